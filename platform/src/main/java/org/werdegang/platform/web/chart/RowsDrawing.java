package org.werdegang.platform.web.chart;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.platform.web.chart.ChartSpec.Row;
import org.werdegang.platform.web.chart.Svg.Anchor;

/** Draws bars from zero, or dots with their intervals: one row for each class, its name over or beside it. */
final class RowsDrawing {
    private final Unit unit;
    private final List<Row> rows;
    private final boolean bars;
    private final Sheet sheet;
    private final Svg svg = new Svg();

    private RowsDrawing(Unit unit, List<Row> rows, boolean bars, Sheet sheet) {
        this.unit = unit;
        this.rows = rows;
        this.bars = bars;
        this.sheet = sheet;
    }

    static Drawing draw(ChartSpec.Bars spec, Sheet sheet) {
        return new RowsDrawing(spec.unit(), spec.rows(), true, sheet).draw();
    }

    static Drawing draw(ChartSpec.Dots spec, Sheet sheet) {
        return new RowsDrawing(spec.unit(), spec.rows(), false, sheet).draw();
    }

    private Drawing draw() {
        var legend = legend();
        double nameWidth = sheet.narrow()
                ? 0
                : Math.min(
                        260,
                        rows.stream()
                                        .mapToDouble(row -> width(row.name()))
                                        .max()
                                        .orElse(0)
                                + 14);
        double valueWidth =
                rows.stream().mapToDouble(row -> width(value(row))).max().orElse(0) + 12;
        double right = sheet.width() - Math.min(valueWidth, sheet.width() * 0.45);
        var numbers = numbers();
        var scale = numbers.isEmpty()
                ? Scale.of(0, 1, true, 4, nameWidth, right)
                : Scale.of(numbers.getFirst(), numbers.getLast(), bars, 4, nameWidth, right);
        String hatch = "h" + Integer.toHexString(rows.hashCode()) + (sheet.narrow() ? "n" : "b");
        pattern(hatch);
        legend.draw(svg, 0);
        double y = legend.height();
        for (var row : rows) {
            y = drawRow(row, y, nameWidth, right, scale, hatch);
        }
        if (bars && !sheet.narrow()) {
            svg.line(scale.at(0), legend.height(), scale.at(0), y - 6, Ink.QUIET, 1, "");
        }
        return new Drawing(sheet.width(), y, svg.toString(), says());
    }

    private double drawRow(Row row, double top, double nameWidth, double right, Scale scale, String hatch) {
        var lines = TextWidth.lines(
                row.name(), sheet.letters(), row.strong(), sheet.narrow() ? sheet.width() : nameWidth - 14);
        double line = sheet.letters() + 4;
        double y = top;
        double names = lines.size() * line;
        double height = sheet.narrow() ? 24 : Math.max(30, names + 6);
        for (int i = 0; i < lines.size(); i++) {
            double base = sheet.narrow() ? y + (i + 0.85) * line : y + (height - names) / 2 + (i + 0.75) * line;
            svg.text(lines.get(i), 0, base, sheet.letters(), Ink.TEXT, Anchor.START, row.strong());
        }
        double middle = (sheet.narrow() ? y + names : y) + height / 2 - (sheet.narrow() ? 0 : 2);
        svg.point(row.name() + ": " + value(row), row.equals(rows.getFirst()));
        double end = drawMark(row, middle, scale, hatch);
        svg.close("g");
        String text =
                TextWidth.fit(value(row), sheet.letters(), row.strong(), sheet.width() - Math.min(end, right) - 8);
        svg.text(
                text,
                Math.min(end, right) + 8,
                middle + sheet.letters() * 0.35,
                sheet.letters(),
                row.cell() instanceof Cell.Shown ? Ink.TEXT : Ink.QUIET,
                Anchor.START,
                row.strong());
        return y + (sheet.narrow() ? names : 0) + height + 8;
    }

    /** Draws bar, dot or sign and answers where it ends. */
    private double drawMark(Row row, double middle, Scale scale, String hatch) {
        if (!(row.cell() instanceof Cell.Shown shown)) {
            Marker.of(row.cell()).draw(svg, scale.from() + 10, middle, 4, Ink.MARK);
            return scale.from() + 20;
        }
        double x = scale.at(shown.value().doubleValue());
        double end = x;
        if (bars) {
            double zero = scale.at(0);
            svg.add(
                    "rect",
                    "class",
                    "halo",
                    "x",
                    Math.min(zero, x),
                    "y",
                    middle - 9,
                    "width",
                    Math.max(1, Math.abs(x - zero)),
                    "height",
                    18.0,
                    "fill",
                    row.strong() ? Ink.OWN : "url(#" + hatch + ")",
                    "stroke",
                    row.strong() ? Ink.OWN : Ink.QUIET,
                    "stroke-width",
                    1.0);
        }
        if (row.low() instanceof Cell.Shown low && row.high() instanceof Cell.Shown high) {
            double from = scale.at(low.value().doubleValue());
            double to = scale.at(high.value().doubleValue());
            svg.line(from, middle, to, middle, Ink.TEXT, 2, "");
            svg.line(from, middle - 5, from, middle + 5, Ink.TEXT, 2, "");
            svg.line(to, middle - 5, to, middle + 5, Ink.TEXT, 2, "");
            end = Math.max(end, to);
        }
        if (!bars) {
            svg.add(
                    "circle",
                    "class",
                    "halo",
                    "cx",
                    x,
                    "cy",
                    middle,
                    "r",
                    10.0,
                    "fill",
                    Ink.PAPER,
                    "fill-opacity",
                    0.0);
            Marker.of(row.cell()).draw(svg, x, middle, 5.5, row.strong() ? Ink.OWN : Ink.QUIET);
            end = Math.max(end, x + 6);
        }
        return end;
    }

    private void pattern(String id) {
        svg.open("defs")
                .open("pattern", "id", id, "width", 6, "height", 6, "patternUnits", "userSpaceOnUse")
                .add("rect", "width", 6, "height", 6, "fill", Ink.BAND)
                .add("path", "d", "M0 6L6 0", "stroke", Ink.QUIET, "stroke-width", 1.0)
                .close("pattern")
                .close("defs");
    }

    private Legend legend() {
        var legend = new Legend(sheet);
        if (rows.stream().anyMatch(row -> row.low() instanceof Cell.Shown)) {
            legend.add(sheet.voice().say("chart.interval"), (out, x, y) -> out.line(x, y, x + 26, y, Ink.TEXT, 2, ""));
        }
        return legend;
    }

    private List<Double> numbers() {
        var numbers = new TreeSet<Double>();
        rows.stream()
                .flatMap(row -> Stream.of(row.cell(), row.low(), row.high()))
                .forEach(cell -> {
                    if (cell instanceof Cell.Shown shown) {
                        numbers.add(shown.value().doubleValue());
                    }
                });
        return List.copyOf(numbers);
    }

    private String value(Row row) {
        return sheet.voice().cell(unit, row.cell());
    }

    private double width(String text) {
        return TextWidth.of(text, sheet.letters(), true);
    }

    private String says() {
        return String.join(
                "; ", rows.stream().map(row -> row.name() + ": " + value(row)).toList());
    }
}
