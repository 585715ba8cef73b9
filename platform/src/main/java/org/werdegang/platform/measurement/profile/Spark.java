package org.werdegang.platform.measurement.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.platform.measurement.registry.Definition;
import org.werdegang.platform.vocabulary.Period;

/** A very small line of a figure over time, for the eye alone: no line runs across a break or a gap. */
final class Spark {
    private static final double WIDTH = 120;
    private static final double HEIGHT = 28;
    private static final double EDGE = 5;

    private record Spot(Period period, double value) {}

    private Spark() {}

    /** SVG; empty if no two shown values may be compared. */
    static String draw(SortedMap<Period, Cell> cells, Definition definition) {
        var runs = runs(cells, definition);
        var spots = runs.stream().flatMap(List::stream).toList();
        if (runs.stream().allMatch(run -> run.size() < 2)) {
            return "";
        }
        double low = spots.stream().mapToDouble(Spot::value).min().orElse(0);
        double high = spots.stream().mapToDouble(Spot::value).max().orElse(0);
        int first = spots.getFirst().period().year();
        int last = spots.getLast().period().year();
        var svg = new StringBuilder(
                "<svg class=\"spark\" viewBox=\"0 0 120 28\" width=\"120\" height=\"28\" aria-hidden=\"true\">");
        String end = "";
        for (var run : runs) {
            var path = new StringBuilder();
            for (var spot : run) {
                double x = EDGE + (spot.period().year() - first) * (WIDTH - 2 * EDGE) / Math.max(1, last - first);
                double share = high > low ? (spot.value() - low) / (high - low) : 0.5;
                double y = HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE);
                if (run.size() == 1) {
                    svg.append(String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"1.5\"/>", x, y));
                }
                path.append(String.format(Locale.ROOT, "%s%.1f %.1f", path.isEmpty() ? "M" : "L", x, y));
                end = String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\"/>", x, y);
            }
            svg.append("<path d=\"").append(path).append("\"/>");
        }
        return svg.append(end).append("</svg>").toString();
    }

    /** Stretches of neighbouring shown values that may be compared. */
    private static List<List<Spot>> runs(SortedMap<Period, Cell> cells, Definition definition) {
        var runs = new ArrayList<List<Spot>>();
        Period before = null;
        for (var entry : cells.entrySet()) {
            if (!(entry.getValue() instanceof Cell.Shown shown)) {
                before = null;
                continue;
            }
            var period = entry.getKey();
            if (before == null
                    || definition.breakBetween(before.year(), period.year()).isPresent()) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(new Spot(period, shown.value().doubleValue()));
            before = period;
        }
        return runs;
    }
}
