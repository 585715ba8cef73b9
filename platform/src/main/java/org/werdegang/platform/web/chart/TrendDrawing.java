package org.werdegang.platform.web.chart;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.platform.web.chart.ChartSpec.Cut;
import org.werdegang.platform.web.chart.ChartSpec.Trend;
import org.werdegang.platform.web.chart.Svg.Anchor;

/** Draws a {@link Trend}: the own line strong, the group's quartiles as a quiet band with its median. */
final class TrendDrawing {
    private final Trend spec;
    private final Sheet sheet;
    private final Svg svg = new Svg();
    private final TimeAxis time;
    private final List<Cut> cuts;

    private TrendDrawing(Trend spec, Sheet sheet) {
        this.spec = spec;
        this.sheet = sheet;
        this.time = TimeAxis.of(spec);
        this.cuts = spec.cuts().stream()
                .filter(cut -> cut.from() > time.first() && cut.from() <= time.last())
                .toList();
    }

    static Drawing draw(Trend spec, Sheet sheet) {
        return new TrendDrawing(spec, sheet).draw();
    }

    private Drawing draw() {
        var voice = sheet.voice();
        var legend = legend();
        double top = legend.height() + (cuts.isEmpty() ? 0 : 2 * sheet.letters() + 12);
        double height = top + (sheet.narrow() ? 230 : 300);
        double bottom = height - sheet.letters() - 12;
        var scale = scale(spec, sheet.narrow() ? 4 : 5, bottom, top + 26);
        if (scale.isEmpty()) {
            svg.text(voice.say("chart.empty"), 0, 40, sheet.letters(), Ink.QUIET, Anchor.START, false);
            return new Drawing(sheet.width(), 64, svg.toString(), voice.say("chart.empty"));
        }
        double left = scale.get().ticks().stream()
                        .mapToDouble(tick -> sheet.widthOf(spec.unit().tick(tick, voice.locale())))
                        .max()
                        .orElse(0)
                + 14;
        double right = sheet.width() - TrendLabels.margin(spec, sheet);
        var frame =
                new TrendFrame(spec, sheet, cuts, time.between(left + 10, right - 4), scale.get(), top, bottom, right);
        legend.draw(svg, 0);
        drawTicks(frame, left);
        frame.axis().drawYears(svg, sheet, bottom + sheet.letters() + 8);
        new TrendLines(frame, svg).draw();
        new TrendLabels(frame, svg).draw();
        return new Drawing(sheet.width(), height, svg.toString(), says(frame));
    }

    private void drawTicks(TrendFrame frame, double left) {
        for (double tick : frame.scale().ticks()) {
            double y = frame.scale().at(tick);
            svg.line(left - 4, y, frame.right() + 6, y, tick == 0 ? Ink.QUIET : Ink.RULE, 1, "");
            svg.text(
                    spec.unit().tick(tick, sheet.voice().locale()),
                    left - 10,
                    y + sheet.letters() * 0.35,
                    sheet.small(),
                    Ink.QUIET,
                    Anchor.END,
                    false);
        }
    }

    /** The vertical scale of a trend; empty if it has no value. */
    static Optional<Scale> scale(Trend spec, int ticks, double bottom, double top) {
        var values = values(spec);
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(Scale.of(values.getFirst(), values.getLast(), false, ticks, bottom, top));
    }

    private static List<Double> values(Trend spec) {
        var values = new TreeSet<Double>();
        spec.own().forEach(spot -> add(values, spot.cell()));
        spec.peers()
                .forEach(spread ->
                        List.of(spread.low(), spread.median(), spread.high()).forEach(cell -> add(values, cell)));
        return List.copyOf(values);
    }

    private static void add(Set<Double> values, Cell cell) {
        if (cell instanceof Cell.Shown shown) {
            values.add(shown.value().doubleValue());
        }
    }

    private Legend legend() {
        var legend = new Legend(sheet);
        var voice = sheet.voice();
        if (sheet.narrow()) {
            legend.add(spec.name(), (svg, x, y) -> svg.line(x, y, x + 26, y, Ink.OWN, 3.5, ""));
        }
        if (!spec.peers().isEmpty()) {
            if (sheet.narrow()) {
                legend.add(
                        voice.say("chart.median", spec.peersName()),
                        (svg, x, y) -> svg.line(x, y, x + 26, y, Ink.QUIET, 2, "6 4"));
            }
            legend.add(
                    sheet.narrow()
                            ? voice.say("chart.quartiles.short")
                            : voice.say("chart.quartiles", spec.peersName()),
                    (svg, x, y) -> {
                        svg.add("rect", "x", x, "y", y - 7, "width", 26.0, "height", 14.0, "fill", Ink.BAND);
                        svg.line(x, y - 7, x + 26, y - 7, Ink.QUIET, 1, "1 3");
                        svg.line(x, y + 7, x + 26, y + 7, Ink.QUIET, 1, "1 3");
                    });
        }
        var present = new TreeSet<Marker>();
        spec.own().forEach(spot -> present.add(Marker.of(spot.cell())));
        present.remove(Marker.FINAL);
        present.forEach(marker ->
                legend.add(voice.say(marker.key()), (svg, x, y) -> marker.draw(svg, x + 14, y, 4.5, Ink.OWN)));
        return legend;
    }

    private static String says(TrendFrame frame) {
        var first = TrendFrame.first(frame.spec());
        var last = TrendFrame.last(frame.spec());
        return first == null || last == null
                ? frame.sheet().voice().say("chart.empty")
                : TrendLines.says(frame, first) + ". " + TrendLines.says(frame, last) + ".";
    }
}
