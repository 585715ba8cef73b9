package org.werdegang.platform.web;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A file for spreadsheets and programs: UTF-8, comma, header row, RFC 4180, numbers with a decimal point. */
public final class Csv {
    private final StringBuilder text = new StringBuilder();

    /** The names of the columns, as programs read them. */
    public Csv(String... names) {
        text.append(String.join(",", names)).append("\r\n");
    }

    /** A line; null is an empty cell, several values in one cell are joined by a semicolon. */
    public Csv row(@Nullable Object... cells) {
        text.append(Stream.of(cells).map(Csv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
    }

    private static String cell(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            case Collection<?> several ->
                text(several.stream().map(String::valueOf).collect(Collectors.joining("; ")));
            default -> text(cell.toString());
        };
    }

    /** Quoted where needed; a text that a spreadsheet would take for a formula gets an apostrophe in front. */
    static String text(String value) {
        boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
        String safe = formula ? "'" + value : value;
        boolean plain = safe.chars().noneMatch(c -> ",\";\n\r".indexOf(c) >= 0);
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
