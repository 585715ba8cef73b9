package org.werdegang.platform.web.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.platform.web.chart.ChartSpec.Shape;
import org.werdegang.platform.web.chart.Svg.Anchor;

/** Draws a map in up to five classes; each shape carries its name and value where they fit, and always as its title. */
final class MapDrawing {
    private final ChartSpec.Map spec;
    private final Sheet sheet;
    private final Svg svg = new Svg();
    private final List<BigDecimal> bounds;
    private final double factor;

    private MapDrawing(ChartSpec.Map spec, Sheet sheet) {
        this.spec = spec;
        this.sheet = sheet;
        this.bounds = bounds(spec);
        this.factor = Math.min((sheet.width() - 4) / spec.width(), 560 / spec.height());
    }

    static Drawing draw(ChartSpec.Map spec, Sheet sheet) {
        return new MapDrawing(spec, sheet).draw();
    }

    /** The lowest value of each class; classes hold about equally many shapes. */
    private static List<BigDecimal> bounds(ChartSpec.Map spec) {
        var values = spec.shapes().stream()
                .map(Shape::cell)
                .filter(Cell.Shown.class::isInstance)
                .map(cell -> ((Cell.Shown) cell).value())
                .sorted()
                .toList();
        var bounds = new ArrayList<BigDecimal>();
        int classes =
                Math.min(Ink.CLASSES.size(), (int) values.stream().distinct().count());
        for (int i = 0; i < classes; i++) {
            var bound = values.get(i * values.size() / classes);
            if (bounds.isEmpty() || bound.compareTo(bounds.getLast()) > 0) {
                bounds.add(bound);
            }
        }
        return bounds;
    }

    private Drawing draw() {
        String hatch = "m" + Integer.toHexString(spec.hashCode()) + (sheet.narrow() ? "n" : "b");
        svg.open("defs");
        pattern(hatch, 1);
        pattern(hatch + "s", 1 / factor);
        svg.close("defs");
        var legend = legend(hatch);
        legend.draw(svg, 0);
        double top = legend.height() + 4;
        double left = Math.max(2, sheet.narrow() ? (sheet.width() - spec.width() * factor) / 2 : 2);
        for (var shape : spec.shapes()) {
            if (!shape.strong()) {
                drawShape(shape, left, top, hatch);
            }
        }
        spec.shapes().stream().filter(Shape::strong).forEach(shape -> drawShape(shape, left, top, hatch));
        return new Drawing(sheet.width(), top + spec.height() * factor + 4, svg.toString(), says());
    }

    /** A hatch; inside scaled shapes it is scaled back. */
    private void pattern(String id, double scale) {
        svg.open(
                        "pattern",
                        "id",
                        id,
                        "width",
                        7,
                        "height",
                        7,
                        "patternUnits",
                        "userSpaceOnUse",
                        "patternTransform",
                        "scale(" + scale + ")")
                .add("rect", "width", 7, "height", 7, "fill", Ink.PAPER)
                .add("path", "d", "M0 7L7 0", "stroke", Ink.QUIET, "stroke-width", 1.0)
                .close("pattern");
    }

    private void drawShape(Shape shape, double left, double top, String hatch) {
        String value = sheet.voice().cell(spec.unit(), shape.cell());
        String says = shape.name() + ": " + value;
        int number = number(shape.cell());
        boolean link = !shape.address().isEmpty();
        svg.open(
                link ? "a" : "g",
                "href",
                link ? shape.address() : Svg.Skip.THIS,
                "data-point",
                "",
                "role",
                link ? Svg.Skip.THIS : "img",
                "aria-label",
                says);
        svg.element("title", says);
        svg.add(
                "path",
                "class",
                "halo",
                "d",
                shape.path(),
                "transform",
                "translate(" + Svg.number(left) + " " + Svg.number(top) + ") scale(" + factor + ")",
                "fill",
                number < 0 ? "url(#" + hatch + "s)" : Ink.CLASSES.get(colour(number)),
                "stroke",
                shape.strong() ? Ink.MARK : Ink.PAPER,
                "stroke-width",
                shape.strong() ? 4.0 : 1.5,
                "vector-effect",
                "non-scaling-stroke",
                "stroke-linejoin",
                "round");
        svg.close(link ? "a" : "g");
        drawLabel(shape, left, top, number);
    }

    private void drawLabel(Shape shape, double left, double top, int number) {
        var extent = Extent.of(shape.path());
        double room = extent.width() * factor - 6;
        double x = left + shape.labelX() * factor;
        double y = top + shape.labelY() * factor;
        boolean tile = shape.path().length() < 60;
        if (!tile) {
            return;
        }
        double size = sheet.narrow() ? 11 : 14;
        String ink = number < 0 ? Ink.TEXT : Ink.on(colour(number));
        String value = shape.cell() instanceof Cell.Shown shown
                ? spec.unit().plain(shown.value(), sheet.voice().locale())
                : "";
        double lines = Math.floor(extent.height() * factor / (size * 1.3));
        boolean figure = !value.isEmpty() && TextWidth.of(value, size, true) <= room && lines >= 2;
        var name = name(shape, size, room, (int) lines - 1);
        var texts = new ArrayList<>(name);
        if (figure) {
            texts.add(value);
        }
        // Beside the link, not in it: its name says all of this already, and must not differ from what it contains.
        svg.open("g", "aria-hidden", "true", "pointer-events", "none");
        double first = y + size * 0.35 - (texts.size() - 1) * size * 0.6;
        if (number < 0 && !texts.isEmpty()) {
            plate(texts, x, first, size);
        }
        for (int i = 0; i < texts.size(); i++) {
            boolean last = figure && i == texts.size() - 1;
            svg.text(texts.get(i), x, first + i * size * 1.2, size, ink, Anchor.MIDDLE, last);
        }
        svg.close("g");
    }

    /** Paper under a name, which could not be read on the hatch. */
    private void plate(List<String> texts, double x, double first, double size) {
        double width = texts.stream()
                        .mapToDouble(text -> TextWidth.of(text, size, false))
                        .max()
                        .orElse(0)
                + 4;
        svg.add(
                "rect",
                "x",
                x - width / 2,
                "y",
                first - size,
                "width",
                width,
                "height",
                texts.size() * size * 1.2 + 2,
                "fill",
                Ink.PAPER);
    }

    /** The full name in its lines where they fit, else the short one, else none. */
    private static List<String> name(Shape shape, double size, double room, int most) {
        if (!shape.lines().isEmpty() && shape.lines().size() <= most && fit(shape.lines(), size, room)) {
            return shape.lines();
        }
        return fit(List.of(shape.label()), size, room) ? List.of(shape.label()) : List.of();
    }

    private static boolean fit(List<String> lines, double size, double room) {
        return lines.stream().allMatch(line -> TextWidth.of(line, size, false) <= room);
    }

    /** The class of a cell, or -1 if it has no value. */
    private int number(Cell cell) {
        if (!(cell instanceof Cell.Shown shown)) {
            return -1;
        }
        int number = 0;
        for (int i = 1; i < bounds.size(); i++) {
            number = shown.value().compareTo(bounds.get(i)) >= 0 ? i : number;
        }
        return number;
    }

    /** Fewer classes than colours are spread over the whole palette. */
    private int colour(int number) {
        return bounds.size() < 2 ? 2 : number * (Ink.CLASSES.size() - 1) / (bounds.size() - 1);
    }

    private Legend legend(String hatch) {
        var legend = new Legend(sheet);
        for (int i = 0; i < bounds.size(); i++) {
            int number = i;
            var values = spec.shapes().stream()
                    .map(Shape::cell)
                    .filter(cell -> number(cell) == number)
                    .map(cell -> ((Cell.Shown) cell).value())
                    .sorted()
                    .toList();
            String low = spec.unit().plain(values.getFirst(), sheet.voice().locale());
            String high = spec.unit().value(values.getLast(), sheet.voice().locale());
            legend.add(
                    values.size() == 1 ? high : sheet.voice().say("chart.class", low, high),
                    (out, x, y) -> swatch(out, x, y, Ink.CLASSES.get(colour(number))));
        }
        if (spec.shapes().stream().anyMatch(shape -> shape.cell() instanceof Cell.Withheld)) {
            legend.add(sheet.voice().say("chart.withheld"), (out, x, y) -> swatch(out, x, y, "url(#" + hatch + ")"));
        }
        return legend;
    }

    private static void swatch(Svg svg, double x, double middle, String fill) {
        svg.add(
                "rect",
                "x",
                x,
                "y",
                middle - 8,
                "width",
                26.0,
                "height",
                16.0,
                "fill",
                fill,
                "stroke",
                Ink.QUIET,
                "stroke-width",
                0.75);
    }

    private String says() {
        return String.join(
                "; ",
                spec.shapes().stream()
                        .map(shape -> shape.name() + ": " + sheet.voice().cell(spec.unit(), shape.cell()))
                        .toList());
    }
}
