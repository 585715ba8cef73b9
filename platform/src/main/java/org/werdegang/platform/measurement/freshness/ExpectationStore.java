package org.werdegang.platform.measurement.freshness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.werdegang.platform.vocabulary.Period;

/** Reads and writes {@code measurement.expected}; one row is one owner's next word about one indicator. */
@Repository
class ExpectationStore {
    /** The latest period of each indicator and owner; of one delivery's source only, if one is given. */
    private static final String LATEST = """
            WITH latest AS (
                SELECT v.series, max(v.period) AS period, max(b.id) AS batch
                  FROM measurement.value v
                  JOIN measurement.batch b ON b.id = v.batch
                 WHERE b.known_from <= :today AND b.withdrawn_at IS NULL
                   AND (CAST(:delivery AS uuid) IS NULL
                    OR v.series IN (SELECT s.id
                                      FROM measurement.series s
                                      JOIN measurement.batch d ON d.source = s.source
                                     WHERE d.delivery = :delivery))
                 GROUP BY v.series)
            SELECT s.indicator, o.owner, max(l.period) AS period, max(b.owner_name) AS owner_name,
                   bool_or(b.official) AS official
              FROM latest l
              JOIN measurement.series s ON s.id = l.series
              JOIN measurement.source o ON o.id = s.source
              JOIN measurement.batch b ON b.id = l.batch
             GROUP BY s.indicator, o.owner
            """;
    /** A delivery knows only its own source; the same owner's other sources may have said more already. */
    private static final String PUT = """
            INSERT INTO measurement.expected AS e
                   (indicator, owner, owner_name, official, last_period, next_period, due)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (indicator, owner) DO UPDATE
               SET owner_name = EXCLUDED.owner_name, official = EXCLUDED.official, last_period = EXCLUDED.last_period,
                   next_period = EXCLUDED.next_period, due = EXCLUDED.due,
                   told_at = CASE WHEN e.next_period = EXCLUDED.next_period THEN e.told_at END
             WHERE e.last_period <= EXCLUDED.last_period
            """;

    private static final String OVERDUE = """
            SELECT indicator, owner, owner_name, official, last_period, next_period, due
              FROM measurement.expected
             WHERE due < ?
             ORDER BY due, indicator, owner
            """;
    private static final String CLAIM = """
            UPDATE measurement.expected SET told_at = ?
             WHERE due < ? AND told_at IS NULL
            RETURNING indicator, owner, owner_name, official, last_period, next_period, due
            """;

    private final JdbcClient jdbc;

    /** The latest period of which an owner has released something. */
    record Latest(String indicator, String owner, String ownerName, boolean official, Period period) {}

    ExpectationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Latest> latest(LocalDate today, @Nullable UUID delivery) {
        return jdbc.sql(LATEST)
                .param("today", today)
                .param("delivery", delivery)
                .query((row, n) -> new Latest(
                        row.getString("indicator"),
                        row.getString("owner"),
                        row.getString("owner_name"),
                        row.getBoolean("official"),
                        Period.ofCode(row.getInt("period"))))
                .list();
    }

    void put(Expectation e) {
        jdbc.sql(PUT)
                .params(
                        e.indicator(),
                        e.owner(),
                        e.ownerName(),
                        e.official(),
                        e.last().code(),
                        e.due().period().code(),
                        e.due().day())
                .update();
    }

    List<Expectation> overdue(LocalDate today) {
        return jdbc.sql(OVERDUE)
                .param(today)
                .query(ExpectationStore::expectation)
                .list();
    }

    /** What is overdue and has not been told: from now on it counts as told, if the transaction commits. */
    List<Expectation> claim(LocalDate today, Instant now) {
        return jdbc.sql(CLAIM)
                .params(OffsetDateTime.ofInstant(now, ZoneOffset.UTC), today)
                .query(ExpectationStore::expectation)
                .list();
    }

    private static Expectation expectation(ResultSet row, int number) throws SQLException {
        return new Expectation(
                row.getString("indicator"),
                row.getString("owner"),
                row.getString("owner_name"),
                row.getBoolean("official"),
                Period.ofCode(row.getInt("last_period")),
                new Due(Period.ofCode(row.getInt("next_period")), row.getObject("due", LocalDate.class)));
    }
}
