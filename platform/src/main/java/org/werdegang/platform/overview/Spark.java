package org.werdegang.platform.overview;

import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.platform.measurement.registry.Definition;
import org.werdegang.platform.vocabulary.Period;

/** A trend as small as a word; the value stands beside it, so it is for the eyes only. */
final class Spark {
    private static final double WIDTH = 140;
    private static final double HEIGHT = 40;
    private static final double EDGE = 5;

    private Spark() {}

    /** SVG; the line is cut where a value is missing or the method has changed. Empty below two values. */
    static String draw(SortedMap<Period, Cell> cells, Definition definition) {
        var values = new TreeSet<Double>();
        int shown = 0;
        for (var cell : cells.values()) {
            if (cell instanceof Cell.Shown s) {
                values.add(s.value().doubleValue());
                shown++;
            }
        }
        if (shown < 2) {
            return "";
        }
        double low = values.first();
        double span = Math.max(values.last() - low, 1e-9);
        int first = cells.firstKey().year();
        int years = Math.max(1, cells.lastKey().year() - first);
        var path = new StringBuilder();
        @Nullable Period before = null;
        double x = 0;
        double y = 0;
        for (var entry : cells.entrySet()) {
            if (!(entry.getValue() instanceof Cell.Shown s)) {
                before = null;
                continue;
            }
            var period = entry.getKey();
            x = EDGE + (period.year() - first) / (double) years * (WIDTH - 2 * EDGE);
            y = HEIGHT - EDGE - (s.value().doubleValue() - low) / span * (HEIGHT - 2 * EDGE);
            boolean joined = before != null
                    && definition.breakBetween(before.year(), period.year()).isEmpty();
            path.append(String.format(Locale.ROOT, "%s%.1f %.1f", joined ? "L" : "M", x, y));
            before = period;
        }
        return String.format(
                Locale.ROOT,
                "<svg class=\"spark\" viewBox=\"0 0 140 40\" width=\"140\" height=\"40\" aria-hidden=\"true\""
                        + " focusable=\"false\"><path d=\"%s\"/><circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\"/></svg>",
                path,
                x,
                y);
    }
}
