package org.werdegang.engine.disclosure.memory;

import java.util.Set;
import org.werdegang.engine.disclosure.round.Rounding;
import org.werdegang.engine.disclosure.table.Knowledge;

/**
 * What a publication tells of the persons of some groups together: that they are no fewer and no more than so many.
 *
 * @param groups smallest groups, by names that mean the same in all publications, say {@code 2024, school 7, female}
 * @param high {@link Knowledge#UNLIMITED} if nothing is said
 */
public record Fact(Set<String> groups, long low, long high) {
    public Fact {
        groups = Set.copyOf(groups);
        if (groups.isEmpty() || low < 0 || high < low) {
            throw new IllegalArgumentException("A fact needs groups, and a range of counts from 0 on.");
        }
    }

    /** The count itself is shown. */
    public static Fact shown(Set<String> groups, long count) {
        return new Fact(groups, count, count);
    }

    /** The count is shown rounded. */
    public static Fact rounded(Set<String> groups, long count, Rounding rounding) {
        long shown = rounding.of(count);
        return new Fact(groups, rounding.lowest(shown), rounding.highest(shown));
    }

    /** That there is such a cell is told, and nothing of its count. */
    public static Fact withheld(Set<String> groups) {
        return new Fact(groups, 0, Knowledge.UNLIMITED);
    }

    /** True if nothing of the count is told. */
    public boolean silent() {
        return low == 0 && high == Knowledge.UNLIMITED;
    }
}
