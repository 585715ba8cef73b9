package org.werdegang.intake;

import java.util.Locale;

/** How the figures of a file lie. */
public enum Shape {
    /** A table export of a GENESIS database: notes, header levels, rows of figures, footnotes. */
    GENESIS_TABLE,
    /** A flat-file export of a GENESIS database: one figure a row, every attribute with code and label. */
    GENESIS_FLAT,
    /** A table with header rows above and labels beside, as offices lay them out in spreadsheets. */
    CROSS_TABLE,
    /** One header row, one column each for area, period, labels and measures. */
    LIST,
    /** One row for each school or other facility. */
    REGISTER,
    /** Rows about single persons; not read. */
    PERSONS,
    /** No table found. */
    NOTHING;

    /** As written to files: {@code genesis-table}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
