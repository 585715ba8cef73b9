package org.werdegang.platform.web.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.platform.web.chart.ChartSpec.Spot;
import org.werdegang.platform.web.chart.ChartSpec.Trend;
import org.werdegang.platform.web.chart.Svg.Anchor;

/** The words inside and beside a trend: the names at the ends of its lines, the first and last value at their points. */
final class TrendLabels {
    /** So far from its point a value may stand before it is shown to belong to it no more. */
    private static final double FAR = 46;

    private final TrendFrame frame;
    private final Svg svg;

    TrendLabels(TrendFrame frame, Svg svg) {
        this.frame = frame;
        this.svg = svg;
    }

    /** How much room names and values need at the right of the years. */
    static double margin(Trend spec, Sheet sheet) {
        var last = TrendFrame.last(spec);
        double own = last == null
                ? 0
                : TextWidth.of(
                        sheet.voice().cell(spec.unit(), Cell.shown(TrendFrame.shown(last))), sheet.letters(), true);
        if (sheet.narrow()) {
            return Math.max(12, own / 2 + 4);
        }
        double names = 0;
        for (String name : List.of(spec.name(), spec.peers().isEmpty() ? "" : medianName(spec, sheet))) {
            for (String line : TextWidth.lines(name, sheet.letters(), true, EndLabels.WIDTH)) {
                names = Math.max(names, TextWidth.of(line, sheet.letters(), true));
            }
        }
        return Math.min(200, Math.max(own, names)) + 20;
    }

    private static String medianName(Trend spec, Sheet sheet) {
        return sheet.voice().say("chart.median", spec.peersName());
    }

    void draw() {
        var first = TrendFrame.first(frame.spec());
        var last = TrendFrame.last(frame.spec());
        if (first == null || last == null) {
            return;
        }
        if (frame.sheet().narrow()) {
            beside(last, 0);
        } else {
            drawNames(last);
        }
        if (!first.equals(last) && frame.x(last) - frame.x(first) > 90) {
            beside(first, frame.axis().from() - 8);
        }
    }

    private void drawNames(Spot last) {
        var spec = frame.spec();
        var labels = new EndLabels(svg, frame.sheet(), frame.right() + 12, frame.top() + 20, frame.bottom());
        labels.add(spec.name(), text(last), Ink.OWN, frame.y(TrendFrame.shown(last)), true);
        var median = spec.peers().isEmpty() ? null : spec.peers().getLast().median();
        if (median instanceof Cell.Shown shown) {
            String value =
                    spec.unit().value(shown.value(), frame.sheet().voice().locale());
            labels.add(medianName(spec, frame.sheet()), value, Ink.QUIET, frame.y(shown.value()), false);
        }
        labels.draw();
    }

    /** A value at its point: above or below, wherever no line runs through it, as near as possible. */
    private void beside(Spot spot, double left) {
        double size = frame.sheet().letters();
        String value = text(spot);
        double half = TextWidth.of(value, size, true) / 2;
        double middle =
                Math.min(Math.max(frame.x(spot), left + half), frame.sheet().width() - half);
        double y = frame.y(TrendFrame.shown(spot));
        double best = y - 12;
        double cost = Double.MAX_VALUE;
        for (double away = 12; away <= FAR; away += 4) {
            for (double baseline : new double[] {y - away, y + away + size * 0.75}) {
                var box = new Rectangle2D.Double(middle - half - 3, baseline - size - 1, 2 * half + 6, size * 1.2 + 4);
                boolean outside = box.getMaxY() > frame.bottom() || box.getMinY() < frame.top() - size;
                double price = crossings(box) * 1000 + (outside ? 500 : 0) + away;
                if (price < cost) {
                    cost = price;
                    best = baseline;
                }
            }
        }
        svg.text(value, middle, best, size, Ink.OWN, Anchor.MIDDLE, true);
    }

    /** How many pieces of both lines run through a box. */
    private long crossings(Rectangle2D box) {
        return Stream.concat(frame.own().stream(), frame.medians().stream())
                .mapToLong(run -> pieces(run, box))
                .sum();
    }

    private static long pieces(List<TrendFrame.Point> run, Rectangle2D box) {
        long count = 0;
        for (int i = 1; i < run.size(); i++) {
            var from = run.get(i - 1);
            var to = run.get(i);
            count += box.intersectsLine(from.x(), from.y(), to.x(), to.y()) ? 1 : 0;
        }
        return count;
    }

    private String text(Spot spot) {
        return frame.spec()
                .unit()
                .value(TrendFrame.shown(spot), frame.sheet().voice().locale());
    }
}
