package org.werdegang.platform.measurement.values;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.platform.vocabulary.Period;

/** The door to the values of a delivery, one by one: what confirming it would do, or did, with each. */
@Repository
@Transactional(readOnly = true)
public class DeliveredValues {
    /*
     * A page is the first rows after a mark in one order: the biggest difference first, else the latest of each series.
     * The database looks at every staged row of the delivery for it (1.7 s for a million of which half are held already,
     * 0.3 s for one territory of them, on two cores), and Java sees a page.
     */
    private static final String STAGED = """
            WITH delivered AS (
                SELECT s.series, s.place, s.period, s.amount, s.mark, s.spot,
                       v.amount AS old_amount, v.mark AS old_mark,
                       CASE WHEN v.series IS NULL THEN 'FRESH'
                            WHEN v.amount IS DISTINCT FROM s.amount OR v.mark <> s.mark THEN 'CHANGED'
                            ELSE 'EQUAL' END AS kind,
                       round(COALESCE(abs(s.amount - v.amount) / greatest(abs(v.amount), 1), 0), 6) AS size
                  FROM measurement.batch b
                  JOIN measurement.staged s ON s.batch = b.id
                  LEFT JOIN measurement.value v
                    ON v.series = s.series AND v.place = s.place AND v.period = s.period AND v.superseded IS NULL
                 WHERE b.delivery = :delivery
            )
            """;
    /** Of a stored delivery: what it has brought; equal values were not stored a second time. */
    private static final String STORED = """
            WITH delivered AS (
                SELECT s.series, s.place, s.period, s.amount, s.mark, '' AS spot,
                       v.amount AS old_amount, v.mark AS old_mark,
                       CASE WHEN v.series IS NULL THEN 'FRESH' ELSE 'CHANGED' END AS kind,
                       round(COALESCE(abs(s.amount - v.amount) / greatest(abs(v.amount), 1), 0), 6) AS size
                  FROM measurement.batch b
                  JOIN measurement.series e ON e.source = b.source
                  JOIN measurement.value s ON s.series = e.id AND s.batch = b.id
                  LEFT JOIN measurement.value v
                    ON v.series = s.series AND v.place = s.place AND v.period = s.period AND v.superseded = b.id
                 WHERE b.delivery = :delivery
            )
            """;

    private static final String PAGE = """
            , page AS (
                SELECT d.series, d.place, d.period, d.amount, d.mark, d.spot, d.old_amount, d.old_mark, d.size
                  FROM delivered d
                 WHERE d.kind = :kind
                   AND (:indicator = ''
                        OR d.series IN (SELECT i.id FROM measurement.series i WHERE i.indicator = :indicator))
                   AND (CAST(:territories AS text[]) IS NULL
                        OR d.place IN (SELECT t.id FROM measurement.place t
                                        WHERE t.key = ANY (CAST(:territories AS text[]))))
                   AND (d.size, d.series, d.place, d.period) < (:size, :series, :place, :period)
                 ORDER BY d.size DESC, d.series DESC, d.place DESC, d.period DESC
                 LIMIT :limit
            )
            SELECT d.series, d.place, d.period, d.amount, d.mark, d.spot, d.old_amount, d.old_mark, d.size,
                   e.indicator, e.part, e.breakdown, p.key AS territory
              FROM page d
              JOIN measurement.series e ON e.id = d.series
              JOIN measurement.place p ON p.id = d.place
             ORDER BY d.size DESC, d.series DESC, d.place DESC, d.period DESC
            """;
    private static final String REPLACED = """
            SELECT o.delivery, count(*) AS n
              FROM measurement.batch b
              JOIN measurement.value v ON v.superseded = b.id
              JOIN measurement.batch o ON o.id = v.batch
             WHERE b.delivery = ?
             GROUP BY o.delivery, o.sequence
             ORDER BY o.sequence DESC
            """;

    private final BatchStore batches;
    private final RefusalStore refusals;
    private final JdbcClient jdbc;

    /** What confirming does with a value. */
    public enum Kind {
        /** Nobody had delivered it. */
        FRESH,
        /** Another one is held. */
        CHANGED,
        /** The same is held. */
        EQUAL
    }

    /**
     * Which values are wanted.
     *
     * @param indicator its code, or empty for all
     * @param territories their keys, or null for all
     */
    public record Wanted(
            Kind kind, String indicator, @Nullable List<String> territories) {
        public static Wanted all(Kind kind) {
            return new Wanted(kind, "", null);
        }
    }

    /**
     * One value of a delivery.
     *
     * @param before what is or was held; null where nothing was
     * @param size the difference as a share of the earlier value; 0 where there is none, or a mark changed
     * @param spot where it stands in the file; empty once it is stored
     * @param mark where this one stands in the order, for the page after it
     */
    public record Delivered(
            String indicator,
            String part,
            Breakdown breakdown,
            String territory,
            Period period,
            @Nullable Cell before,
            Cell value,
            BigDecimal size,
            String spot,
            Mark mark) {}

    /** A place in the order of values. */
    public record Mark(BigDecimal size, int series, int place, int period) {
        /** Before the first. */
        public static final Mark START =
                new Mark(new BigDecimal("1e30"), Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

        /** Reads what {@link #toString()} wrote; anything else is the start. */
        public static Mark parse(String text) {
            String[] parts = text.split("_", -1);
            try {
                return parts.length != 4
                        ? START
                        : new Mark(
                                new BigDecimal(parts[0]),
                                Integer.parseInt(parts[1]),
                                Integer.parseInt(parts[2]),
                                Integer.parseInt(parts[3]));
            } catch (NumberFormatException notAMark) {
                return START;
            }
        }

        @Override
        public String toString() {
            return size.toPlainString() + "_" + series + "_" + place + "_" + period;
        }
    }

    /** How many values of an earlier delivery a later one has replaced. */
    public record Replaced(UUID delivery, long values) {}

    DeliveredValues(BatchStore batches, RefusalStore refusals, JdbcClient jdbc) {
        this.batches = batches;
        this.refusals = refusals;
        this.jdbc = jdbc;
    }

    /** The wanted values of a staged or committed delivery after that place in their order, the biggest change first. */
    public List<Delivered> page(UUID delivery, Wanted wanted, Mark after, int limit) {
        boolean stored = batches.find(delivery).map(BatchStore.State::committed).orElse(false);
        return jdbc.sql((stored ? STORED : STAGED) + PAGE)
                .param("delivery", delivery)
                .param("kind", wanted.kind().name())
                .param("indicator", wanted.indicator())
                .param(
                        "territories",
                        wanted.territories() == null
                                ? null
                                : wanted.territories().toArray(String[]::new))
                .param("size", after.size())
                .param("series", after.series())
                .param("place", after.place())
                .param("period", after.period())
                .param("limit", limit)
                .query(DeliveredValues::read)
                .list();
    }

    /** The values that cannot be taken, in the order of the file, after the one with that mark; the first ten thousand. */
    public List<Refusal> refused(UUID delivery, String after, int limit) {
        return batches.find(delivery)
                .map(batch -> refusals.page(batch.id(), after, limit))
                .orElse(List.of());
    }

    /** The earlier deliveries of which a committed one has replaced values, the latest first. */
    public List<Replaced> replaced(UUID delivery) {
        return jdbc.sql(REPLACED)
                .param(delivery)
                .query((row, n) -> new Replaced(row.getObject("delivery", UUID.class), row.getLong("n")))
                .list();
    }

    private static Delivered read(ResultSet row, int n) throws SQLException {
        return new Delivered(
                row.getString("indicator"),
                row.getString("part"),
                Breakdown.parse(row.getString("breakdown")),
                row.getString("territory"),
                Period.ofCode(row.getInt("period")),
                row.getObject("old_mark") == null ? null : cell(row, "old_mark", "old_amount"),
                cell(row, "mark", "amount"),
                row.getBigDecimal("size"),
                row.getString("spot"),
                new Mark(row.getBigDecimal("size"), row.getInt("series"), row.getInt("place"), row.getInt("period")));
    }

    private static Cell cell(ResultSet row, String mark, String amount) throws SQLException {
        @Nullable BigDecimal value = row.getBigDecimal(amount);
        return MarkCode.cell(row.getInt(mark), value);
    }
}
