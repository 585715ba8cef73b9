package org.werdegang.platform.web.chart;

import java.util.List;
import java.util.function.Function;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.platform.web.chart.ChartSpec.Spread;

/** The quiet ground of a trend: the middle half of a group between two dotted edges, with a dashed median. */
final class PeerBand {
    private PeerBand() {}

    /** Draws one stretch of years without gap or break; all its cells are shown. */
    static void draw(Svg svg, List<Spread> run, TimeAxis axis, Scale scale) {
        if (run.size() == 1) {
            single(svg, run.getFirst(), axis, scale);
            return;
        }
        String high = path(run, Spread::high, axis, scale);
        String low = path(run, Spread::low, axis, scale);
        String back = path(run.reversed(), Spread::low, axis, scale).replaceFirst("M", "L");
        svg.add("path", "d", high + back + "Z", "fill", Ink.BAND);
        svg.add("path", "d", high, "fill", "none", "stroke", Ink.QUIET, "stroke-width", 1.0, "stroke-dasharray", "1 3");
        svg.add("path", "d", low, "fill", "none", "stroke", Ink.QUIET, "stroke-width", 1.0, "stroke-dasharray", "1 3");
        String median = path(run, Spread::median, axis, scale);
        svg.add(
                "path",
                "d",
                median,
                "fill",
                "none",
                "stroke",
                Ink.QUIET,
                "stroke-width",
                2.0,
                "stroke-dasharray",
                "6 4");
    }

    private static void single(Svg svg, Spread spread, TimeAxis axis, Scale scale) {
        double x = axis.at(spread.at());
        double top = scale.at(value(spread.high()));
        svg.add(
                "rect",
                "x",
                x - 9,
                "y",
                top,
                "width",
                18.0,
                "height",
                Math.max(1, scale.at(value(spread.low())) - top),
                "fill",
                Ink.BAND);
        double median = scale.at(value(spread.median()));
        svg.line(x - 9, median, x + 9, median, Ink.QUIET, 2, "");
    }

    private static String path(List<Spread> run, Function<Spread, Cell> of, TimeAxis axis, Scale scale) {
        var path = new StringBuilder();
        for (var spread : run) {
            path.append(path.isEmpty() ? 'M' : 'L')
                    .append(Svg.number(axis.at(spread.at())))
                    .append(' ')
                    .append(Svg.number(scale.at(value(of.apply(spread)))));
        }
        return path.toString();
    }

    private static double value(Cell cell) {
        return ((Cell.Shown) cell).value().doubleValue();
    }
}
