package org.werdegang.intake;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Counts what goes by on its way to the sink. */
final class Tally implements Consumer<ReadValue> {
    private static final int MOST = 200_000;
    private static final int MOST_NAMES = 2_000;
    private static final int FEW = 40;
    private static final int MANY = 20_000;
    /** Totals of states are often left as they are. */
    private static final double ROUNDED = 0.85;

    private final Consumer<ReadValue> sink;
    private final long[] marks = new long[Mark.values().length];
    private final Set<String> areas = new HashSet<>();
    private final TreeSet<String> periods = new TreeSet<>();
    private final TreeSet<String> measures = new TreeSet<>();
    private long values;
    private long figures;
    private long rows;
    private long kept;
    private long wholes;
    private long byThree;
    private long byFive;
    private String area = "";
    private String period = "";
    private String measure = "";

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
    @SuppressWarnings("ReferenceEquality") // the same string most of the time; asked first as it costs nothing
    public void accept(ReadValue value) {
        values++;
        figures += value.value() == null ? 0 : 1;
        Mark mark = value.mark();
        if (mark != null) {
            marks[mark.ordinal()]++;
        }
        String of = value.areaKey().isEmpty() ? value.areaName() : value.areaKey();
        if (of != area && areas.size() < MOST) {
            areas.add(of);
            area = of;
        }
        if (value.period() != period) {
            period = value.period();
            add(periods, period);
        }
        if (value.measure() != measure) {
            measure = value.measure();
            add(measures, measure);
        }
        sink.accept(value);
    }

    /** A file of a million different names costs no more than one of a few. */
    private static void add(Set<String> names, String name) {
        if (names.size() < MOST_NAMES) {
            names.add(name);
        }
    }

    Counts counts() {
        periods.remove("");
        var byMark = new EnumMap<Mark, Long>(Mark.class);
        for (Mark mark : Mark.values()) {
            if (marks[mark.ordinal()] > 0) {
                byMark.put(mark, marks[mark.ordinal()]);
            }
        }
        return new Counts(rows, kept, values, figures, byMark, areas.size(), periods, measures);
    }
}
