package org.werdegang.engine.disclosure.table;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What somebody knows of each cell of a table: a lowest and a highest possible value. A shown cell has both equal, a
 * rounded one a few numbers in between, a withheld one anything from 0 on.
 */
public final class Knowledge {
    /** A highest value that is none. */
    public static final long UNLIMITED = Long.MAX_VALUE;

    private final long[] low;
    private final long[] high;

    private Knowledge(long[] low, long[] high) {
        this.low = low;
        this.high = high;
    }

    /** Nothing is known of any cell. */
    public static Knowledge none(int cells) {
        long[] high = new long[cells];
        Arrays.fill(high, UNLIMITED);
        return new Knowledge(new long[cells], high);
    }

    /** The true value of the cells in {@code shown} is known, and nothing else. */
    public static Knowledge of(LinearTable table, BitSet shown) {
        var knowledge = none(table.cells());
        shown.stream().forEach(cell -> {
            knowledge.low[cell] = table.value(cell);
            knowledge.high[cell] = table.value(cell);
        });
        return knowledge;
    }

    /** Each cell lies between those numbers, both included. */
    public static Knowledge between(long[] low, long[] high) {
        return new Knowledge(low.clone(), high.clone());
    }

    /** The same, and that cell lies between those numbers, both included. */
    public Knowledge and(int cell, long lowest, long highest) {
        if (lowest < 0 || highest < lowest) {
            throw new IllegalArgumentException("No value lies between " + lowest + " and " + highest + ".");
        }
        var more = new Knowledge(low.clone(), high.clone());
        more.low[cell] = Math.max(low[cell], lowest);
        more.high[cell] = Math.min(high[cell], highest);
        return more;
    }

    /** The number of cells. */
    public int cells() {
        return low.length;
    }

    /** The lowest possible value of a cell. */
    public long low(int cell) {
        return low[cell];
    }

    /** The highest possible value of a cell, or {@link #UNLIMITED}. */
    public long high(int cell) {
        return high[cell];
    }

    /** True if the cell's value itself is known. */
    public boolean exact(int cell) {
        return low[cell] == high[cell];
    }

    /** True if anything is known that is not true of every cell. */
    public boolean something(int cell) {
        return low[cell] > 0 || high[cell] != UNLIMITED;
    }
}
