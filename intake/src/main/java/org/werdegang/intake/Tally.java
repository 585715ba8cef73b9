package org.werdegang.intake;

import java.util.EnumMap;
import java.util.function.Consumer;

/** Counts what goes by on its way to the sink. */
final class Tally implements Consumer<ReadValue> {
    private static final int MOST_AREAS = 200_000;
    /** A file of a million different names costs no more than one of a few. */
    private static final int MOST_NAMES = 2_000;

    private static final int FEW = 40;
    private static final int MANY = 20_000;
    /** Totals of states are often left as they are. */
    private static final double ROUNDED = 0.85;

    private final Consumer<ReadValue> sink;
    private final long[] marks = new long[Mark.values().length];
    private final Distinct areas = new Distinct(MOST_AREAS);
    private final Distinct periods = new Distinct(MOST_NAMES);
    private final Distinct measures = new Distinct(MOST_NAMES);
    private long values;
    private long figures;
    private long rows;
    private long kept;
    private long wholes;
    private long byThree;
    private long byFive;

    Tally(Consumer<ReadValue> sink) {
        this.sink = sink;
    }

    /** Takes a whole number as it is printed. */
    void whole(long number) {
        if (number > 0 && wholes < MANY) {
            wholes++;
            byThree += number % 3 == 0 ? 1 : 0;
            byFive += number % 5 == 0 ? 1 : 0;
        }
    }

    /** The base to which a source has rounded its counts, so that parts miss their total; 0 if none shows. */
    int roundedTo() {
        double enough = ROUNDED * wholes;
        return wholes < FEW ? 0 : byFive >= enough ? 5 : byThree >= enough ? 3 : 0;
    }

    void row(int itsValues) {
        rows++;
        kept += itsValues > 0 ? 1 : 0;
    }

    long values() {
        return values;
    }

    @Override
    public void accept(ReadValue value) {
        values++;
        figures += value.value() == null ? 0 : 1;
        Mark mark = value.mark();
        if (mark != null) {
            marks[mark.ordinal()]++;
        }
        areas.add(value.areaKey().isEmpty() ? value.areaName() : value.areaKey());
        periods.add(value.period());
        measures.add(value.measure());
        sink.accept(value);
    }

    Counts counts() {
        var named = periods.sorted();
        named.remove("");
        var byMark = new EnumMap<Mark, Long>(Mark.class);
        for (Mark mark : Mark.values()) {
            if (marks[mark.ordinal()] > 0) {
                byMark.put(mark, marks[mark.ordinal()]);
            }
        }
        return new Counts(rows, kept, values, figures, byMark, areas.size(), named, measures.sorted());
    }
}
