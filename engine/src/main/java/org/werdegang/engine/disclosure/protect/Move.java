package org.werdegang.engine.disclosure.protect;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A way in which persons could be distributed otherwise without anybody noticing in the cells that are shown: so many
 * more in some atoms, as many fewer in others.
 *
 * @param atoms what it changes, each once
 * @param signs +1 or −1 for each
 * @param each how much one forward step adds to the target; above 0
 */
record Move(int[] atoms, int[] signs, int each) {
    /** The move of the first {@code size} corners of a candidate. */
    static Move of(int[] corners, int size, int each) {
        return new Move(
                Arrays.copyOf(corners, size),
                IntStream.range(0, size).map(Candidates::sign).toArray(),
                each);
    }
}
