package org.werdegang.platform.measurement.delivery.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.werdegang.intake.Severity;

/** Reads and writes {@code measurement.delivery_finding}; one row is one thing to know about a file. */
@Repository
public class FindingStore {
    private static final int PIECE = 1000;
    private static final String ADD = """
            INSERT INTO measurement.delivery_finding (delivery, no, severity, key, spot, details)
            SELECT ?, f.no, f.severity, f.key, f.spot, string_to_array(f.details, chr(31))
              FROM unnest(?, ?, ?, ?, ?) AS f (no, severity, key, spot, details)
            """;
    private static final String PAGE = """
            SELECT no, severity, key, spot, details
              FROM measurement.delivery_finding
             WHERE delivery = :delivery AND no > :after
               AND (:key = '' OR key = :key)
               AND (:severity < 0 OR severity = :severity)
             ORDER BY no
             LIMIT :limit
            """;
    private static final String KINDS = """
            SELECT DISTINCT ON (severity, key) count(*) OVER (PARTITION BY severity, key) AS times,
                   no, severity, key, spot, details
              FROM measurement.delivery_finding
             WHERE delivery = ?
             ORDER BY severity DESC, key, no
            """;

    private final JdbcClient jdbc;

    FindingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps these findings of a delivery and no others. */
    public void replace(UUID delivery, List<Finding> findings) {
        jdbc.sql("DELETE FROM measurement.delivery_finding WHERE delivery = ?")
                .param(delivery)
                .update();
        for (int from = 0; from < findings.size(); from += PIECE) {
            add(delivery, findings.subList(from, Math.min(findings.size(), from + PIECE)));
        }
    }

    private void add(UUID delivery, List<Finding> some) {
        jdbc.sql(ADD)
                .param(delivery)
                .param(some.stream().map(Finding::no).toArray(Integer[]::new))
                .param(some.stream().map(f -> f.severity().ordinal()).toArray(Integer[]::new))
                .param(some.stream().map(Finding::key).toArray(String[]::new))
                .param(some.stream().map(f -> f.spot().text()).toArray(String[]::new))
                .param(some.stream()
                        .map(f -> String.join("\u001f", f.details()))
                        .toArray(String[]::new))
                .update();
    }

    /** Findings after the one of that number, of one kind if it is named, of one severity if that is not negative. */
    public List<Finding> page(UUID delivery, String key, int severity, int after, int limit) {
        return jdbc.sql(PAGE)
                .param("delivery", delivery)
                .param("after", after)
                .param("key", key)
                .param("severity", severity)
                .param("limit", limit)
                .query(FindingStore::read)
                .list();
    }

    /** How often each kind occurs, the gravest first. */
    public List<Finding.Kind> kinds(UUID delivery) {
        return jdbc.sql(KINDS)
                .param(delivery)
                .query((row, n) -> {
                    var first = read(row, n);
                    return new Finding.Kind(first.severity(), first.key(), row.getLong("times"), first);
                })
                .list();
    }

    private static Finding read(ResultSet row, int n) throws SQLException {
        return new Finding(
                row.getInt("no"),
                Severity.values()[row.getInt("severity")],
                row.getString("key"),
                new Spot(row.getString("spot")),
                List.of((String[]) row.getArray("details").getArray()));
    }
}
