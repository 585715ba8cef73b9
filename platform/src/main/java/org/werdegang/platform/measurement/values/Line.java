package org.werdegang.platform.measurement.values;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.engine.disclosure.Release;
import org.werdegang.platform.vocabulary.Period;
import org.werdegang.platform.vocabulary.Refused;

/** The cells of one figure over time: one indicator by one method, one territory, one class. */
public record Line(String indicator, String territory, Breakdown breakdown, SortedMap<Period, Cell> cells) {
    /**
     * The cells under those keys as one line.
     *
     * @throws Refused if they belong to several indicators, say S05a and S05b, territories or classes
     */
    public static Line of(Release<Point> release, Collection<Point> points) {
        var indicators = new TreeSet<String>();
        var others = new TreeSet<String>();
        SortedMap<Period, Cell> cells = new TreeMap<>();
        for (var point : points) {
            indicators.add(point.indicator());
            others.add(point.territory() + " " + point.breakdown());
            cells.put(point.period(), release.cell(point));
        }
        if (indicators.size() != 1) {
            throw new Refused("values.line.mixed", String.join(", ", indicators));
        }
        if (others.size() != 1) {
            throw new Refused("values.line.several", indicators.first(), String.join("; ", others));
        }
        var any = points.iterator().next();
        return new Line(any.indicator(), any.territory(), any.breakdown(), cells);
    }
}
