package org.werdegang.engine.disclosure.round;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalInt;

/**
 * What a published percentage tells of the count behind it: all counts that would be printed the same. Rounding is half
 * up. Pure. Checked in {@code PercentageReferenceTest}.
 *
 * @param count the part
 * @param of the whole, above 0, which the reader knows
 */
public record Percentage(long count, long of) {
    public Percentage {
        if (of <= 0 || count < 0 || count > of) {
            throw new IllegalArgumentException(count + " of " + of + " is no share.");
        }
    }

    /** The counts that a reader must expect, both ends included. */
    public record Range(long lowest, long highest) {
        /** How far apart the ends are. */
        public long width() {
            return highest - lowest;
        }
    }

    /** As it is printed with so many decimals. */
    public BigDecimal printed(int decimals) {
        return printed(count, decimals);
    }

    private BigDecimal printed(long part, int decimals) {
        return BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(of), decimals, RoundingMode.HALF_UP);
    }

    /** All counts that are printed the same with so many decimals; they are neighbours, as printing keeps their order. */
    public Range range(int decimals) {
        var shown = printed(decimals);
        long lowest = first(decimals, shown, 0);
        long highest = first(decimals, shown, 1) - 1;
        return new Range(lowest, highest);
    }

    /** The first count that is printed as that number or more, or as more. */
    private long first(int decimals, BigDecimal shown, int more) {
        long low = 0;
        long high = of + 1;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (printed(middle, decimals).compareTo(shown) >= more) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The most decimals, up to {@code wanted}, with which the count stays that uncertain; empty: it must be withheld. */
    public OptionalInt decimals(int wanted, long limit) {
        for (int decimals = wanted; decimals >= 0; decimals--) {
            if (range(decimals).width() >= limit) {
                return OptionalInt.of(decimals);
            }
        }
        return OptionalInt.empty();
    }
}
