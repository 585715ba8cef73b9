package org.werdegang.engine.disclosure.hiding;

/**
 * Two tables of whole numbers, both fitting what is known, in which a cell is as low and as high as it can be, or far
 * enough apart; each given as what differs from the true table.
 */
public record Proof(Shift low, Shift high) {
    /**
     * What differs from the true table.
     *
     * @param atoms in no order, each once
     * @param counts what they hold instead, beside {@code atoms}
     */
    public record Shift(int[] atoms, long[] counts) {
        /** Nothing differs. */
        public static final Shift NONE = new Shift(new int[0], new long[0]);

        /** The whole table, given the true one. */
        public long[] applied(long[] truth) {
            long[] table = truth.clone();
            for (int i = 0; i < atoms.length; i++) {
                table[atoms[i]] = counts[i];
            }
            return table;
        }
    }
}
