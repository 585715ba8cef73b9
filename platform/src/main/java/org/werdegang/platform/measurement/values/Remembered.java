package org.werdegang.platform.measurement.values;

import java.util.LinkedHashMap;
import java.util.function.Supplier;
import org.werdegang.engine.disclosure.Release;

/**
 * Releases that were calculated a moment ago, by the question they answer. The question holds the revision of all
 * values and territories, so an answer is never out of date; any node may forget at any time.
 */
final class Remembered {
    private static final int CELLS = 250_000;

    private final LinkedHashMap<Object, Release<Point>> answers = new LinkedHashMap<>(64, 0.75f, true);
    private int cells;

    Release<Point> get(Object question, Supplier<Release<Point>> calculate) {
        synchronized (answers) {
            var known = answers.get(question);
            if (known != null) {
                return known;
            }
        }
        var fresh = calculate.get();
        synchronized (answers) {
            if (answers.putIfAbsent(question, fresh) == null) {
                cells += weight(fresh);
            }
            var oldest = answers.entrySet().iterator();
            while (cells > CELLS && oldest.hasNext()) {
                cells -= weight(oldest.next().getValue());
                oldest.remove();
            }
        }
        return fresh;
    }

    private static int weight(Release<Point> release) {
        return 10 + release.keys().size();
    }
}
