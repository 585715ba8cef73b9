package org.werdegang.sample.ruhr;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One official figure.
 *
 * @param source key of the {@link FactSource} it was carried over from
 * @param indicator the indicator's code
 * @param part the letter of the indicator's formula that it fills; {@code R} for a rate that the source has calculated
 *     itself, of which no sum over territories can be made
 * @param territory key of the {@link Area}
 * @param period {@code 2015} or, for a school year, {@code 2015/16}
 * @param breakdown {@code name=code} pairs joined by {@code "; "}; empty for the total
 * @param value absent if only the mark was printed
 * @param mark the source's sign as in {@code werdegang read}, say {@code not-meaningful}; empty for a plain number
 * @param reference the day that the figure describes
 */
public record Fact(
        String source,
        String indicator,
        String part,
        String territory,
        String period,
        String breakdown,
        @Nullable BigDecimal value,
        String mark,
        LocalDate reference) {
    static Fact of(String source, Row row) {
        String value = row.text("value");
        return new Fact(
                source,
                row.text("indicator"),
                row.text("part"),
                row.text("territory"),
                row.text("period"),
                row.text("breakdown"),
                value.isEmpty() ? null : new BigDecimal(value),
                row.text("mark"),
                row.day("reference"));
    }
}
