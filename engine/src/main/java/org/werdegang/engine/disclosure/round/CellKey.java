package org.werdegang.engine.disclosure.round;

/**
 * Shows for a cell a number that was changed by chance, but always by the same chance: each person has a key in [0, 1), the
 * cell's key is the fractional part of their sum, and equal cells, in whatever table, have equal keys.
 * <p>Domain: counts from 0 on; 0 stays 0. Pure. Source: Fraser and Wooton (2005), ABS; Thompson, Broadfoot and Elazar (2013).
 * Checked in {@code CellKeyReferenceTest} against R cellKey 1.0.3.
 */
public record CellKey(PerturbationTable table) {
    /** The key of a cell, from those of the persons in it. */
    public static double of(double sumOfKeys) {
        return sumOfKeys - Math.floor(sumOfKeys);
    }

    /** What is shown for that count. */
    public long shown(long count, double key) {
        return count + table.row(count).at(key);
    }
}
