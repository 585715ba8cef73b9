package org.werdegang.platform.web.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.platform.web.chart.ChartSpec.Cut;
import org.werdegang.platform.web.chart.ChartSpec.Spot;
import org.werdegang.platform.web.chart.ChartSpec.Spread;
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
        var found = scale(spec, sheet.narrow() ? 4 : 5, bottom, top + 26);
        if (found.isEmpty()) {
            svg.text(voice.say("chart.empty"), 0, 40, sheet.letters(), Ink.QUIET, Anchor.START, false);
            return new Drawing(sheet.width(), 64, svg.toString(), voice.say("chart.empty"));
        }
        var scale = found.get();
        double left = scale.ticks().stream()
                        .mapToDouble(tick -> sheet.widthOf(spec.unit().tick(tick, voice.locale())))
                        .max()
                        .orElse(0)
                + 14;
        double right = sheet.width() - rightMargin();

        legend.draw(svg, 0);
        for (double tick : scale.ticks()) {
            double y = scale.at(tick);
            svg.line(left - 4, y, right + 6, y, tick == 0 ? Ink.QUIET : Ink.RULE, 1, "");
            svg.text(
                    spec.unit().tick(tick, voice.locale()),
                    left - 10,
                    y + sheet.letters() * 0.35,
                    sheet.small(),
                    Ink.QUIET,
                    Anchor.END,
                    false);
        }
        var axis = time.between(left + 10, right - 4);
        axis.drawYears(svg, sheet, bottom + sheet.letters() + 8);
        drawCuts(axis, top, bottom);
        drawPeers(axis, scale);
        drawOwn(axis, scale, bottom);
        drawNames(axis, scale, right, top, bottom);
        return new Drawing(sheet.width(), height, svg.toString(), says());
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

    private double rightMargin() {
        var last = lastShown();
        double own = last == null
                ? 0
                : TextWidth.of(sheet.voice().cell(spec.unit(), Cell.shown(shown(last))), sheet.letters(), true);
        if (sheet.narrow()) {
            return Math.max(12, own / 2 + 4);
        }
        double names = 0;
        for (String name : List.of(spec.name(), spec.peers().isEmpty() ? "" : medianName())) {
            for (String line : TextWidth.lines(name, sheet.letters(), true, EndLabels.WIDTH)) {
                names = Math.max(names, TextWidth.of(line, sheet.letters(), true));
            }
        }
        return Math.min(200, Math.max(own, names)) + 20;
    }

    private String medianName() {
        return sheet.voice().say("chart.median", spec.peersName());
    }

    /** The name of a break ends at its line; names that would cover each other take two rows. */
    private void drawCuts(TimeAxis axis, double top, double bottom) {
        double[] free = {0, 0};
        for (var cut : cuts) {
            double x = axis.at(cut.from() - 0.5);
            String label = sheet.voice().say("chart.break", String.valueOf(cut.from()));
            double width = TextWidth.of(label, sheet.small(), false);
            double end = Math.max(x + 4, width);
            int row = end - width >= free[0] ? 0 : 1;
            double y = top - 6 - row * (sheet.letters() + 5);
            svg.line(x, y + 4, x, bottom, Ink.MARK, 1.5, "4 4");
            if (end - width >= free[row]) {
                svg.text(label, end, y, sheet.small(), Ink.MARK, Anchor.END, false);
                free[row] = end + 8;
            }
        }
    }

    private void drawPeers(TimeAxis axis, Scale scale) {
        var runs = new ArrayList<List<Spread>>();
        Spread before = null;
        for (var spread : spec.peers()) {
            if (!(spread.low() instanceof Cell.Shown)
                    || !(spread.high() instanceof Cell.Shown)
                    || !(spread.median() instanceof Cell.Shown)) {
                continue;
            }
            if (before == null || !joined(before.at(), spread.at())) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(spread);
            before = spread;
        }
        for (var run : runs) {
            PeerBand.draw(svg, run, axis, scale);
        }
    }

    private boolean joined(int earlier, int later) {
        return later - earlier <= time.step()
                && cuts.stream().noneMatch(cut -> cut.from() > earlier && cut.from() <= later);
    }

    private void drawOwn(TimeAxis axis, Scale scale, double bottom) {
        var path = new StringBuilder();
        Spot before = null;
        for (var spot : spec.own()) {
            if (spot.cell() instanceof Cell.Shown shown) {
                boolean on = before != null && joined(before.at(), spot.at());
                path.append(on ? 'L' : 'M')
                        .append(Svg.number(axis.at(spot.at())))
                        .append(' ')
                        .append(Svg.number(scale.at(shown.value().doubleValue())));
                before = spot;
            }
        }
        svg.add(
                "path",
                "d",
                path.isEmpty() ? "M0 0" : path,
                "fill",
                "none",
                "stroke",
                Ink.OWN,
                "stroke-width",
                sheet.narrow() ? 3.0 : 3.5,
                "stroke-linejoin",
                "round");
        var last = lastShown();
        for (var spot : spec.own()) {
            double x = axis.at(spot.at());
            double y = spot.cell() instanceof Cell.Shown shown
                    ? scale.at(shown.value().doubleValue())
                    : bottom - 10;
            svg.point(pointSays(spot), spot.equals(last));
            svg.add("circle", "class", "halo", "cx", x, "cy", y, "r", 10.0, "fill", Ink.PAPER, "fill-opacity", 0.0);
            Marker.of(spot.cell()).draw(svg, x, y, sheet.narrow() ? 4 : 4.5, Ink.OWN);
            svg.close("g");
        }
    }

    private String pointSays(Spot spot) {
        String own = spec.name() + ", " + spot.period() + ": " + sheet.voice().cell(spec.unit(), spot.cell());
        return spec.peers().stream()
                .filter(spread -> spread.period().equals(spot.period()))
                .map(spread -> own + "; " + sheet.voice().say("chart.point.median") + " "
                        + sheet.voice().cell(spec.unit(), spread.median()))
                .findFirst()
                .orElse(own);
    }

    private void drawNames(TimeAxis axis, Scale scale, double right, double top, double bottom) {
        var last = lastShown();
        if (last == null) {
            return;
        }
        var labels = new EndLabels(svg, sheet, right + 12, top + 20, bottom);
        double y = scale.at(shown(last).doubleValue());
        String value = spec.unit().value(shown(last), sheet.voice().locale());
        if (sheet.narrow()) {
            labels.above(value, axis.at(last.at()), y, 0, medianAt(last.period(), scale));
        } else {
            labels.add(spec.name(), value, Ink.OWN, y, true);
            var median = spec.peers().isEmpty() ? null : spec.peers().getLast().median();
            if (median instanceof Cell.Shown shown) {
                String text = spec.unit().value(shown.value(), sheet.voice().locale());
                labels.add(medianName(), text, Ink.QUIET, scale.at(shown.value().doubleValue()), false);
            }
            labels.draw();
        }
        var first = spec.own().stream()
                .filter(spot -> spot.cell() instanceof Cell.Shown)
                .findFirst()
                .orElse(last);
        if (!first.equals(last) && axis.at(last.at()) - axis.at(first.at()) > 90) {
            labels.above(
                    spec.unit().value(shown(first), sheet.voice().locale()),
                    axis.at(first.at()),
                    scale.at(shown(first).doubleValue()),
                    axis.from() - 8,
                    medianAt(first.period(), scale));
        }
    }

    private @Nullable Double medianAt(String period, Scale scale) {
        for (var spread : spec.peers()) {
            if (spread.period().equals(period) && spread.median() instanceof Cell.Shown shown) {
                return scale.at(shown.value().doubleValue());
            }
        }
        return null;
    }

    private @Nullable Spot lastShown() {
        Spot last = null;
        for (var spot : spec.own()) {
            last = spot.cell() instanceof Cell.Shown ? spot : last;
        }
        return last;
    }

    private static BigDecimal shown(Spot spot) {
        return ((Cell.Shown) spot.cell()).value();
    }

    private String says() {
        var shown = spec.own().stream()
                .filter(spot -> spot.cell() instanceof Cell.Shown)
                .toList();
        if (shown.isEmpty()) {
            return sheet.voice().say("chart.empty");
        }
        return pointSays(shown.getFirst()) + ". " + pointSays(shown.getLast()) + ".";
    }
}
