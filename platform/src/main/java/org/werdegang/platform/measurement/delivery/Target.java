package org.werdegang.platform.measurement.delivery;

import java.util.Optional;
import org.werdegang.platform.measurement.values.Breakdown;

/**
 * What a figure of a file stands for.
 *
 * @param indicator the indicator's code
 * @param part the letter of its formula, or {@code R} for a rate that the source has calculated
 * @param breakdown the classes it is limited to
 */
public record Target(String indicator, String part, Breakdown breakdown) {
    /** Reads what {@link #toString()} wrote: {@code S06 N certificate=none; sex=female}; anything else is empty. */
    public static Optional<Target> parse(String text) {
        String[] words = text.strip().split("\\s+", 3);
        if (words.length < 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Target(words[0], words[1], words.length < 3 ? Breakdown.TOTAL : Breakdown.parse(words[2])));
        } catch (IllegalArgumentException notABreakdown) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return indicator + " " + part + (breakdown.isTotal() ? "" : " " + breakdown);
    }
}
