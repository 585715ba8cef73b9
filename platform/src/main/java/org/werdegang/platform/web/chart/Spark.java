package org.werdegang.platform.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.platform.vocabulary.Period;

/**
 * A trend as small as a word. Its value stands beside it, so it is for the eye alone; no line runs across a break or a
 * gap.
 */
public final class Spark {
    private static final double WIDTH = 140;
    private static final double HEIGHT = 36;
    private static final double EDGE = 5;

    private record Spot(Period period, double value) {}

    private Spark() {}

    /**
     * SVG; empty if no two neighbouring values may be compared.
     *
     * @param breaks the first years from which values can no longer be compared with those before
     */
    public static String draw(SortedMap<Period, Cell> cells, List<Integer> breaks) {
        var runs = runs(cells, breaks);
        var spots = runs.stream().flatMap(List::stream).toList();
        if (runs.stream().allMatch(run -> run.size() < 2)) {
            return "";
        }
        double low = spots.stream().mapToDouble(Spot::value).min().orElse(0);
        double high = spots.stream().mapToDouble(Spot::value).max().orElse(0);
        int first = spots.getFirst().period().year();
        int last = spots.getLast().period().year();
        var svg = new StringBuilder("<svg class=\"spark\" viewBox=\"0 0 140 36\" width=\"140\" height=\"36\""
                + " aria-hidden=\"true\" focusable=\"false\">");
        String end = "";
        for (var run : runs) {
            var path = new StringBuilder();
            for (var spot : run) {
                double x = EDGE + (spot.period().year() - first) * (WIDTH - 2 * EDGE) / Math.max(1, last - first);
                double share = high > low ? (spot.value() - low) / (high - low) : 0.5;
                double y = HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE);
                if (run.size() == 1) {
                    svg.append(circle(x, y, 1.5));
                }
                path.append(String.format(Locale.ROOT, "%s%.1f %.1f", path.isEmpty() ? "M" : "L", x, y));
                end = circle(x, y, 3.5);
            }
            svg.append("<path d=\"").append(path).append("\"/>");
        }
        return svg.append(end).append("</svg>").toString();
    }

    private static String circle(double x, double y, double radius) {
        return String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"/>", x, y, radius);
    }

    /** Stretches of neighbouring shown values that may be compared. */
    private static List<List<Spot>> runs(SortedMap<Period, Cell> cells, List<Integer> breaks) {
        var runs = new ArrayList<List<Spot>>();
        Period before = null;
        for (var entry : cells.entrySet()) {
            if (!(entry.getValue() instanceof Cell.Shown shown)) {
                before = null;
                continue;
            }
            var period = entry.getKey();
            if (before == null || broken(before.year(), period.year(), breaks)) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(new Spot(period, shown.value().doubleValue()));
            before = period;
        }
        return runs;
    }

    private static boolean broken(int earlier, int later, List<Integer> breaks) {
        return breaks.stream().anyMatch(from -> from > earlier && from <= later);
    }
}
