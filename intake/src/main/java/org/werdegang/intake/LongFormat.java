package org.werdegang.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.function.Consumer;

/**
 * Writes values as CSV in long form (RFC 4180, comma, header row), always with the columns
 * {@code table,area_key,area_name,period,measure,breakdown,unit,value,mark}. A text that a spreadsheet would run as a
 * formula gets an apostrophe in front (OWASP, CSV injection).
 */
public final class LongFormat implements Consumer<ReadValue> {
    private static final String HEADER = "table,area_key,area_name,period,measure,breakdown,unit,value,mark\r\n";

    private final Writer out;

    /** @param out who opened it closes it */
    public LongFormat(Writer out) {
        this.out = out;
    }

    /** Writes the header row. */
    public void header() throws IOException {
        out.write(HEADER);
    }

    /** @throws UncheckedIOException if the row cannot be written */
    @Override
    public void accept(ReadValue value) {
        try {
            text(value.table()).write(',');
            text(value.areaKey()).write(',');
            text(value.areaName()).write(',');
            text(value.period()).write(',');
            text(value.measure()).write(',');
            text(value.breakdown()).write(',');
            text(value.unit()).write(',');
            var amount = value.value();
            out.write(amount == null ? "" : amount.toPlainString());
            out.write(',');
            var mark = value.mark();
            out.write(mark == null ? "" : mark.key());
            out.write("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException("The values could not be written.", e);
        }
    }

    private Writer text(String text) throws IOException {
        out.write(cell(text));
        return out;
    }

    /** A text as one CSV cell: harmless for spreadsheets, quoted where it must be. */
    public static String cell(String text) {
        if (text.isEmpty()) {
            return text;
        }
        String harmless = isFormula(text) ? "'" + text : text;
        return needsQuotes(harmless) ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }

    private static boolean isFormula(String text) {
        return switch (text.charAt(0)) {
            case '=', '+', '@', '\t', '\r' -> true;
            case '-' -> text.length() > 1;
            default -> false;
        };
    }

    private static boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }
}
