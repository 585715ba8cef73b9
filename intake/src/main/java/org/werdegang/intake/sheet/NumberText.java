package org.werdegang.intake.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * The canonical text of a number under its format: {@code 5113000}, {@code 12.5%}, {@code 31.12.2015}. Fifteen significant
 * digits, as many as a spreadsheet shows, so that {@code 0.1 + 0.2} is {@code 0.3}.
 */
final class NumberText {
    private static final MathContext DIGITS = new MathContext(15);
    private static final double MAX_WHOLE = 1e15;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final Pattern ZEROS = Pattern.compile("0{2,32}");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|_.|\\*.");

    /** How a format shows a number. */
    private sealed interface Shape {
        record Plain() implements Shape {}

        record Percent() implements Shape {}

        record Date(boolean yearOnly) implements Shape {}

        /** All digits, filled with zeros to this many: {@code 05113000}. */
        record Padded(int digits) implements Shape {}
    }

    /** A text, and whether it is to be taken as a number. */
    record Rendered(String text, boolean number) {}

    private final Map<Integer, Shape> shapes = new HashMap<>();
    private final boolean from1904;

    NumberText(boolean from1904) {
        this.from1904 = from1904;
    }

    Rendered render(double value, int formatIndex, String format) {
        if (!Double.isFinite(value)) {
            return new Rendered("", false);
        }
        return switch (shapes.computeIfAbsent(formatIndex, index -> shape(index, format))) {
            case Shape.Plain _ -> new Rendered(plain(value), true);
            case Shape.Percent _ -> new Rendered(percent(value), true);
            case Shape.Date(boolean yearOnly) -> date(value, yearOnly);
            case Shape.Padded(int digits) -> padded(value, digits);
        };
    }

    static String plain(double value) {
        if (value == Math.rint(value) && Math.abs(value) < MAX_WHOLE) {
            return Long.toString((long) value);
        }
        String shortest = Double.toString(value);
        if (shortest.length() <= DIGITS.getPrecision() + 1 && shortest.indexOf('E') < 0) {
            return shortest;
        }
        return text(new BigDecimal(value).round(DIGITS));
    }

    static String percent(double value) {
        return text(new BigDecimal(value).round(DIGITS).movePointRight(2)) + "%";
    }

    private static String text(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    static String dateTime(LocalDateTime at) {
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? DATE.format(at) : DATE.format(at) + " " + TIME.format(at);
    }

    private Rendered date(double value, boolean yearOnly) {
        LocalDateTime at = DateUtil.isValidExcelDate(value) ? DateUtil.getLocalDateTime(value, from1904, true) : null;
        if (at == null || at.getYear() > 9999) {
            return new Rendered(plain(value), true);
        }
        if (yearOnly) {
            return new Rendered(Integer.toString(at.getYear()), true);
        }
        return new Rendered(value < 1 ? TIME.format(at) : dateTime(at), false);
    }

    private static Rendered padded(double value, int digits) {
        String text = plain(value);
        boolean whole = text.chars().allMatch(Character::isDigit);
        return whole && text.length() < digits
                ? new Rendered("0".repeat(digits - text.length()) + text, false)
                : new Rendered(text, true);
    }

    private static Shape shape(int index, String format) {
        int semicolon = format.indexOf(';');
        String bare = QUOTED.matcher(semicolon < 0 ? format : format.substring(0, semicolon))
                .replaceAll("")
                .strip();
        if (ZEROS.matcher(bare).matches()) {
            return new Shape.Padded(bare.length());
        }
        if (bare.indexOf('%') >= 0) {
            return new Shape.Percent();
        }
        if (format.length() <= 255 && DateUtil.isADateFormat(index, format)) {
            String letters = bare.toLowerCase(Locale.ROOT);
            return new Shape.Date(letters.equals("yyyy") || letters.equals("jjjj"));
        }
        return new Shape.Plain();
    }
}
