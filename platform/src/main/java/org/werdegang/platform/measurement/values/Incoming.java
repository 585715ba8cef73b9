package org.werdegang.platform.measurement.values;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.werdegang.intake.Mark;
import org.werdegang.platform.vocabulary.Period;

/**
 * One value on its way in: what it is the value of, and where it stood in its file.
 *
 * @param indicator the indicator's code
 * @param part the letter of the formula that it fills
 * @param territory the territory's key
 * @param amount the value; absent if the mark says why
 * @param mark what the source says beside or instead of the value
 * @param reference the day it describes, if the source names one
 * @param place file, sheet and cell, for messages
 */
public record Incoming(
        String indicator,
        String part,
        String territory,
        Period period,
        Breakdown breakdown,
        @Nullable BigDecimal amount,
        @Nullable Mark mark,
        @Nullable LocalDate reference,
        String place) {
    /** A value whose source names no reference date of its own. */
    public Incoming(
            String indicator,
            String part,
            String territory,
            Period period,
            Breakdown breakdown,
            @Nullable BigDecimal amount,
            @Nullable Mark mark,
            String place) {
        this(indicator, part, territory, period, breakdown, amount, mark, null, place);
    }
}
