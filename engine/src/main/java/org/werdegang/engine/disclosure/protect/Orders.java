package org.werdegang.engine.disclosure.protect;

import java.util.BitSet;
import java.util.Comparator;
import org.werdegang.engine.disclosure.table.LinearTable;

/**
 * Orders in which the sensitive cells of a table are protected one after the other. No order is best for all tables; small
 * tables are protected in several, and the pattern that costs least is kept.
 */
final class Orders {
    private static final int MOST = 16;
    private static final int WORK = 4_000; // sensitive cells that are protected once more without being noticed

    private Orders() {}

    /** How many orders are worth a try. */
    static int number(BitSet sensitive) {
        return Math.clamp(WORK / Math.max(1, sensitive.cardinality()), 1, MOST);
    }

    /** The sensitive cells: large sums first, large or small values first, equal ones mixed differently in each order. */
    static int[] of(LinearTable table, BitSet sensitive, int attempt) {
        Comparator<Integer> bySize = Comparator.comparingInt((Integer cell) -> -table.atomsOf(cell).length);
        Comparator<Integer> byValue = Comparator.comparingLong((Integer cell) -> -table.value(cell));
        var order = switch (attempt % 3) {
            case 0 -> bySize;
            case 1 -> byValue.thenComparing(bySize);
            default -> byValue.reversed().thenComparing(bySize);
        };
        return sensitive.stream()
                .boxed()
                .sorted(attempt == 0 ? order : order.thenComparingInt(cell -> mixed(cell, attempt)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The finaliser of MurmurHash3 (Appleby 2011). */
    private static int mixed(int cell, int seed) {
        int x = cell * 0x9E3779B9 + seed;
        x = (x ^ x >>> 16) * 0x85EBCA6B;
        x = (x ^ x >>> 13) * 0xC2B2AE35;
        return x ^ x >>> 16;
    }
}
