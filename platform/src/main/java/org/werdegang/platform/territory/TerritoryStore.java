package org.werdegang.platform.territory;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes schema {@code territory}: adds rows and ends, never changes what was entered. */
@Repository
class TerritoryStore {
    private static final String LOCK = "SELECT revision FROM territory.revision FOR UPDATE";
    private static final String NEXT_REVISION = """
            UPDATE territory.revision SET revision = nextval('territory.revision_number')
            RETURNING revision
            """;
    private static final String UNIT = "INSERT INTO territory.unit (key) VALUES (?) ON CONFLICT DO NOTHING";
    private static final String VERSION = """
            INSERT INTO territory.version
                   (id, key, level, name_de, name_en, in_de, in_en, valid_from, valid_to, known_from, end_known_from)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String END = "UPDATE territory.version SET valid_to = ?, end_known_from = ? WHERE id = ?";
    private static final String SUCCESSOR = """
            INSERT INTO territory.successor (from_version, to_version, weight, estimated, known_from)
            VALUES (?, ?, ?, ?, ?)
            """;
    private static final String MEMBERSHIP = """
            INSERT INTO territory.membership (id, tree, child, parent, valid_from, valid_to, known_from)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String STRIKE = """
            UPDATE territory.membership SET known_to = ?
             WHERE tree = ? AND child = ? AND parent = ? AND valid_from = ? AND known_to IS NULL
            """;

    private final JdbcTemplate jdbc;

    TerritoryStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until no other transaction changes territories. */
    void lock() {
        jdbc.queryForObject(LOCK, Long.class);
    }

    /** Makes what this transaction wrote so far visible to every node's atlas, once it commits. */
    long publish() {
        return Objects.requireNonNull(jdbc.queryForObject(NEXT_REVISION, Long.class));
    }

    void insert(List<Atlas.Version> versions) {
        jdbc.batchUpdate(
                UNIT, versions, 500, (row, v) -> row.setString(1, v.territory().key()));
        jdbc.batchUpdate(VERSION, versions, 500, (row, v) -> {
            var t = v.territory();
            row.setObject(1, t.id());
            row.setString(2, t.key());
            row.setString(3, t.level().key());
            row.setString(4, t.nameDe());
            row.setString(5, t.nameEn());
            row.setString(6, t.inDe());
            row.setString(7, t.inEn());
            row.setObject(8, t.validFrom());
            row.setObject(9, t.validTo(), Types.DATE);
            row.setObject(10, utc(v.knownFrom()));
            var end = v.endKnownFrom();
            row.setObject(11, end == null ? null : utc(end), Types.TIMESTAMP_WITH_TIMEZONE);
        });
    }

    void end(UUID version, LocalDate lastDay, Instant known) {
        jdbc.update(END, lastDay, utc(known), version);
    }

    void insertSuccessor(UUID from, UUID to, BigDecimal weight, boolean estimated, Instant known) {
        jdbc.update(SUCCESSOR, from, to, weight, estimated, utc(known));
    }

    void insertPlaces(List<Atlas.Membership> places, Supplier<UUID> ids) {
        jdbc.batchUpdate(MEMBERSHIP, places, 500, (row, m) -> {
            row.setObject(1, ids.get());
            row.setString(2, m.tree().key());
            row.setString(3, m.child());
            row.setString(4, m.parent());
            row.setObject(5, m.validFrom());
            row.setObject(6, m.validTo(), Types.DATE);
            row.setObject(7, utc(m.knownFrom()));
        });
    }

    /** From now on this place is no longer believed; who asks as of before still finds it. */
    void strike(Atlas.Membership m, Instant known) {
        jdbc.update(STRIKE, utc(known), m.tree().key(), m.child(), m.parent(), m.validFrom());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
