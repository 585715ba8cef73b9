package org.werdegang.engine.disclosure.hiding;

import java.util.Arrays;
import org.werdegang.engine.disclosure.table.LinearTable;

/** What a move does to each cell, kept in arrays that are used again and again. Not for several threads. */
final class Net {
    private final LinearTable table;
    private final int[] change;
    private final int[] lastRound;
    private int[] touched = new int[64];
    private int number;
    private int round;

    Net(LinearTable table) {
        this.table = table;
        this.change = new int[table.cells()];
        this.lastRound = new int[table.cells()];
    }

    /** Takes the first {@code size} corners of a move instead of what was there. */
    void set(int[] corners, int size) {
        round++;
        number = 0;
        for (int corner = 0; corner < size; corner++) {
            add(corners[corner], Move.sign(corner));
        }
    }

    private void add(int atom, int persons) {
        int[] cells = table.cellsOf(atom);
        if (number + cells.length > touched.length) {
            touched = Arrays.copyOf(touched, 2 * (number + cells.length));
        }
        for (int cell : cells) {
            if (lastRound[cell] != round) {
                lastRound[cell] = round;
                change[cell] = persons;
                touched[number++] = cell;
            } else {
                change[cell] += persons;
            }
        }
    }

    /** How many cells were touched; some of them may have come back to 0. */
    int size() {
        return number;
    }

    /** A touched cell. */
    int cell(int i) {
        return touched[i];
    }

    /** The change of a touched cell. */
    int of(int i) {
        return change[touched[i]];
    }
}
