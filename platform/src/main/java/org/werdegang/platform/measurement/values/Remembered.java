package org.werdegang.platform.measurement.values;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.werdegang.engine.disclosure.Release;

/**
 * Releases that were calculated a moment ago, by the question they answer. The question holds the revision of all
 * values and territories, so an answer is never out of date; any node may forget at any time.
 */
@Component
final class Remembered {
    private final LinkedHashMap<Object, Release<Point>> answers = new LinkedHashMap<>(64, 0.75f, true);
    private final int most;
    private final Counter found;
    private final Counter calculated;
    private int cells;

    /** @param most how many figures are kept, about 100 bytes each; 0 keeps none */
    Remembered(@Value("${werdegang.values.remembered:250000}") int most, MeterRegistry metrics) {
        this.most = most;
        this.found = metrics.counter("values.questions", "answer", "remembered");
        this.calculated = metrics.counter("values.questions", "answer", "calculated");
    }

    Release<Point> get(Object question, Supplier<Release<Point>> calculate) {
        return find(question).orElseGet(() -> {
            var fresh = calculate.get();
            keep(question, fresh);
            return fresh;
        });
    }

    Optional<Release<Point>> find(Object question) {
        Release<Point> known;
        synchronized (answers) {
            known = answers.get(question);
        }
        (known == null ? calculated : found).increment();
        return Optional.ofNullable(known);
    }

    void keep(Object question, Release<Point> fresh) {
        synchronized (answers) {
            if (answers.putIfAbsent(question, fresh) == null) {
                cells += weight(fresh);
            }
            var oldest = answers.entrySet().iterator();
            while (cells > most && oldest.hasNext()) {
                cells -= weight(oldest.next().getValue());
                oldest.remove();
            }
        }
    }

    private static int weight(Release<Point> release) {
        return 10 + release.keys().size();
    }
}
