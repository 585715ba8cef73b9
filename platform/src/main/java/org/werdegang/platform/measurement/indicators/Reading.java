package org.werdegang.platform.measurement.indicators;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.engine.disclosure.Origin;
import org.werdegang.engine.disclosure.Reason;
import org.werdegang.engine.disclosure.Release;
import org.werdegang.platform.measurement.peers.Comparison;
import org.werdegang.platform.measurement.peers.PeerGroup;
import org.werdegang.platform.measurement.registry.Definition;
import org.werdegang.platform.measurement.values.Breakdown;
import org.werdegang.platform.measurement.values.Line;
import org.werdegang.platform.measurement.values.Point;
import org.werdegang.platform.measurement.values.View;
import org.werdegang.platform.territory.Territory;
import org.werdegang.platform.vocabulary.Period;

/**
 * Everything that a page of one indicator in one territory shows, before it is put into words: page, charts, tables and
 * files all read this, so that they agree in every cell.
 *
 * @param only the class that all of it is about; mostly the total
 * @param cells own, and all territories of the map
 * @param own from the first to the last period of which something is known
 * @param latest the last period with a shown value; without one, the last with a reason; null if there is nothing
 * @param group with whom it is compared; null if nobody
 * @param comparisons how the group stands, in each period with a shown own value
 * @param places the territories of the map, valid on the day asked for
 * @param parts the values behind the own figures, by letter
 * @param dimension how {@code classes} divides the figure; empty if there is nothing to divide
 * @param dimensions all ways in which the figure is divided here
 * @param classes own figures by class, of all dimensions
 */
record Reading(
        Definition definition,
        Territory territory,
        Asked asked,
        View view,
        Breakdown only,
        Release<Point> cells,
        Line own,
        @Nullable Period latest,
        @Nullable PeerGroup group,
        SortedMap<Period, Comparison> comparisons,
        List<Territory> places,
        Map<Point, Release<String>> parts,
        String dimension,
        List<String> dimensions,
        Release<Point> classes) {

    /** The own figure that the page is about. */
    Cell cell() {
        return latest == null
                ? Cell.withheld(Reason.MISSING)
                : own.cells().getOrDefault(latest, Cell.withheld(Reason.MISSING));
    }

    /** Which figure of a territory the map shows. */
    Point mapped(Territory place) {
        return point(place.key(), mapPeriod());
    }

    /** The period of the map: the own latest one, else the last in which any territory has something to say. */
    @Nullable
    Period mapPeriod() {
        if (latest != null) {
            return latest;
        }
        return cells.keys().stream()
                .filter(point -> !cells.cell(point).equals(Cell.withheld(Reason.MISSING)))
                .map(Point::period)
                .max(Period::compareTo)
                .orElse(null);
    }

    /** The figure of a territory in a period, of the class that the page is about. */
    Point point(String key, @Nullable Period period) {
        return new Point(definition.code(), key, period == null ? new Period.Year(0) : period, only);
    }

    /** True if some of the own figures describe nobody. */
    boolean invented() {
        return cells.origins().stream().anyMatch(Origin::invented);
    }

    /** True if any territory has a value that is shown. */
    boolean anywhere() {
        return cells.cells().values().stream().anyMatch(Cell.Shown.class::isInstance);
    }

    /** The periods of which anything is known anywhere on the page. */
    SortedSet<Period> periods() {
        var periods = new TreeSet<Period>();
        cells.keys().forEach(point -> periods.add(point.period()));
        return periods;
    }
}
