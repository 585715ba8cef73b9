package org.werdegang.intake;

import java.io.IOException;

/**
 * CSV as this project writes it (RFC 4180: comma, CRLF, quotes where needed), harmless in a spreadsheet: a text that a
 * spreadsheet program would run as a formula gets an apostrophe before it. Numbers and lone signs stay as they are.
 */
public final class CsvText {
    private CsvText() {}

    /** Appends one row of texts. */
    public static void row(Appendable out, String... texts) throws IOException {
        for (int i = 0; i < texts.length; i++) {
            if (i > 0) {
                out.append(',');
            }
            field(out, texts[i]);
        }
        out.append("\r\n");
    }

    private static void field(Appendable out, String text) throws IOException {
        String safe = harmless(text);
        if (!needsQuotes(safe)) {
            out.append(safe);
            return;
        }
        out.append('"').append(safe.replace("\"", "\"\"")).append('"');
    }

    /** The same text, unless a spreadsheet program would run it: then with an apostrophe before it. */
    public static String harmless(String text) {
        if (text.isEmpty()) {
            return text;
        }
        boolean runs = switch (text.charAt(0)) {
            case '=', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠' -> true;
            case '+', '-' -> text.length() > 1 && !isNumber(text);
            default -> false;
        };
        return runs ? "'" + text : text;
    }

    private static boolean isNumber(String text) {
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && c != ',' && c != '.') {
                return false;
            }
        }
        return true;
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
