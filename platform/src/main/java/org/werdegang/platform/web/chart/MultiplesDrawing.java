package org.werdegang.platform.web.chart;

import java.util.List;
import java.util.TreeSet;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.platform.web.chart.ChartSpec.Multiples;
import org.werdegang.platform.web.chart.ChartSpec.Spot;
import org.werdegang.platform.web.chart.ChartSpec.Trend;
import org.werdegang.platform.web.chart.Svg.Anchor;

/** Draws small trends beside each other, all on one scale, in the order given. */
final class MultiplesDrawing {
    private static final double HEIGHT = 136;
    private static final double GAP = 20;

    /** The room of one small trend; {@code more} is what names of two lines take. */
    private record Box(double width, double height, double more) {}

    private final Multiples spec;
    private final Sheet sheet;
    private final Svg svg = new Svg();

    private MultiplesDrawing(Multiples spec, Sheet sheet) {
        this.spec = spec;
        this.sheet = sheet;
    }

    static Drawing draw(Multiples spec, Sheet sheet) {
        return new MultiplesDrawing(spec, sheet).draw();
    }

    private Drawing draw() {
        var numbers = new TreeSet<Double>();
        var years = new TreeSet<Integer>();
        for (var trend : spec.trends()) {
            for (var spot : trend.own()) {
                if (spot.cell() instanceof Cell.Shown shown) {
                    numbers.add(shown.value().doubleValue());
                    years.add(spot.at());
                }
            }
        }
        if (numbers.isEmpty()) {
            String empty = sheet.voice().say("chart.empty");
            svg.text(empty, 0, 30, sheet.letters(), Ink.QUIET, Anchor.START, false);
            return new Drawing(sheet.width(), 50, svg.toString(), empty);
        }
        int columns = sheet.narrow() ? 2 : 4;
        double width = (sheet.width() - GAP * (columns - 1)) / columns;
        double names = spec.trends().stream()
                .mapToInt(trend -> lines(trend.name(), width).size())
                .max()
                .orElse(1);
        double more = (names - 1) * (sheet.small() + 3);
        double height = HEIGHT + more;
        boolean school =
                spec.trends().stream().anyMatch(trend -> TimeAxis.of(trend).schoolYears());
        var says = new StringBuilder();
        for (int i = 0; i < spec.trends().size(); i++) {
            double x = (i % columns) * (width + GAP);
            int line = i / columns;
            double y = line * height;
            var scale = Scale.of(numbers.first(), numbers.last(), false, 3, y + height - 26, y + 52 + more);
            var time = new TimeAxis(years.first(), years.last(), 1, school, x + 4, x + width - 4);
            says.append(drawOne(spec.trends().get(i), scale, time, x, y, new Box(width, height, more), i == 0));
        }
        int lines = (spec.trends().size() + columns - 1) / columns;
        return new Drawing(sheet.width(), lines * height, svg.toString(), says.toString());
    }

    private String drawOne(Trend trend, Scale scale, TimeAxis time, double x, double y, Box box, boolean first) {
        svg.line(x, scale.from(), x + box.width(), scale.from(), Ink.RULE, 1, "");
        var path = new StringBuilder();
        Spot before = null;
        Spot last = null;
        int step = TimeAxis.of(trend).step();
        for (var spot : trend.own()) {
            if (spot.cell() instanceof Cell.Shown shown) {
                boolean on = before != null && joined(trend, before.at(), spot.at(), step);
                path.append(on ? 'L' : 'M')
                        .append(Svg.number(time.at(spot.at())))
                        .append(' ')
                        .append(Svg.number(scale.at(shown.value().doubleValue())));
                before = spot;
                last = spot;
            }
        }
        String value = last == null
                ? sheet.voice().say("chart.reason.missing")
                : sheet.voice().cell(spec.unit(), last.cell());
        String says = trend.name() + ": " + value + (last == null ? "" : " (" + last.period() + ")");
        svg.point(says, first);
        svg.add(
                "rect",
                "class",
                "halo",
                "x",
                x,
                "y",
                y + 2,
                "width",
                box.width(),
                "height",
                box.height() - 12,
                "fill",
                Ink.PAPER,
                "fill-opacity",
                0.0);
        String number = last != null && last.cell() instanceof Cell.Shown shown
                ? spec.unit().value(shown.value(), sheet.voice().locale())
                : value;
        var name = lines(trend.name(), box.width());
        for (int i = 0; i < name.size(); i++) {
            svg.text(name.get(i), x, y + 18 + i * (sheet.small() + 3), sheet.small(), Ink.TEXT, Anchor.START, false);
        }
        svg.text(number, x, y + 37 + box.more(), sheet.small(), Ink.OWN, Anchor.START, true);
        if (last != null) {
            svg.add(
                    "path",
                    "d",
                    path,
                    "fill",
                    "none",
                    "stroke",
                    Ink.OWN,
                    "stroke-width",
                    2.5,
                    "stroke-linejoin",
                    "round");
            drawLonely(trend, scale, time, step);
            double at = scale.at(((Cell.Shown) last.cell()).value().doubleValue());
            Marker.of(last.cell()).draw(svg, time.at(last.at()), at, 3.5, Ink.OWN);
        }
        svg.close("g");
        double base = y + box.height() - 10;
        svg.text(time.name(time.first()), x, base, sheet.small() - 1, Ink.QUIET, Anchor.START, false);
        svg.text(time.name(time.last()), x + box.width(), base, sheet.small() - 1, Ink.QUIET, Anchor.END, false);
        return says + ". ";
    }

    /** Values before the last that no line leads to or from would otherwise not be seen. */
    private void drawLonely(Trend trend, Scale scale, TimeAxis time, int step) {
        var shown = trend.own().stream()
                .filter(spot -> spot.cell() instanceof Cell.Shown)
                .toList();
        for (int i = 0; i + 1 < shown.size(); i++) {
            int at = shown.get(i).at();
            boolean before = i > 0 && joined(trend, shown.get(i - 1).at(), at, step);
            if (!before && !joined(trend, at, shown.get(i + 1).at(), step)) {
                double value = ((Cell.Shown) shown.get(i).cell()).value().doubleValue();
                Marker.of(shown.get(i).cell()).draw(svg, time.at(at), scale.at(value), 2.5, Ink.OWN);
            }
        }
    }

    /** A name in one line or two; what is longer ends in an ellipsis, the table has all of it. */
    private List<String> lines(String name, double width) {
        var lines = TextWidth.lines(name, sheet.small(), false, width);
        var first = TextWidth.fit(lines.getFirst(), sheet.small(), false, width);
        return lines.size() == 1
                ? List.of(first)
                : List.of(
                        first,
                        TextWidth.fit(String.join(" ", lines.subList(1, lines.size())), sheet.small(), false, width));
    }

    private static boolean joined(Trend trend, int earlier, int later, int step) {
        return later - earlier <= step
                && trend.cuts().stream().noneMatch(cut -> cut.from() > earlier && cut.from() <= later);
    }
}
