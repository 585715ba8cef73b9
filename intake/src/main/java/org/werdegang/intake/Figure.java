package org.werdegang.intake;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads cells as figures: German and English numbers, thousands marks, percent, spreadsheet floats, and the signs of
 * official statistics. One object reads cell after cell; its fields hold what the last one was. Cost: one pass over the
 * characters, no allocation but the number itself.
 */
final class Figure {
    /** What a cell is. */
    enum Kind {
        EMPTY,
        NUMBER,
        MARK,
        TEXT
    }

    /** Most figures of municipalities are small: these need not be made again and again. */
    private static final BigDecimal[] SMALL =
            IntStream.range(0, 4096).mapToObj(BigDecimal::valueOf).toArray(BigDecimal[]::new);

    /** Largest mantissa to which one more digit can be added. */
    private static final long ROOM = (Long.MAX_VALUE - 9) / 10;

    private long mantissa;
    private int scale;
    private @Nullable BigDecimal large;
    /** Of the last cell; also beside a number. */
    @Nullable
    Mark mark;
    /** Whether a percent sign stood after it. */
    boolean percent;
    /** Whether it was written with the other language's decimal sign. */
    boolean foreign;
    /** Whether it can be read either way: {@code 1.234}. */
    boolean ambiguous;
    /** Whether a footnote's number was cut off. */
    boolean footnote;
    /** Whether any of these three says something about the last cell. */
    boolean noted;

    /** Reads the characters of one cell, blanks at its ends already off. */
    Kind read(char[] chars, int from, int to, char decimal) {
        mark = null;
        percent = false;
        foreign = false;
        ambiguous = false;
        footnote = false;
        noted = false;
        large = null;
        if (from >= to) {
            return Kind.EMPTY;
        }
        char first = chars[from];
        if (first >= '0' && first <= '9' && plain(chars, from, to)) {
            return Kind.NUMBER;
        }
        if (to - from <= 4) {
            Mark sign = Marks.sign(chars, from, to);
            if (sign != null) {
                mark = sign;
                return Kind.MARK;
            }
        }
        return decorated(chars, from, to, decimal);
    }

    private boolean plain(char[] chars, int from, int to) {
        if (to - from > 18) {
            return false;
        }
        long value = 0;
        for (int i = from; i < to; i++) {
            int digit = chars[i] - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            value = value * 10 + digit;
        }
        mantissa = value;
        scale = 0;
        return true;
    }

    private Kind decorated(char[] chars, int from, int to, char decimal) {
        int start = from;
        int end = to;
        if (chars[start] == '(' && chars[end - 1] == ')') {
            mark = Mark.UNRELIABLE;
            start = skip(chars, start + 1, end);
            end = trim(chars, start, end - 1);
            if (start >= end) {
                return Kind.MARK;
            }
        }
        end = withoutFootnote(chars, start, end);
        if (end - start >= 2) {
            Mark after = Marks.letter(chars[end - 1]);
            Mark before = Marks.letter(chars[start]);
            if (after != null) {
                mark = after;
                end = trim(chars, start, end - 1);
            } else if (before != null) {
                mark = before;
                start = skip(chars, start + 1, end);
            }
        }
        if (end > start && chars[end - 1] == '%') {
            percent = true;
            end = trim(chars, start, end - 1);
        }
        if (number(chars, start, end, decimal)) {
            noted = footnote || foreign || ambiguous;
            return Kind.NUMBER;
        }
        mark = Marks.word(chars, from, to);
        return mark != null ? Kind.MARK : Marks.isEmptyWord(chars, from, to) ? Kind.EMPTY : Kind.TEXT;
    }

    private boolean number(char[] chars, int from, int to, char decimal) {
        int at = from;
        boolean negative = false;
        if (at < to && (chars[at] == '-' || chars[at] == '+' || chars[at] == '\u2212' || chars[at] == '\u2013')) {
            negative = chars[at] != '+';
            at = skip(chars, at + 1, to);
        }
        if (at >= to || !(isDigit(chars[at]) || isPoint(chars[at]) && at + 1 < to && isDigit(chars[at + 1]))) {
            return false;
        }
        int fraction = fractionStart(chars, at, to, decimal);
        long value = 0;
        int digits = 0;
        for (int i = at; i < to; i++) {
            char c = chars[i];
            if (isDigit(c)) {
                if (value > ROOM) {
                    return exact(chars, at, to, fraction, negative);
                }
                value = value * 10 + (c - '0');
                digits += i > fraction ? 1 : 0;
            } else if (c == 'E' || c == 'e') {
                return exact(chars, at, to, fraction, negative);
            } else if (i != fraction && !isGroup(chars, i, at, to)) {
                return false;
            }
        }
        mantissa = negative ? -value : value;
        scale = fraction == to ? 0 : digits;
        return true;
    }

    /** Where the decimal sign stands; {@code to} if there is none. */
    private int fractionStart(char[] chars, int from, int to, char decimal) {
        int last = -1;
        int points = 0;
        int commas = 0;
        for (int i = from; i < to && chars[i] != 'e' && chars[i] != 'E'; i++) {
            if (isPoint(chars[i])) {
                last = i;
                points += chars[i] == '.' ? 1 : 0;
                commas += chars[i] == ',' ? 1 : 0;
            }
        }
        if (last < 0) {
            return to;
        }
        if (points > 0 && commas > 0) {
            foreign = chars[last] != decimal;
            return last;
        }
        if (points + commas > 1) {
            foreign = chars[last] == decimal;
            return to;
        }
        ambiguous = to - last == 4 && last - from >= 1 && last - from <= 3 && chars[from] != '0';
        if (chars[last] == decimal) {
            return last;
        }
        if (ambiguous) {
            return to;
        }
        foreign = true;
        return last;
    }

    private static boolean isGroup(char[] chars, int at, int from, int to) {
        char c = chars[at];
        boolean sign = c == '.' || c == ',' || c == '\'' || c == '\u2019' || Row.isBlank(c);
        return sign
                && at > from
                && at + 3 < to
                && isDigit(chars[at - 1])
                && isDigit(chars[at + 1])
                && isDigit(chars[at + 2])
                && isDigit(chars[at + 3])
                && (at + 4 >= to || !isDigit(chars[at + 4]));
    }

    private boolean exact(char[] chars, int from, int to, int fraction, boolean negative) {
        StringBuilder text = new StringBuilder(negative ? "-" : "");
        for (int i = from; i < to && text.length() < 60; i++) {
            char c = chars[i];
            boolean exponent = c == 'E' || c == 'e' || ((c == '+' || c == '-') && i > from);
            if (isDigit(c) || exponent) {
                text.append(c);
            } else if (i == fraction) {
                text.append('.');
            } else if (!isGroup(chars, i, from, to)) {
                return false;
            }
        }
        try {
            BigDecimal value = new BigDecimal(text.toString());
            if (Math.abs((long) value.scale()) > 60) {
                return false;
            }
            large = value.scale() < 0 ? value.setScale(0) : value;
            return true;
        } catch (NumberFormatException | ArithmeticException e) {
            return false;
        }
    }

    private int withoutFootnote(char[] chars, int from, int to) {
        int end = to;
        while (end > from
                && "\u00b9\u00b2\u00b3\u2070\u2074\u2075\u2076\u2077\u2078\u2079".indexOf(chars[end - 1]) >= 0) {
            end--;
        }
        if (end == to && to - from > 3 && chars[to - 1] == ')' && isDigit(chars[to - 2])) {
            int digits = to - 2;
            while (digits > from && isDigit(chars[digits - 1])) {
                digits--;
            }
            end = digits > from && Row.isBlank(chars[digits - 1]) && to - digits <= 3 ? digits : to;
        }
        footnote = end < to;
        return trim(chars, from, end);
    }

    private static int skip(char[] chars, int from, int to) {
        int at = from;
        while (at < to && Row.isBlank(chars[at])) {
            at++;
        }
        return at;
    }

    private static int trim(char[] chars, int from, int to) {
        int at = to;
        while (at > from && Row.isBlank(chars[at - 1])) {
            at--;
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isPoint(char c) {
        return c == '.' || c == ',';
    }

    /** The last cell's number. */
    BigDecimal value() {
        BigDecimal exact = large;
        if (exact != null) {
            return exact;
        }
        return scale == 0 ? of(mantissa) : BigDecimal.valueOf(mantissa, scale);
    }

    /** A whole number, the same object again if it is small. */
    static BigDecimal of(long whole) {
        return whole >= 0 && whole < SMALL.length ? SMALL[(int) whole] : BigDecimal.valueOf(whole);
    }

    /** Whether the last cell's number is zero with nothing before the decimal sign. */
    boolean isZero() {
        return large == null && mantissa == 0;
    }

    int scale() {
        return scale;
    }

    /** The last cell's number if it is whole and small, or -1. */
    long whole() {
        return large == null && scale == 0 ? mantissa : -1;
    }
}
