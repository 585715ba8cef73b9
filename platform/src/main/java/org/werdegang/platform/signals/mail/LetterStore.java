package org.werdegang.platform.signals.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes {@code signals.letter}; one row is one letter, without reader and text once it is settled. */
@Repository
class LetterStore {
    private static final String INSERT = """
            INSERT INTO signals.letter (id, once, recipient, sheet, written_at)
            VALUES (?, ?, ?, CAST(? AS jsonb), ?)
            ON CONFLICT (once) DO NOTHING
            """;
    private static final String TAKE = """
            SELECT id, recipient, sheet::text AS sheet, written_at, tries
              FROM signals.letter
             WHERE id = ? AND recipient IS NOT NULL
               FOR UPDATE SKIP LOCKED
            """;
    private static final String SENT = """
            UPDATE signals.letter
               SET recipient = NULL, sheet = NULL, sent_at = ?, tries = tries + 1, problem = NULL
             WHERE id = ?
            """;
    private static final String FAILED = """
            UPDATE signals.letter SET tries = tries + 1, problem = ? WHERE id = ?
            """;
    private static final String GIVEN_UP = """
            UPDATE signals.letter
               SET recipient = NULL, sheet = NULL, given_up_at = ?, tries = tries + 1, problem = ?
             WHERE id = ?
            """;
    private static final String STATE = """
            SELECT once, written_at, sent_at, given_up_at, tries, coalesce(problem, '') AS problem
              FROM signals.letter
             WHERE sent_at IS NULL
             ORDER BY written_at DESC
             LIMIT ?
            """;
    private static final String WAITING_FOR = """
            SELECT id, recipient, sheet::text AS sheet, written_at, tries
              FROM signals.letter WHERE lower(recipient) = ? ORDER BY written_at
            """;
    private static final String FORGET_READER = "DELETE FROM signals.letter WHERE lower(recipient) = ?";
    private static final String FORGET = "DELETE FROM signals.letter WHERE recipient IS NULL AND written_at < ?";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LetterStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A letter that waits. */
    record Waiting(UUID id, String recipient, Sheet sheet, Instant writtenAt, int tries) {
        @Override
        public String toString() {
            return "Waiting[" + id + "]";
        }
    }

    /** False if a letter of that name was written before. */
    boolean insert(UUID id, String once, String recipient, Sheet sheet, Instant at) {
        return jdbc.sql(INSERT)
                        .params(id, once, recipient, json.writeValueAsString(sheet), utc(at))
                        .update()
                == 1;
    }

    /** The letter, locked until the transaction ends; empty if it is settled or somebody carries it right now. */
    Optional<Waiting> take(UUID id) {
        return jdbc.sql(TAKE).param(id).query(this::waiting).optional();
    }

    List<Waiting> waitingFor(String address) {
        return jdbc.sql(WAITING_FOR)
                .param(address.strip().toLowerCase(Locale.ROOT))
                .query(this::waiting)
                .list();
    }

    void forgetReader(String address) {
        jdbc.sql(FORGET_READER).param(address.strip().toLowerCase(Locale.ROOT)).update();
    }

    void sent(UUID id, Instant at) {
        jdbc.sql(SENT).params(utc(at), id).update();
    }

    void failed(UUID id, String problem) {
        jdbc.sql(FAILED).params(problem, id).update();
    }

    void givenUp(UUID id, Instant at, String problem) {
        jdbc.sql(GIVEN_UP).params(utc(at), problem, id).update();
    }

    List<Pending> pending(int limit) {
        return jdbc.sql(STATE).param(limit).query(LetterStore::pending).list();
    }

    void forget(Instant writtenBefore) {
        jdbc.sql(FORGET).param(utc(writtenBefore)).update();
    }

    private Waiting waiting(ResultSet row, int number) throws SQLException {
        return new Waiting(
                row.getObject("id", UUID.class),
                row.getString("recipient"),
                json.readValue(row.getString("sheet"), Sheet.class),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getInt("tries"));
    }

    private static Pending pending(ResultSet row, int number) throws SQLException {
        return new Pending(
                row.getString("once"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getObject("given_up_at") != null,
                row.getInt("tries"),
                row.getString("problem"));
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
