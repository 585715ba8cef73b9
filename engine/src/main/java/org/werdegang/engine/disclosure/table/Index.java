package org.werdegang.engine.disclosure.table;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds a cell by its codes, taken as one number of mixed radix: by position where most combinations are listed, by open
 * addressing otherwise.
 */
final class Index {
    private final long[] radix;
    private final long @Nullable [] keys; // null: a cell stands at its key
    private final int[] cells;

    private Index(long[] radix, long @Nullable [] keys, int size) {
        this.radix = radix;
        this.keys = keys;
        this.cells = new int[size];
        Arrays.fill(cells, -1);
    }

    /** @throws ArithmeticException if there are more combinations of codes than a long has numbers */
    static Index over(List<Dimension> dimensions, int cells) {
        long[] radix = new long[dimensions.size()];
        long product = 1;
        for (int d = radix.length - 1; d >= 0; d--) {
            radix[d] = product;
            product = Math.multiplyExact(product, dimensions.get(d).size());
        }
        if (product <= 4L * cells + 1024) {
            return new Index(radix, null, (int) product);
        }
        int capacity = Integer.highestOneBit(Math.max(8, cells)) * 4;
        return new Index(radix, new long[capacity], capacity);
    }

    /** The key of a combination of codes. */
    long key(int[] codes) {
        long key = 0;
        for (int d = 0; d < radix.length; d++) {
            key += codes[d] * radix[d];
        }
        return key;
    }

    /** By how much the key grows when the code of a dimension grows by 1. */
    long stride(int dimension) {
        return radix[dimension];
    }

    private int slot(long key) {
        long[] taken = keys;
        if (taken == null) {
            return (int) key;
        }
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & (taken.length - 1);
        while (cells[slot] >= 0 && taken[slot] != key) {
            slot = (slot + 1) & (taken.length - 1);
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
        if (keys != null) {
            keys[slot] = key;
        }
        cells[slot] = cell;
        return true;
    }

    /** The cell at those codes, or −1. */
    int find(int[] codes) {
        return find(key(codes));
    }

    /** The cell with that key, or −1. */
    int find(long key) {
        return cells[slot(key)];
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
            int cell = find(key);
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
