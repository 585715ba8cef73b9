package org.werdegang.platform.web.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.platform.web.chart.ChartSpec.Cut;
import org.werdegang.platform.web.chart.ChartSpec.Spot;
import org.werdegang.platform.web.chart.ChartSpec.Spread;
import org.werdegang.platform.web.chart.ChartSpec.Trend;

/**
 * Where everything of a trend stands.
 *
 * @param cuts the breaks within the years drawn
 * @param axis the years, from left to right
 * @param top the upper end of the drawing's inside
 * @param bottom its lower end
 * @param right its right end, beyond which names stand
 */
record TrendFrame(
        Trend spec, Sheet sheet, List<Cut> cuts, TimeAxis axis, Scale scale, double top, double bottom, double right) {
    /** A point of a line. */
    record Point(double x, double y) {}

    double x(Spot spot) {
        return axis.at(spot.at());
    }

    double y(BigDecimal value) {
        return scale.at(value.doubleValue());
    }

    /** True if a line may run from one year to the other: no gap and no break lies between them. */
    boolean joined(int earlier, int later) {
        return later - earlier <= axis.step()
                && cuts.stream().noneMatch(cut -> cut.from() > earlier && cut.from() <= later);
    }

    /** The own line in stretches without gap or break. */
    List<List<Point>> own() {
        var runs = new ArrayList<List<Point>>();
        Spot before = null;
        for (var spot : spec.own()) {
            if (spot.cell() instanceof Cell.Shown shown) {
                if (before == null || !joined(before.at(), spot.at())) {
                    runs.add(new ArrayList<>());
                }
                runs.getLast().add(new Point(x(spot), y(shown.value())));
                before = spot;
            }
        }
        return runs;
    }

    /** The group's years in stretches without gap or break; all their cells are shown. */
    List<List<Spread>> peers() {
        var runs = new ArrayList<List<Spread>>();
        Spread before = null;
        for (var spread : spec.peers()) {
            if (spread.low() instanceof Cell.Shown
                    && spread.high() instanceof Cell.Shown
                    && spread.median() instanceof Cell.Shown) {
                if (before == null || !joined(before.at(), spread.at())) {
                    runs.add(new ArrayList<>());
                }
                runs.getLast().add(spread);
                before = spread;
            }
        }
        return runs;
    }

    /** The group's median as a line, in the same stretches. */
    List<List<Point>> medians() {
        return peers().stream()
                .map(run -> run.stream()
                        .map(spread -> new Point(axis.at(spread.at()), y(((Cell.Shown) spread.median()).value())))
                        .toList())
                .toList();
    }

    static BigDecimal shown(Spot spot) {
        return ((Cell.Shown) spot.cell()).value();
    }

    /** The first spot with a value; null if there is none. */
    static @Nullable Spot first(Trend spec) {
        return spec.own().stream()
                .filter(spot -> spot.cell() instanceof Cell.Shown)
                .findFirst()
                .orElse(null);
    }

    /** The last spot with a value; null if there is none. */
    static @Nullable Spot last(Trend spec) {
        return spec.own().reversed().stream()
                .filter(spot -> spot.cell() instanceof Cell.Shown)
                .findFirst()
                .orElse(null);
    }
}
