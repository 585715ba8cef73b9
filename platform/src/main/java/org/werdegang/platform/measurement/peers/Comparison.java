package org.werdegang.platform.measurement.peers;

import org.werdegang.engine.disclosure.Cell;

/** How a territory's peers stand in one period. */
public sealed interface Comparison {
    /** How many others need a shown value before a spread is said. */
    int NEEDED = 5;

    /**
     * The middle of the group.
     *
     * @param peers how many others had a shown value; the own is not among them
     */
    record Spread(Cell.Shown lower, Cell.Shown median, Cell.Shown upper, int peers) implements Comparison {}

    /** Fewer than {@link #NEEDED} others have a shown value; their spread would speak about each of them. */
    record TooFew(int peers) implements Comparison {}
}
