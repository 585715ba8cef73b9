package org.werdegang.engine.disclosure.protect;

import java.util.Arrays;
import org.werdegang.engine.disclosure.attack.Proof;
import org.werdegang.engine.disclosure.table.LinearTable;

/**
 * Two tables beside the true one, in which a target is as low and as high as the moves taken so far bring it. Forwards is
 * tried first, then backwards. Used again and again; not for several threads.
 */
final class Overlay {
    private final LinearTable table;
    private final long[] high;
    private final long[] low;
    private int[] touched = new int[64];
    private int number;
    private final boolean[] marked;

    Overlay(LinearTable table) {
        this.table = table;
        this.high = new long[table.atoms()];
        this.low = new long[table.atoms()];
        this.marked = new boolean[table.atoms()];
    }

    /** Both tables are the true one again. */
    void clear() {
        for (int i = 0; i < number; i++) {
            high[touched[i]] = 0;
            low[touched[i]] = 0;
            marked[touched[i]] = false;
        }
        number = 0;
    }

    /** What an atom holds in the high table. */
    long high(int atom) {
        return table.count(atom) + high[atom];
    }

    /** What an atom holds in the low table. */
    long low(int atom) {
        return table.count(atom) + low[atom];
    }

    /** Takes a move so far that the ends come {@code missing} further apart, or as far as it goes; tells what is still missing. */
    long take(Move move, long missing) {
        long rest = missing;
        long forwards = steps(move, -1, rest);
        add(move, forwards, high);
        rest -= forwards * move.each();
        long backwards = steps(move, 1, rest);
        add(move, -backwards, low);
        return rest - backwards * move.each();
    }

    private long steps(Move move, int losing, long missing) {
        long room = Long.MAX_VALUE;
        for (int i = 0; i < move.atoms().length; i++) {
            if (move.signs()[i] == losing) {
                room = Math.min(room, losing < 0 ? high(move.atoms()[i]) : low(move.atoms()[i]));
            }
        }
        return Math.min(room, Math.ceilDiv(Math.max(0, missing), move.each()));
    }

    private void add(Move move, long steps, long[] to) {
        for (int i = 0; i < move.atoms().length; i++) {
            int atom = move.atoms()[i];
            if (!marked[atom]) {
                marked[atom] = true;
                if (number == touched.length) {
                    touched = Arrays.copyOf(touched, 2 * number);
                }
                touched[number++] = atom;
            }
            to[atom] += steps * move.signs()[i];
        }
    }

    /** The two tables as what differs from the true one. */
    Proof proof() {
        return new Proof(shift(low), shift(high));
    }

    private Proof.Shift shift(long[] change) {
        int[] atoms = Arrays.stream(touched, 0, number)
                .filter(atom -> change[atom] != 0)
                .toArray();
        long[] counts = Arrays.stream(atoms)
                .mapToLong(atom -> table.count(atom) + change[atom])
                .toArray();
        return new Proof.Shift(atoms, counts);
    }
}
