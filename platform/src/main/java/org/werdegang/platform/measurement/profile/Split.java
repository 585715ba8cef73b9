package org.werdegang.platform.measurement.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.engine.disclosure.Origin;
import org.werdegang.engine.disclosure.Release;
import org.werdegang.platform.measurement.values.Point;
import org.werdegang.platform.vocabulary.Period;

/**
 * The latest figures of an indicator that exists only divided into classes, say by type of school.
 *
 * @param dimension what divides it
 * @param classes in the order of the release, each with a shown value
 */
record Split(String dimension, Period period, List<Share> classes, boolean invented) {
    /** One class and its figure. */
    record Share(String code, Cell.Shown cell) {}

    Split {
        classes = List.copyOf(classes);
    }

    /** The classes of the last period in which any is shown; empty if none ever is. */
    static Optional<Split> of(String dimension, Release<Point> release) {
        var latest = release.keys().stream()
                .filter(point -> release.cell(point) instanceof Cell.Shown)
                .map(Point::period)
                .max(Period::compareTo);
        return latest.map(period -> at(dimension, period, release));
    }

    private static Split at(String dimension, Period period, Release<Point> release) {
        var classes = new ArrayList<Share>();
        boolean invented = false;
        for (var point : release.keys()) {
            String code = point.breakdown().codes().get(dimension);
            if (point.period().equals(period) && code != null && release.cell(point) instanceof Cell.Shown shown) {
                classes.add(new Share(code, shown));
                invented |= release.origins(point).stream().anyMatch(Origin::invented);
            }
        }
        return new Split(dimension, period, classes, invented);
    }
}
