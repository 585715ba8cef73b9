package org.werdegang.platform.measurement.profile;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.platform.measurement.peers.Comparison;
import org.werdegang.platform.measurement.registry.Definition;
import org.werdegang.platform.vocabulary.Period;

/**
 * One indicator of a territory's profile.
 *
 * @param period the latest period with a shown value; without one, the latest with a reason; null if there is nothing
 * @param cell what it holds
 * @param comparison how the peers stand in that period; null if the territory has none
 * @param history the cells of all periods
 * @param split the classes, where there is a figure for them alone
 * @param invented true for figures that describe nobody
 */
record ProfileRow(
        Definition definition,
        @Nullable Period period,
        Cell cell,
        @Nullable Comparison comparison,
        Trend trend,
        SortedMap<Period, Cell> history,
        @Nullable Split split,
        boolean invented) {
    /** True if there is a figure, or a reason why there is none. */
    boolean says() {
        return period != null || split != null;
    }
}
