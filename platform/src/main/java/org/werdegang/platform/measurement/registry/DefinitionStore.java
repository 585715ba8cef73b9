package org.werdegang.platform.measurement.registry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.journal.Journal;
import tools.jackson.databind.json.JsonMapper;

/** Reads and adds rows of {@code measurement.definition} and {@code measurement.break_override}. */
@Repository
class DefinitionStore {
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('measurement.definition'))";

    private static final String ALL = """
            SELECT code, version, revision, place, content, digest, known_from
              FROM measurement.definition
             ORDER BY place, code, version, revision
            """;

    private static final String ADD = """
            INSERT INTO measurement.definition (code, version, revision, place, content, digest, known_from)
            VALUES (?, ?, ?, ?, CAST(? AS jsonb), ?, ?)
            """;

    private static final String OVERRIDES = """
            SELECT code, break_from, note_de, note_en, account, known_from
              FROM measurement.break_override
             ORDER BY known_from
            """;

    private static final String OVERRIDE = """
            INSERT INTO measurement.break_override (code, break_from, withdrawn, note_de, note_en, account, known_from)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Journal journal;

    /** A stored wording. */
    record Stored(Definition definition, int revision, String digest, Instant knownFrom) {}

    DefinitionStore(JdbcClient jdbc, JsonMapper json, Journal journal) {
        this.jdbc = jdbc;
        this.json = json;
        this.journal = journal;
    }

    List<Stored> all() {
        return jdbc.sql(ALL)
                .query((row, n) -> new Stored(
                        json.readValue(row.getString("content"), Definition.class),
                        row.getInt("revision"),
                        row.getString("digest"),
                        row.getObject("known_from", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Holds off every other node until the caller's transaction ends. */
    void lock() {
        jdbc.sql(LOCK).query((row, n) -> n).list();
    }

    void add(Definition definition, int revision, int place, Instant now) {
        String content = json.writeValueAsString(definition);
        jdbc.sql(ADD)
                .param(definition.code())
                .param(definition.version())
                .param(revision)
                .param(place)
                .param(content)
                .param(digest(definition))
                .param(OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
        journal.write(
                new Caller.Visitor(),
                "registry.defined",
                definition.code(),
                Map.of(),
                Map.of("version", definition.version(), "revision", revision, "digest", digest(definition)));
    }

    String digest(Definition definition) {
        try {
            var bytes = json.writeValueAsString(definition).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    /** Every word about every break, the earliest first. */
    List<Vouching> overrides() {
        return jdbc.sql(OVERRIDES)
                .query((row, n) -> new Vouching(
                        row.getString("code"),
                        row.getInt("break_from"),
                        row.getString("note_de") == null
                                ? null
                                : new Words(row.getString("note_de"), row.getString("note_en")),
                        row.getObject("account", UUID.class),
                        row.getObject("known_from", OffsetDateTime.class).toInstant()))
                .list();
    }

    void override(Caller by, Vouching word) {
        var note = word.note();
        jdbc.sql(OVERRIDE)
                .param(word.code())
                .param(word.breakFrom())
                .param(note == null)
                .param(note == null ? null : note.de())
                .param(note == null ? null : note.en())
                .param(word.account())
                .param(OffsetDateTime.ofInstant(word.knownFrom(), ZoneOffset.UTC))
                .update();
        journal.write(
                by,
                note == null ? "registry.break-restored" : "registry.break-overridden",
                word.code(),
                Map.of(),
                note == null
                        ? Map.of("break", word.breakFrom())
                        : Map.of("break", word.breakFrom(), "note", note.de()));
    }
}
