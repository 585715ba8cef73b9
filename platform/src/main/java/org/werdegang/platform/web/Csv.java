package org.werdegang.platform.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.werdegang.platform.web.api.Sheet;

/** A file for spreadsheets and programs: UTF-8, comma, header row, RFC 4180, numbers with a decimal point. */
public final class Csv {
    private final StringBuilder text = new StringBuilder();

    /** The names of the columns, as programs read them. */
    public Csv(String... names) {
        text.append(String.join(",", names)).append("\r\n");
    }

    /** A line; null is an empty cell, several values in one cell are joined by a semicolon. */
    public Csv row(@Nullable Object... cells) {
        text.append(Stream.of(cells).map(Sheet::cell).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
