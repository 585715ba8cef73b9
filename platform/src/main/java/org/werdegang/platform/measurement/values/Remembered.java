package org.werdegang.platform.measurement.values;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.LinkedHashMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Answers that were calculated a moment ago, by the question they answer; the least recently used are forgotten first.
 * The question holds the revision of all values and territories, so an answer is never out of date; any node may forget
 * at any time.
 */
final class Remembered<Q, A> {
    private final LinkedHashMap<Q, A> answers = new LinkedHashMap<>(64, 0.75f, true);
    private final int most;
    private final ToIntFunction<A> weight;
    private final Counter found;
    private final Counter calculated;
    private long kept;

    /**
     * @param most how many figures are kept; 0 keeps none
     * @param weight how many figures an answer counts for
     */
    Remembered(int most, ToIntFunction<A> weight, MeterRegistry metrics) {
        this.most = most;
        this.weight = weight;
        this.found = metrics.counter("values.questions", "answer", "remembered");
        this.calculated = metrics.counter("values.questions", "answer", "calculated");
    }

    @Nullable
    A find(Q question) {
        A known;
        synchronized (answers) {
            known = answers.get(question);
        }
        (known == null ? calculated : found).increment();
        return known;
    }

    void keep(Q question, A fresh) {
        synchronized (answers) {
            if (answers.putIfAbsent(question, fresh) == null) {
                kept += weight.applyAsInt(fresh);
            }
            var oldest = answers.entrySet().iterator();
            while (kept > most && oldest.hasNext()) {
                kept -= weight.applyAsInt(oldest.next().getValue());
                oldest.remove();
            }
        }
    }
}
