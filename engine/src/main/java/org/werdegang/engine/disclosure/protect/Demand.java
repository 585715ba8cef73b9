package org.werdegang.engine.disclosure.protect;

import java.util.BitSet;
import org.werdegang.engine.disclosure.hiding.Insiders;
import org.werdegang.engine.disclosure.table.LinearTable;

/**
 * What a suppression has to reach.
 *
 * @param sensitive the cells to protect
 * @param limit how far apart the ends of each must be
 * @param show cells that must not be withheld
 * @param insiders who must be kept out beside strangers
 * @param cost what each further withheld cell counts
 */
public record Demand(BitSet sensitive, long limit, BitSet show, Insiders insiders, Cost cost) {
    /** What is lost when a cell is withheld. */
    public enum Cost {
        /** Each cell counts the same. */
        CELLS,
        /** A cell counts the logarithm of its value: large groups are shown rather than small ones. */
        INFORMATION
    }

    /** The fewest cells, persons who are alone in one kept out, nothing that must be shown. */
    public static Demand of(LinearTable table, BitSet sensitive, long limit) {
        return new Demand(sensitive, limit, new BitSet(), Insiders.persons(table), Cost.CELLS);
    }

    /** The same, against strangers only. */
    public Demand strangersOnly(LinearTable table) {
        return new Demand(sensitive, limit, show, Insiders.none(table), cost);
    }
}
