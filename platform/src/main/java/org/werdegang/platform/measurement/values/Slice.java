package org.werdegang.platform.measurement.values;

import java.util.HashMap;
import java.util.List;
import java.util.Set;

/** Which figures of one indicator in one territory are asked for together; all periods of the view. */
sealed interface Slice {
    /**
     * True if values of that breakdown may be needed.
     *
     * @param summed the dimensions over whose classes the indicator's formulas sum
     */
    boolean needs(Breakdown breakdown, Set<String> summed);

    /** The only year in which values may be needed, if no formula looks at another; 0 for any. */
    default int year() {
        return 0;
    }

    /** Adds the figures to ask for of what the grid has. */
    void points(Grid grid, String indicator, String territory, List<Point> into);

    /** Everybody, or one class, say girls. */
    record Only(Breakdown breakdown) implements Slice {
        /** Everybody. */
        static final Only TOTALS = new Only(Breakdown.TOTAL);

        @Override
        public boolean needs(Breakdown other, Set<String> summed) {
            // Parts that a dimension does not divide are looked up without it, so less divided values count as well.
            return other.codes().entrySet().stream()
                    .allMatch(class_ -> summed.contains(class_.getKey())
                            || class_.getValue().equals(breakdown.codes().get(class_.getKey())));
        }

        @Override
        public void points(Grid grid, String indicator, String territory, List<Point> into) {
            for (var period : grid.periods()) {
                into.add(new Point(indicator, territory, period, breakdown));
            }
        }
    }

    /** Everybody, in the periods that begin in one year: for a comparison that needs no history. */
    record In(int year) implements Slice {
        @Override
        public boolean needs(Breakdown other, Set<String> summed) {
            return Only.TOTALS.needs(other, summed);
        }

        @Override
        public void points(Grid grid, String indicator, String territory, List<Point> into) {
            for (var period : grid.periods()) {
                if (period.year() == year) {
                    into.add(Point.total(indicator, territory, period));
                }
            }
        }
    }

    /** The classes of several dimensions, one dimension after the other. */
    record Divided(List<String> dimensions) implements Slice {
        @Override
        public boolean needs(Breakdown other, Set<String> summed) {
            var left = other.codes().keySet().stream()
                    .filter(dimension -> !summed.contains(dimension))
                    .toList();
            return left.isEmpty() || (left.size() == 1 && dimensions.contains(left.getFirst()));
        }

        @Override
        public void points(Grid grid, String indicator, String territory, List<Point> into) {
            var known = new HashMap<String, Breakdown>();
            for (String dimension : dimensions) {
                known.clear();
                for (var period : grid.periods()) {
                    for (String code : grid.classes(dimension, period)) {
                        var breakdown = known.computeIfAbsent(code, c -> Breakdown.of(dimension, c));
                        into.add(new Point(indicator, territory, period, breakdown));
                    }
                }
            }
        }
    }
}
