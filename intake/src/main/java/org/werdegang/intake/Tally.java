package org.werdegang.intake;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Counts what goes by on its way to the sink. */
final class Tally implements Consumer<ReadValue> {
    private static final int MOST = 200_000;

    private final Consumer<ReadValue> sink;
    private final Map<Mark, Long> marks = new EnumMap<>(Mark.class);
    private final Set<String> areas = new HashSet<>();
    private final TreeSet<String> periods = new TreeSet<>();
    private final TreeSet<String> measures = new TreeSet<>();
    private long values;
    private long figures;
    private long rows;
    private long kept;
    private String area = "";
    private String period = "";
    private String measure = "";

    Tally(Consumer<ReadValue> sink) {
        this.sink = sink;
    }

    void row(int itsValues) {
        rows++;
        kept += itsValues > 0 ? 1 : 0;
    }

    long values() {
        return values;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the same string most of the time; asked first as it costs nothing
    public void accept(ReadValue value) {
        values++;
        figures += value.value() == null ? 0 : 1;
        if (value.mark() != null) {
            marks.merge(value.mark(), 1L, Long::sum);
        }
        String of = value.areaKey().isEmpty() ? value.areaName() : value.areaKey();
        if (of != area && areas.size() < MOST) {
            areas.add(of);
            area = of;
        }
        if (value.period() != period) {
            period = value.period();
            periods.add(period);
        }
        if (value.measure() != measure) {
            measure = value.measure();
            measures.add(measure);
        }
        sink.accept(value);
    }

    Counts counts() {
        periods.remove("");
        return new Counts(rows, kept, values, figures, marks, areas.size(), periods, measures);
    }
}
