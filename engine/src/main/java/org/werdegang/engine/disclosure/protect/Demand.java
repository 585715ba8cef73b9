package org.werdegang.engine.disclosure.protect;

import java.util.BitSet;

/**
 * What a suppression has to reach.
 *
 * @param sensitive the cells to protect
 * @param limit how far apart the ends of each must be
 * @param show cells that must not be withheld
 * @param insiders true to keep out whoever is alone in a cell, too
 * @param cost what each further withheld cell counts
 */
public record Demand(BitSet sensitive, long limit, BitSet show, boolean insiders, Cost cost) {
    /** What is lost when a cell is withheld. */
    public enum Cost {
        /** Each cell counts the same. */
        CELLS,
        /** A cell counts the logarithm of its value: large groups are shown rather than small ones. */
        INFORMATION
    }

    /** The fewest cells, insiders kept out, nothing that must be shown. */
    public static Demand of(BitSet sensitive, long limit) {
        return new Demand(sensitive, limit, new BitSet(), true, Cost.CELLS);
    }
}
