package org.werdegang.intake;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a statistics file in long form.
 *
 * @param table number of the table, or the name of the file or sheet
 * @param areaKey the row's own key as printed, lost zeros repaired, never padded; empty if it has none
 * @param areaName without the blanks that show the hierarchy
 * @param period {@code 2015}, {@code 2015-12-31}, {@code 2015-12}, {@code 2015-Q4}, {@code 2014/15}; empty if the file has none
 * @param measure what is counted
 * @param breakdown {@code name=value} pairs joined by {@code "; "}: header levels, then label columns, in file order
 * @param unit as printed; empty if the file has none
 * @param value absent where only a mark is printed; {@link Mark#NOTHING} has none either, as sources print {@code -} for a zero
 *     and for an area that did not exist
 * @param mark absent for a plain figure
 */
public record ReadValue(
        String table,
        String areaKey,
        String areaName,
        String period,
        String measure,
        String breakdown,
        String unit,
        @Nullable BigDecimal value,
        @Nullable Mark mark,
        Place place) {}
