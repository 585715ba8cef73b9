package org.werdegang.engine.disclosure.protect;

import org.werdegang.engine.disclosure.table.LinearTable;

/** What a move does to each cell, kept in arrays that are used again and again. Not for several threads. */
final class Net {
    private final LinearTable table;
    private final int[] change;
    private final int[] lastRound;
    private final int[] touched;
    private int number;
    private int round;

    Net(LinearTable table) {
        this.table = table;
        this.change = new int[table.cells()];
        this.lastRound = new int[table.cells()];
        this.touched = new int[table.cells()];
    }

    /** Forgets everything. */
    void clear() {
        round++;
        number = 0;
    }

    /** Adds so many persons in an atom to the cells above it. */
    void add(int atom, int persons) {
        for (int cell : table.cellsOf(atom)) {
            if (lastRound[cell] != round) {
                lastRound[cell] = round;
                change[cell] = 0;
                touched[number++] = cell;
            }
            change[cell] += persons;
        }
    }

    /** The change of a cell. */
    int of(int cell) {
        return lastRound[cell] == round ? change[cell] : 0;
    }

    /** How many cells were touched; some of them may have come back to 0. */
    int size() {
        return number;
    }

    /** A touched cell. */
    int cell(int i) {
        return touched[i];
    }
}
