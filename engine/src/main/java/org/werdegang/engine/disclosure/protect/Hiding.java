package org.werdegang.engine.disclosure.protect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.werdegang.engine.disclosure.attack.Proof;
import org.werdegang.engine.disclosure.table.LinearTable;

/**
 * One pair of tables behind which a cell hides.
 *
 * @param cells the other cells that differ in them
 */
record Hiding(Proof proof, int[] cells) {
    /** Finds hidings of a cell. */
    interface Finder {
        /** A hiding that changes none of the avoided cells; null if there is none. */
        @Nullable
        Hiding find(int cell, BitSet avoid);

        /** Told of each hiding that will be used, before the next one is looked for. */
        default void taken(Hiding hiding) {}
    }

    /** Hidings of which every insider leaves at least one intact; empty if there are none. */
    static List<Hiding> of(int cell, LinearTable table, boolean insiders, Finder finder) {
        var ways = new ArrayList<Hiding>();
        var seers = new BitSet(); // who sees through all ways so far
        do {
            var way = ways.isEmpty() ? finder.find(cell, seers) : another(cell, seers, finder);
            if (way == null) {
                return List.of();
            }
            var alone = insiders ? alone(way.cells(), cell, table) : new BitSet();
            if (ways.isEmpty()) {
                seers = alone;
            } else {
                seers.and(alone);
            }
            ways.add(way);
            finder.taken(way);
        } while (!seers.isEmpty());
        return ways;
    }

    /** A way that none of them sees through; where there is none, one that at least the first does not. */
    private static @Nullable Hiding another(int cell, BitSet seers, Finder finder) {
        var way = finder.find(cell, seers);
        if (way != null) {
            return way;
        }
        var first = new BitSet();
        first.set(seers.nextSetBit(0));
        return finder.find(cell, first);
    }

    /** The cells among these in which somebody is alone who is not alone in the target. */
    private static BitSet alone(int[] cells, int target, LinearTable table) {
        var alone = new BitSet();
        int self = table.atomOfOne(target);
        for (int cell : cells) {
            if (cell != target && table.value(cell) == 1 && table.atomOfOne(cell) != self) {
                alone.set(cell);
            }
        }
        return alone;
    }
}
