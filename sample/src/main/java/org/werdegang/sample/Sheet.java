package org.werdegang.sample;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A table as offices save it from their spreadsheet: semicolons, equal width, Windows line ends, German numbers. */
final class Sheet {
    private final List<List<String>> lines = new ArrayList<>();
    private final int width;

    Sheet(int width) {
        this.width = width;
    }

    Sheet line(String... cells) {
        return line(List.of(cells));
    }

    Sheet line(List<String> cells) {
        var padded = new ArrayList<>(cells);
        while (padded.size() < width) {
            padded.add("");
        }
        lines.add(padded);
        return this;
    }

    /** A key whose leading zero the spreadsheet has eaten. */
    static String eaten(String key) {
        return key.replaceFirst("^0", "");
    }

    /** A number with thousands dots and decimal comma; a dot where there is none. */
    static String number(@Nullable BigDecimal amount) {
        if (amount == null) {
            return ".";
        }
        var format = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.GERMANY));
        return format.format(amount);
    }

    String text() {
        var text = new StringBuilder();
        for (var line : lines) {
            text.append(String.join(";", line)).append("\r\n");
        }
        return text.toString();
    }
}
