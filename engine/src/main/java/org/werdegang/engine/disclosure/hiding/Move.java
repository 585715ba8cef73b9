package org.werdegang.engine.disclosure.hiding;

import java.util.Arrays;

/**
 * A way in which persons could be distributed otherwise: one more in each corner that gains, one fewer in each that loses,
 * or the reverse. Corners with an even number of bits gain, the first of them lies in the target.
 *
 * @param corners atoms, each once; their number is a power of 2
 */
record Move(int[] corners) {
    static Move of(int[] corners, int size) {
        return new Move(Arrays.copyOf(corners, size));
    }

    /** +1 for a corner that gains, −1 for one that loses. */
    static int sign(int corner) {
        return (Integer.bitCount(corner) & 1) == 0 ? 1 : -1;
    }
}
