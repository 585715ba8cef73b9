package org.werdegang.sample.ruhr;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An official table from which figures were carried over.
 *
 * @param key name of the file of figures without its ending
 * @param table the table's number
 * @param attribution the line that the licence asks to be printed with every figure
 * @param retrieved the day on which the table was fetched, as it prints itself; null where it prints none
 * @param knownFrom the day from which the figures count as known: that of retrieval, or the end of the publisher's year
 * @param reference which day the figures describe, in words
 * @param remark what the table says in its footnotes about these figures, and what was calculated here; may be empty
 */
public record FactSource(
        String key,
        String table,
        String title,
        String publisher,
        String licence,
        String attribution,
        @Nullable LocalDate retrieved,
        LocalDate knownFrom,
        String reference,
        String remark) {
    static FactSource of(Row row) {
        return new FactSource(
                row.text("key"),
                row.text("table"),
                row.text("title"),
                row.text("publisher"),
                row.text("licence"),
                row.text("attribution"),
                row.dayOrNull("retrieved"),
                row.day("known_from"),
                row.text("reference"),
                row.text("remark"));
    }
}
