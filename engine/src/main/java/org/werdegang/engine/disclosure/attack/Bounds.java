package org.werdegang.engine.disclosure.attack;

import org.werdegang.engine.disclosure.hiding.Proof;
import org.werdegang.engine.disclosure.table.Knowledge;

/**
 * The whole numbers between which a cell must lie for whoever knows what is published, both included.
 *
 * @param high {@link Knowledge#UNLIMITED} if nothing limits it
 * @param tight true if the ends are the lowest and the highest possible value; false if the search stopped at ends that
 *     are possible, before it knew that nothing lies beyond
 * @param proof the tables in which the cell has its ends; of an unlimited end, none
 */
public record Bounds(long low, long high, boolean tight, Proof proof) {
    /** How far apart the ends are. */
    public long width() {
        return high == Knowledge.UNLIMITED ? Knowledge.UNLIMITED : high - low;
    }

    /** True if the ends are at least so far apart. */
    public boolean atLeast(long limit) {
        return width() >= limit;
    }
}
