package org.werdegang.engine.disclosure.protect;

import java.util.List;
import org.werdegang.engine.disclosure.table.Cube;
import org.werdegang.engine.disclosure.table.Dimension;

/**
 * The basic moves of a table behind which a target can hide: some dimensions are swapped, each between a leaf below the
 * target and one outside; every combination of an even number of swaps gains, of an odd number loses.
 * <p>Not for several threads.
 */
final class Candidates {
    /*
     * In two dimensions this is the rectangle of the hypercube method (Repsilber 1994), in three its cube (Diaconis and
     * Sturmfels 1998), and a swap of siblings in one is the hierarchy's own. A move that swaps nothing changes an atom
     * alone: every total above it changes too.
     */
    private static final int MOST = 6_000;
    private static final int MOST_SWAPS = 4;

    private final Cube cube;
    private final List<Dimension> dimensions;
    private final Choice[] choices;
    private final int[] base;
    private final int[] partner;
    private final int[] at;
    private final int[] atoms = new int[1 << MOST_SWAPS];
    private int tried;
    private int target;

    /** Judges moves as they are found. */
    interface Judge {
        /** False if no move with that atom, as the {@code number}-th, is wanted. */
        boolean may(int atom, int number);

        /** Looks at a move; the first {@code size} atoms, of which those with an even number of bits gain. */
        void look(int[] atoms, int size);

        /** True if no further move is wanted. */
        boolean content();
    }

    Candidates(Cube cube) {
        this.cube = cube;
        this.dimensions = cube.dimensions();
        this.choices = dimensions.stream().map(Choice::of).toArray(Choice[]::new);
        this.base = new int[dimensions.size()];
        this.partner = new int[dimensions.size()];
        this.at = new int[dimensions.size()];
    }

    /** +1 for a corner that gains, −1 for one that loses. */
    static int sign(int corner) {
        return Integer.bitCount(corner) % 2 == 0 ? 1 : -1;
    }

    /** Shows the judge every move that starts from one of these atoms of the target, until it is content. */
    void show(int target, int[] starts, Judge judge) {
        this.target = target;
        this.tried = 0;
        for (int atom : starts) {
            if (judge.may(atom, 0)) {
                int cell = cube.cellOfAtom(atom);
                for (int d = 0; d < base.length; d++) {
                    base[d] = cube.code(cell, d);
                }
                choose(0, 0, judge);
            }
        }
    }

    private void choose(int dimension, int swaps, Judge judge) {
        if (tried > MOST || judge.content()) {
            return;
        }
        if (dimension == base.length) {
            tried++;
            gather(swaps, judge);
            return;
        }
        partner[dimension] = -1;
        choose(dimension + 1, swaps, judge);
        if (swaps < MOST_SWAPS) {
            for (int other : choices[dimension].partners(cube.code(target, dimension))) {
                partner[dimension] = other;
                choose(dimension + 1, swaps + 1, judge);
            }
            partner[dimension] = -1;
        }
    }

    private void gather(int swaps, Judge judge) {
        int size = 1 << swaps;
        for (int corner = 0; corner < size; corner++) {
            int atom = corner(corner);
            if (atom < 0 || !judge.may(atom, corner)) {
                return;
            }
            atoms[corner] = atom;
        }
        judge.look(atoms, size);
    }

    private int corner(int corner) {
        int bit = 0;
        for (int d = 0; d < at.length; d++) {
            if (partner[d] < 0) {
                at[d] = base[d];
            } else {
                at[d] = (corner >> bit & 1) == 0 ? base[d] : partner[d];
                bit++;
            }
        }
        return cube.atomAt(at);
    }
}
