package org.werdegang.platform.measurement.delivery.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.werdegang.intake.Severity;
import org.werdegang.platform.vocabulary.Period;

/** Looks at staged values for what is seldom true: parts that miss their total, parts above the whole, leaps. */
@Repository
public class Plausibility {
    private static final int MOST = 500;
    /*
     * Nobody has counted the rows that were put aside a moment ago, so the database takes them for few and would compare
     * each with each: minutes for a hundred thousand. It is told to join them as many.
     */
    private static final String AS_MANY = "SELECT set_config('enable_nestloop', ?, true)";

    /*
     * A value rounded to five is off by at most two and a half, so n classes and their total can differ by that for each
     * of them. More than that is no rounding. Classes are added up only where none of them is withheld.
     */
    private static final String SUMS = """
            WITH classes AS (
                SELECT e.indicator, e.part, split_part(e.breakdown, '=', 1) AS dimension, s.place, s.period,
                       sum(s.amount) AS added, count(*) AS n, bool_and(s.amount IS NOT NULL) AS whole, min(s.spot) AS spot
                  FROM measurement.staged s
                  JOIN measurement.batch b ON b.id = s.batch
                  JOIN measurement.series e ON e.id = s.series
                 WHERE b.delivery = ? AND e.breakdown LIKE '%=%' AND e.breakdown NOT LIKE '%;%' AND e.part <> 'R'
                 GROUP BY e.indicator, e.part, split_part(e.breakdown, '=', 1), s.place, s.period
            ), totals AS (
                SELECT e.indicator, e.part, s.place, s.period, s.amount
                  FROM measurement.staged s
                  JOIN measurement.batch b ON b.id = s.batch
                  JOIN measurement.series e ON e.id = s.series
                 WHERE b.delivery = ? AND e.breakdown = '' AND s.amount IS NOT NULL
            )
            SELECT c.indicator, c.part, c.dimension, p.key AS territory, c.period, t.amount, c.added, c.n, c.spot
              FROM classes c
              JOIN totals t ON t.indicator = c.indicator AND t.part = c.part AND t.place = c.place AND t.period = c.period
              JOIN measurement.place p ON p.id = c.place
             WHERE c.whole AND c.n > 1 AND c.added <> t.amount
               AND (c.added > t.amount OR t.amount - c.added <= 2.5 * (c.n + 1))
             ORDER BY abs(c.added - t.amount) DESC, c.indicator, p.key, c.period
             LIMIT ?
            """;
    private static final String ABOVE = """
            SELECT e.indicator, p.key AS territory, s.period, s.amount, w.amount AS whole, s.spot
              FROM measurement.staged s
              JOIN measurement.batch b ON b.id = s.batch
              JOIN measurement.series e ON e.id = s.series AND e.part = 'N'
              JOIN measurement.series d
                ON d.indicator = e.indicator AND d.version = e.version AND d.source = e.source
               AND d.breakdown = e.breakdown AND d.part = 'D'
              JOIN measurement.staged w
                ON w.batch = s.batch AND w.series = d.id AND w.place = s.place AND w.period = s.period
              JOIN measurement.place p ON p.id = s.place
             WHERE b.delivery = ? AND s.amount > w.amount
             ORDER BY s.amount - w.amount DESC, e.indicator, p.key, s.period
             LIMIT ?
            """;
    private static final String LEAPS = """
            WITH steps AS (
                SELECT s.series, s.place, s.period, s.amount, s.spot,
                       lag(s.amount) OVER (PARTITION BY s.series, s.place ORDER BY s.period) AS before,
                       lag(s.period) OVER (PARTITION BY s.series, s.place ORDER BY s.period) AS earlier
                  FROM measurement.staged s
                  JOIN measurement.batch b ON b.id = s.batch
                 WHERE b.delivery = ? AND s.amount IS NOT NULL
            )
            SELECT e.indicator, e.part, p.key AS territory, t.period, t.earlier, t.amount, t.before, t.spot
              FROM steps t
              JOIN measurement.series e ON e.id = t.series
              JOIN measurement.place p ON p.id = t.place
             WHERE greatest(t.amount, t.before) >= 50
               AND (t.amount > 2 * t.before OR t.before > 2 * t.amount)
             ORDER BY abs(t.amount - t.before) DESC, e.indicator, p.key, t.period
             LIMIT ?
            """;

    private final JdbcClient jdbc;

    Plausibility(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is worth a look in the staged values of a delivery. */
    public List<Finding> of(UUID delivery) {
        jdbc.sql(AS_MANY).param("off").query(String.class).single();
        try {
            return look(delivery);
        } finally {
            jdbc.sql(AS_MANY).param("on").query(String.class).single();
        }
    }

    private List<Finding> look(UUID delivery) {
        var found = new ArrayList<Finding>();
        jdbc.sql(ABOVE).param(delivery).param(MOST).query(row -> {
            found.add(finding(
                    Severity.WARNING,
                    "delivery.part-above-whole",
                    row.getString("spot"),
                    row.getString("indicator"),
                    row.getString("territory"),
                    Period.ofCode(row.getInt("period")).toString(),
                    row.getBigDecimal("amount").toPlainString(),
                    row.getBigDecimal("whole").toPlainString()));
        });
        jdbc.sql(SUMS).param(delivery).param(delivery).param(MOST).query(row -> {
            var off = row.getBigDecimal("added").subtract(row.getBigDecimal("amount"));
            boolean rounding = off.abs().doubleValue() <= 2.5 * (row.getLong("n") + 1);
            found.add(finding(
                    rounding ? Severity.NOTE : Severity.WARNING,
                    rounding ? "delivery.sum-rounded" : "delivery.sum-above",
                    row.getString("spot"),
                    row.getString("indicator") + " " + row.getString("part"),
                    row.getString("territory"),
                    Period.ofCode(row.getInt("period")).toString(),
                    row.getBigDecimal("added").toPlainString(),
                    row.getBigDecimal("amount").toPlainString(),
                    row.getString("dimension")));
        });
        jdbc.sql(LEAPS).param(delivery).param(MOST).query(row -> {
            found.add(finding(
                    Severity.NOTE,
                    "delivery.leap",
                    row.getString("spot"),
                    row.getString("indicator") + " " + row.getString("part"),
                    row.getString("territory"),
                    Period.ofCode(row.getInt("earlier")).toString(),
                    row.getBigDecimal("before").toPlainString(),
                    Period.ofCode(row.getInt("period")).toString(),
                    row.getBigDecimal("amount").toPlainString()));
        });
        return found;
    }

    private static Finding finding(Severity severity, String key, String spot, String... details) {
        return new Finding(0, severity, key, new Spot(spot), List.of(details));
    }
}
