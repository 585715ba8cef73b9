package org.werdegang.platform.measurement.delivery.finding;

import java.util.regex.Pattern;

/**
 * Where in a file something stands, as the reader wrote it: {@code Tabelle1!C14}, or {@code line 14, column 3}.
 *
 * @param text empty for the whole file
 */
public record Spot(String text) {
    private static final Pattern LINE = Pattern.compile("line (\\d+)(?:, column (\\d+))?");

    /** The line of a text file; empty where it is a sheet or the whole file. */
    public String line() {
        var found = LINE.matcher(text);
        return found.matches() ? found.group(1) : "";
    }

    /** The column in that line; empty where the whole line is meant. */
    public String column() {
        var found = LINE.matcher(text);
        return found.matches() && found.group(2) != null ? found.group(2) : "";
    }

    /** The key of the text that says where this is, to be filled with line and column or with the cell. */
    public String key() {
        if (text.isEmpty()) {
            return "delivery.spot.file";
        }
        return line().isEmpty()
                ? "delivery.spot.cell"
                : column().isEmpty() ? "delivery.spot.line" : "delivery.spot.line-column";
    }

    /** What that text's placeholders stand for. */
    public Object[] details() {
        return line().isEmpty() ? new Object[] {text} : new Object[] {line(), column()};
    }
}
