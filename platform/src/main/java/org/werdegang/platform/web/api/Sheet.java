package org.werdegang.platform.web.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.werdegang.intake.CsvText;

/**
 * How entries of one kind are written as CSV: UTF-8, comma, header row, RFC 4180; numbers with a decimal point, several
 * values in one cell joined by {@code "; "}, texts that a spreadsheet would take for a formula with an apostrophe in front.
 */
public final class Sheet<T> {
    private final List<String> names = new ArrayList<>();
    private final List<Function<T, @Nullable Object>> columns = new ArrayList<>();

    /** Adds a column. */
    public Sheet<T> column(String name, Function<T, @Nullable Object> value) {
        names.add(name);
        columns.add(value);
        return this;
    }

    String write(List<T> entries) {
        var csv = new StringBuilder(String.join(",", names)).append("\r\n");
        for (var entry : entries) {
            for (int i = 0; i < columns.size(); i++) {
                csv.append(i == 0 ? "" : ",").append(cell(columns.get(i).apply(entry)));
            }
            csv.append("\r\n");
        }
        return csv.toString();
    }

    /** One cell; null is empty. */
    public static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            case Collection<?> several ->
                quoted(several.stream().map(String::valueOf).collect(Collectors.joining("; ")));
            default -> quoted(value.toString());
        };
    }

    private static String quoted(String text) {
        String safe = CsvText.harmless(text);
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    /** A text in quotes, whether it needs them or not. */
    public static String text(String text) {
        return '"' + CsvText.harmless(text).replace("\"", "\"\"") + '"';
    }
}
