package org.werdegang.platform.measurement.values;

import org.werdegang.platform.vocabulary.Period;

/**
 * Which figure a cell of a release holds.
 *
 * @param indicator the indicator's code
 * @param territory the territory's key, say an AGS
 */
public record Point(String indicator, String territory, Period period, Breakdown breakdown) {
    /** The figure for everybody. */
    public static Point total(String indicator, String territory, Period period) {
        return new Point(indicator, territory, period, Breakdown.TOTAL);
    }
}
