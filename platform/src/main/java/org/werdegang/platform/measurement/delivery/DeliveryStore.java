package org.werdegang.platform.measurement.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.werdegang.platform.measurement.delivery.source.SourceRow;
import org.werdegang.platform.store.Hash;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes {@code measurement.delivery} and its steps; one row is one file that was handed in. */
@Repository
class DeliveryStore {
    private static final String DONE_BY = """
            SELECT at, file_name, what FROM measurement.done_by(?) ORDER BY at DESC
            """;
    private static final String ADD = """
            INSERT INTO measurement.delivery (id, source, state, file_name, sha256, bytes, retrieved, reference,
                                              received_at, received_by, changed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String SELECT = """
            SELECT d.id, d.state, d.file_name, d.sha256, d.bytes, d.retrieved, d.reference, d.received_at, d.received_by,
                   d.changed_at, d.confirmed_by, d.seen, d.columns_confirmed, d.fresh, d.changed, d.equal, d.refused,
                   s.id AS source, s.organisation, s.key, s.title, s.publisher, s.licence, s.attribution, s.official,
                   s.invented, s.rhythm, s.next_release, s.office_releases, s.version
              FROM measurement.delivery d
              JOIN measurement.registered_source s ON s.id = d.source
            """;
    private static final String FIND = SELECT + " WHERE d.id = ?";
    private static final String PAGE = SELECT + """
             WHERE (CAST(:organisation AS uuid) IS NULL OR s.organisation = :organisation)
               AND (CAST(:source AS uuid) IS NULL OR d.source = :source)
               AND (:state = '' OR d.state = :state)
               AND (CAST(:before AS uuid) IS NULL OR d.id < :before)
             ORDER BY d.id DESC
             LIMIT :limit
            """;
    private static final String SAME_FILE = SELECT + """
             WHERE d.source = ? AND d.sha256 = ? AND d.id <> ?
             ORDER BY d.id DESC
             LIMIT 1
            """;
    private static final String LOCK = "SELECT state FROM measurement.delivery WHERE id = ? FOR UPDATE";
    private static final String MOVE = "UPDATE measurement.delivery SET state = ?, changed_at = ? WHERE id = ?";
    private static final String SEEN = """
            UPDATE measurement.delivery SET seen = ?, columns_confirmed = ? WHERE id = ?
            """;
    private static final String COUNTS = """
            UPDATE measurement.delivery SET fresh = ?, changed = ?, equal = ?, refused = ? WHERE id = ?
            """;
    private static final String STEP = """
            INSERT INTO measurement.delivery_step (delivery, no, at, account, what, remark)
            SELECT ?, COALESCE(max(no), 0) + 1, ?, ?, ?, ? FROM measurement.delivery_step WHERE delivery = ?
            """;
    private static final String STEPS = """
            SELECT at, account, what, remark FROM measurement.delivery_step WHERE delivery = ? ORDER BY no
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DeliveryStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Delivery d) {
        jdbc.sql(ADD)
                .param(d.id())
                .param(d.source().id())
                .param(d.state().name())
                .param(d.fileName())
                .param(d.sha256() == null ? null : new Hash(d.sha256()).bytes())
                .param(d.bytes())
                .param(d.retrieved())
                .param(d.reference())
                .param(at(d.receivedAt()))
                .param(d.receivedBy())
                .param(at(d.changedAt()))
                .update();
    }

    Optional<Delivery> find(UUID id) {
        return jdbc.sql(FIND).param(id).query(this::read).optional();
    }

    /** Waits until nobody else changes the delivery; its state then, or nothing if it is gone. */
    Optional<State> lock(UUID id) {
        return jdbc.sql(LOCK).param(id).query(String.class).optional().map(State::valueOf);
    }

    List<Delivery> page(
            @Nullable UUID organisation,
            @Nullable UUID source,
            @Nullable State state,
            @Nullable UUID before,
            int limit) {
        return jdbc.sql(PAGE)
                .param("organisation", organisation)
                .param("source", source)
                .param("state", state == null ? "" : state.name())
                .param("before", before)
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    /** The last other delivery of the source with the very same bytes. */
    Optional<Delivery> sameFile(Delivery d) {
        return d.sha256() == null
                ? Optional.empty()
                : jdbc.sql(SAME_FILE)
                        .param(d.source().id())
                        .param(new Hash(d.sha256()).bytes())
                        .param(d.id())
                        .query(this::read)
                        .optional();
    }

    void move(UUID id, State to, Instant now) {
        jdbc.sql(MOVE).param(to.name()).param(at(now)).param(id).update();
    }

    void seen(UUID id, Seen seen, boolean columnsConfirmed) {
        jdbc.sql(SEEN)
                .param(json.writeValueAsString(seen))
                .param(columnsConfirmed)
                .param(id)
                .update();
    }

    void counts(UUID id, Delivery.Counts c) {
        jdbc.sql(COUNTS)
                .param(c.fresh())
                .param(c.changed())
                .param(c.equal())
                .param(c.refused())
                .param(id)
                .update();
    }

    void confirmedBy(UUID id, @Nullable UUID account) {
        jdbc.sql("UPDATE measurement.delivery SET confirmed_by = ? WHERE id = ?")
                .param(account)
                .param(id)
                .update();
    }

    /** The bytes are not kept any longer. */
    void withoutFile(UUID id) {
        jdbc.sql("UPDATE measurement.delivery SET sha256 = NULL WHERE id = ?")
                .param(id)
                .update();
    }

    /** What somebody did with a delivery of that file. */
    record DoneBy(Instant at, String file, String what) {}

    /** Steps and looks of one person, for whatever organisation; the latest first. For that person alone. */
    List<DoneBy> doneBy(UUID account) {
        return jdbc.sql(DONE_BY)
                .param(account)
                .query((row, n) -> new DoneBy(
                        row.getTimestamp("at").toInstant(), row.getString("file_name"), row.getString("what")))
                .list();
    }

    void remove(UUID id) {
        jdbc.sql("DELETE FROM measurement.delivery WHERE id = ?").param(id).update();
        jdbc.sql("DELETE FROM measurement.delivery_progress WHERE delivery = ?")
                .param(id)
                .update();
    }

    void step(UUID delivery, Instant now, @Nullable UUID account, String what, String remark) {
        jdbc.sql(STEP)
                .param(delivery)
                .param(at(now))
                .param(account)
                .param(what)
                .param(remark)
                .param(delivery)
                .update();
    }

    List<Delivery.Step> steps(UUID delivery) {
        return jdbc.sql(STEPS)
                .param(delivery)
                .query((row, n) -> new Delivery.Step(
                        instant(row, "at"),
                        row.getObject("account", UUID.class),
                        row.getString("what"),
                        row.getString("remark")))
                .list();
    }

    private Delivery read(ResultSet row, int n) throws SQLException {
        byte[] sha256 = row.getBytes("sha256");
        String seen = row.getString("seen");
        boolean counted = row.getObject("fresh") != null;
        return new Delivery(
                row.getObject("id", UUID.class),
                SourceRow.read(row, n),
                State.valueOf(row.getString("state")),
                row.getString("file_name"),
                sha256 == null ? null : Hash.of(sha256).hex(),
                row.getLong("bytes"),
                row.getObject("retrieved", LocalDate.class),
                row.getObject("reference", LocalDate.class),
                instant(row, "received_at"),
                row.getObject("received_by", UUID.class),
                instant(row, "changed_at"),
                row.getObject("confirmed_by", UUID.class),
                seen == null ? null : json.readValue(seen, Seen.class),
                row.getBoolean("columns_confirmed"),
                counted
                        ? new Delivery.Counts(
                                row.getLong("fresh"),
                                row.getLong("changed"),
                                row.getLong("equal"),
                                row.getLong("refused"))
                        : null);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
