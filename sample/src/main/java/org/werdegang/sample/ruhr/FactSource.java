package org.werdegang.sample.ruhr;

import java.time.LocalDate;

/**
 * An official table from which figures were carried over.
 *
 * @param key name of the file of figures without its ending
 * @param table the table's number
 * @param attribution the line that the licence asks to be printed with every figure
 * @param retrieved the day on which the table was fetched, as it prints itself
 * @param reference which day the figures describe, in words
 * @param remark what the table says in its footnotes about these figures; may be empty
 */
public record FactSource(
        String key,
        String table,
        String title,
        String publisher,
        String licence,
        String attribution,
        LocalDate retrieved,
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
                row.day("retrieved"),
                row.text("reference"),
                row.text("remark"));
    }
}
