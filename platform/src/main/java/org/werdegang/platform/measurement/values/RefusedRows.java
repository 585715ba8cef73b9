package org.werdegang.platform.measurement.values;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Values of a batch that cannot be taken: all are counted, the first ten thousand are kept with their reasons. */
final class RefusedRows {
    private static final int KEPT = 10_000;
    private static final String ADD = """
            INSERT INTO measurement.refusal (batch, key, spot, details)
            SELECT ?, r.key, r.spot, string_to_array(r.details, chr(31))
              FROM unnest(?, ?, ?) AS r (key, spot, details)
            """;

    private final JdbcClient jdbc;
    private final int batch;
    private final List<Diff.Refusal> waiting = new ArrayList<>();
    private long total;
    private int kept;

    RefusedRows(JdbcClient jdbc, int batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    void add(String key, String spot, List<String> details) {
        total++;
        if (kept < KEPT) {
            kept++;
            waiting.add(new Diff.Refusal(key, spot, details));
            if (waiting.size() == 1000) {
                finish();
            }
        }
    }

    /** Counts values that were refused elsewhere. */
    void count(long more) {
        total += more;
    }

    long total() {
        return total;
    }

    /** Writes what is left. */
    void finish() {
        if (waiting.isEmpty()) {
            return;
        }
        jdbc.sql(ADD)
                .param(batch)
                .param(waiting.stream().map(Diff.Refusal::key).toArray(String[]::new))
                .param(waiting.stream().map(Diff.Refusal::place).toArray(String[]::new))
                .param(waiting.stream()
                        .map(r -> String.join("\u001f", r.details()))
                        .toArray(String[]::new))
                .update();
        waiting.clear();
    }
}
