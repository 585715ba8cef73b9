package org.werdegang.engine.disclosure.hiding;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.werdegang.engine.disclosure.table.Knowledge;
import org.werdegang.engine.disclosure.table.LinearTable;

/**
 * Two tables beside the true one, in which a target is as low and as high as the moves taken so far bring it. Forwards is
 * tried first, then backwards. Used again and again; not for several threads.
 */
final class Overlay {
    private final LinearTable table;
    private final @Nullable Knowledge within;
    private final long[] values;
    private final Ends high;
    private final Ends low;
    private int[] atoms = new int[64];
    private int atomsTouched;
    private int[] cells = new int[256];
    private int cellsTouched;

    /** How one of the two tables differs from the true one. */
    private record Ends(long[] ofAtom, long[] ofCell) {}

    /** @param within ranges that no cell may leave; none: only counts below 0 are impossible */
    Overlay(LinearTable table, @Nullable Knowledge within) {
        this.table = table;
        this.within = within;
        this.high = new Ends(new long[table.atoms()], new long[table.cells()]);
        this.low = new Ends(new long[table.atoms()], new long[table.cells()]);
        this.values = new long[within == null ? 0 : table.cells()];
        Arrays.setAll(values, table::value);
    }

    /** Both tables are the true one again. */
    void clear() {
        for (int i = 0; i < atomsTouched; i++) {
            high.ofAtom[atoms[i]] = 0;
            low.ofAtom[atoms[i]] = 0;
        }
        for (int i = 0; i < cellsTouched; i++) {
            high.ofCell[cells[i]] = 0;
            low.ofCell[cells[i]] = 0;
        }
        atomsTouched = 0;
        cellsTouched = 0;
    }

    /** What an atom holds in the high table. */
    long high(int atom) {
        return table.count(atom) + high.ofAtom[atom];
    }

    /** What an atom holds in the low table. */
    long low(int atom) {
        return table.count(atom) + low.ofAtom[atom];
    }

    /** How often a move can be taken in a table, forwards or backwards, as far as the ranges of cells go. */
    long room(Net net, boolean forwards) {
        var ranges = within;
        if (ranges == null) {
            return Long.MAX_VALUE;
        }
        long room = Long.MAX_VALUE;
        long[] changed = (forwards ? high : low).ofCell;
        for (int i = 0; i < net.size() && room > 0; i++) {
            long change = forwards ? net.of(i) : -net.of(i);
            int cell = net.cell(i);
            long value = values[cell] + changed[cell];
            if (change > 0 && ranges.high(cell) != Knowledge.UNLIMITED) {
                room = Math.min(room, (ranges.high(cell) - value) / change);
            } else if (change < 0) {
                room = Math.min(room, (value - ranges.low(cell)) / -change);
            }
        }
        return room;
    }

    /** Takes a move so far that the ends come {@code missing} further apart, or as far as it goes; tells what is still missing. */
    long take(Move move, Net net, long missing) {
        long forwards = Math.min(missing, Math.min(room(net, true), room(move, true)));
        add(move, net, forwards, high);
        long backwards = Math.min(missing - forwards, Math.min(room(net, false), room(move, false)));
        add(move, net, -backwards, low);
        return missing - forwards - backwards;
    }

    private long room(Move move, boolean forwards) {
        long room = Long.MAX_VALUE;
        int[] corners = move.corners();
        for (int i = 0; i < corners.length; i++) {
            if (Move.sign(i) < 0 == forwards) {
                room = Math.min(room, forwards ? high(corners[i]) : low(corners[i]));
            }
        }
        return room;
    }

    private void add(Move move, Net net, long steps, Ends to) {
        if (steps == 0) {
            return;
        }
        for (int i = 0; i < move.corners().length; i++) {
            int atom = move.corners()[i];
            atoms = atomsTouched == atoms.length ? Arrays.copyOf(atoms, 2 * atomsTouched) : atoms;
            atoms[atomsTouched++] = atom;
            to.ofAtom[atom] += steps * Move.sign(i);
        }
        for (int i = 0; i < net.size(); i++) {
            if (net.of(i) != 0) {
                cells = cellsTouched == cells.length ? Arrays.copyOf(cells, 2 * cellsTouched) : cells;
                cells[cellsTouched++] = net.cell(i);
                to.ofCell[net.cell(i)] += steps * net.of(i);
            }
        }
    }

    /** The two tables, and the cells other than the target that differ in one of them from the true one. */
    Hiding hiding(int target) {
        int[] changed = Arrays.stream(cells, 0, cellsTouched)
                .filter(cell -> cell != target && (high.ofCell[cell] != 0 || low.ofCell[cell] != 0))
                .sorted()
                .distinct()
                .toArray();
        return new Hiding(new Proof(shift(low.ofAtom), shift(high.ofAtom)), changed);
    }

    private Proof.Shift shift(long[] change) {
        int[] changed = Arrays.stream(atoms, 0, atomsTouched)
                .filter(atom -> change[atom] != 0)
                .sorted()
                .distinct()
                .toArray();
        long[] counts = new long[changed.length];
        Arrays.setAll(counts, i -> table.count(changed[i]) + change[changed[i]]);
        return new Proof.Shift(changed, counts);
    }
}
