package org.werdegang.engine.disclosure.table;

import java.util.Arrays;
import java.util.List;

/** Finds a cell by its codes: open addressing on the codes as one number of mixed radix. */
final class Index {
    private final long[] radix;
    private final long[] keys;
    private final int[] cells;

    private Index(long[] radix, int capacity) {
        this.radix = radix;
        this.keys = new long[capacity];
        this.cells = new int[capacity];
        Arrays.fill(cells, -1);
    }

    /** @throws IllegalArgumentException if there are more combinations of codes than a long has numbers */
    static Index over(List<Dimension> dimensions, int cells) {
        long[] radix = new long[dimensions.size()];
        long product = 1;
        for (int d = radix.length - 1; d >= 0; d--) {
            radix[d] = product;
            product = Math.multiplyExact(product, dimensions.get(d).size());
        }
        return new Index(radix, Integer.highestOneBit(Math.max(8, cells)) * 4);
    }

    private long key(int[] codes) {
        long key = 0;
        for (int d = 0; d < radix.length; d++) {
            key += codes[d] * radix[d];
        }
        return key;
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & (keys.length - 1);
        while (cells[slot] >= 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    /** False if the codes have a cell already. */
    boolean add(int[] codes, int cell) {
        long key = key(codes);
        int slot = slot(key);
        if (cells[slot] >= 0) {
            return false;
        }
        keys[slot] = key;
        cells[slot] = cell;
        return true;
    }

    /** The cell at those codes, or −1. */
    int find(int[] codes) {
        return cells[slot(key(codes))];
    }

    /** Writes the listed cells above those codes, they themselves included, into {@code found}; gives their number. */
    int above(List<Dimension> dimensions, int[] codes, int[] found) {
        int number = 0;
        int depth = dimensions.size();
        int[] at = new int[depth];
        while (true) {
            long key = 0;
            for (int d = 0; d < depth; d++) {
                key += dimensions.get(d).above(codes[d])[at[d]] * radix[d];
            }
            int cell = cells[slot(key)];
            if (cell >= 0) {
                found[number++] = cell;
            }
            int d = depth - 1;
            while (d >= 0 && ++at[d] == dimensions.get(d).above(codes[d]).length) {
                at[d--] = 0;
            }
            if (d < 0) {
                return number;
            }
        }
    }
}
