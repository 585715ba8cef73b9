package org.werdegang.engine.disclosure.round;

import java.util.Optional;

/**
 * Rounding of every cell on its own to the nearest multiple of a base, as statistical offices do it: with base 5, 0–2 → 0,
 * 3–7 → 5, 8–12 → 10; with base 3, 0–1 → 0, 2–4 → 3. Totals are rounded like all others, so parts may miss them.
 * <p>Domain: counts from 0 on, odd bases, so that no count lies in the middle. Pure. Checked in {@code RoundingTest}.
 *
 * @param base 3 or 5
 */
public record Rounding(int base) {
    private static final String MARK = "rounded-";

    public Rounding {
        if (base < 3 || base % 2 == 0) {
            throw new IllegalArgumentException("A base of " + base + " is not an odd number from 3 on.");
        }
    }

    /** The rounding that a mark speaks of; empty for other marks. */
    public static Optional<Rounding> ofMark(String mark) {
        return mark.matches(MARK + "[0-9]{1,3}")
                ? Optional.of(new Rounding(Integer.parseInt(mark.substring(MARK.length()))))
                : Optional.empty();
    }

    /** What stands beside a rounded number, {@code rounded-5}. */
    public String mark() {
        return MARK + base;
    }

    /** The nearest multiple of the base. */
    public long of(long count) {
        return (count + base / 2) / base * base;
    }

    /** The lowest count that is shown as that number. */
    public long lowest(long shown) {
        return Math.max(0, shown - base / 2);
    }

    /** The highest count that is shown as that number. */
    public long highest(long shown) {
        return shown + base / 2;
    }
}
