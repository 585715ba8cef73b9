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

/** The door to what a delivery changes, or has changed, value by value. */
@Repository
@Transactional(readOnly = true)
public class ChangedValues {
    private static final String STAGED = """
            WITH changed AS (
                SELECT s.series, s.place, s.period, s.amount, s.mark, v.amount AS old_amount, v.mark AS old_mark,
                       round(COALESCE(abs(s.amount - v.amount) / greatest(abs(v.amount), 1), 0), 6) AS size
                  FROM measurement.batch b
                  JOIN measurement.staged s ON s.batch = b.id
                  JOIN measurement.value v
                    ON v.series = s.series AND v.place = s.place AND v.period = s.period AND v.superseded IS NULL
                 WHERE b.delivery = :delivery AND (v.amount IS DISTINCT FROM s.amount OR v.mark <> s.mark)
            )
            """;
    private static final String STORED = """
            WITH changed AS (
                SELECT s.series, s.place, s.period, s.amount, s.mark, v.amount AS old_amount, v.mark AS old_mark,
                       round(COALESCE(abs(s.amount - v.amount) / greatest(abs(v.amount), 1), 0), 6) AS size
                  FROM measurement.batch b
                  JOIN measurement.value v ON v.superseded = b.id
                  JOIN measurement.value s
                    ON s.series = v.series AND s.place = v.place AND s.period = v.period AND s.batch = b.id
                 WHERE b.delivery = :delivery
            )
            """;
    private static final String BIGGEST_FIRST = """
            SELECT c.series, c.place, c.period, c.amount, c.mark, c.old_amount, c.old_mark, c.size,
                   e.indicator, e.part, e.breakdown, p.key AS territory
              FROM changed c
              JOIN measurement.series e ON e.id = c.series
              JOIN measurement.place p ON p.id = c.place
             WHERE (c.size, c.series, c.place, c.period) < (:size, :series, :place, :period)
             ORDER BY c.size DESC, c.series DESC, c.place DESC, c.period DESC
             LIMIT :limit
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
    private final JdbcClient jdbc;

    /**
     * A value that is not as it was.
     *
     * @param size the difference as a share of the earlier value; 0 where a mark changed
     * @param mark where this one stands in the order, for the page after it
     */
    public record Changed(
            String indicator,
            String part,
            Breakdown breakdown,
            String territory,
            Period period,
            Cell before,
            Cell after,
            BigDecimal size,
            Mark mark) {}

    /** A place in the order of changes. */
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

    ChangedValues(BatchStore batches, JdbcClient jdbc) {
        this.batches = batches;
        this.jdbc = jdbc;
    }

    /** The changes of a staged or committed delivery after that place in their order, the biggest first. */
    public List<Changed> page(UUID delivery, Mark after, int limit) {
        boolean stored = batches.find(delivery).map(BatchStore.State::committed).orElse(false);
        return jdbc.sql((stored ? STORED : STAGED) + BIGGEST_FIRST)
                .param("delivery", delivery)
                .param("size", after.size())
                .param("series", after.series())
                .param("place", after.place())
                .param("period", after.period())
                .param("limit", limit)
                .query(ChangedValues::read)
                .list();
    }

    /** The earlier deliveries of which a committed one has replaced values, the latest first. */
    public List<Replaced> replaced(UUID delivery) {
        return jdbc.sql(REPLACED)
                .param(delivery)
                .query((row, n) -> new Replaced(row.getObject("delivery", UUID.class), row.getLong("n")))
                .list();
    }

    private static Changed read(ResultSet row, int n) throws SQLException {
        return new Changed(
                row.getString("indicator"),
                row.getString("part"),
                Breakdown.parse(row.getString("breakdown")),
                row.getString("territory"),
                Period.ofCode(row.getInt("period")),
                cell(row, "old_mark", "old_amount"),
                cell(row, "mark", "amount"),
                row.getBigDecimal("size"),
                new Mark(row.getBigDecimal("size"), row.getInt("series"), row.getInt("place"), row.getInt("period")));
    }

    private static Cell cell(ResultSet row, String mark, String amount) throws SQLException {
        @Nullable BigDecimal value = row.getBigDecimal(amount);
        return MarkCode.cell(row.getInt(mark), value);
    }
}
