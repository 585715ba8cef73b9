package org.werdegang.platform.measurement.values;

import java.util.ArrayList;
import java.util.List;

/** Values of a batch that cannot be taken: all are counted, the first ten thousand are kept with their reasons. */
final class RefusedRows {
    static final int KEPT = 10_000;
    private static final int PIECE = 1000;

    private final RefusalStore store;
    private final int batch;
    private final List<RefusalStore.Row> waiting = new ArrayList<>();
    private long total;
    private int kept;

    RefusedRows(RefusalStore store, int batch) {
        this.store = store;
        this.batch = batch;
    }

    void add(String key, List<String> details, Incoming value) {
        total++;
        if (kept < KEPT) {
            kept++;
            waiting.add(new RefusalStore.Row(key, details, value));
            if (waiting.size() == PIECE) {
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
        if (!waiting.isEmpty()) {
            store.add(batch, waiting);
            waiting.clear();
        }
    }
}
