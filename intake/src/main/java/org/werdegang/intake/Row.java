package org.werdegang.intake;

import java.util.Arrays;

/**
 * One row of text cells, filled again and again without allocation: all its characters in one array, and where each cell
 * starts and ends. Blanks at the ends of a cell are left out of it but counted at its beginning, as they show the
 * hierarchy. A cell beyond the width is empty.
 */
final class Row {
    private static final int MOST_BRIEF = 300;
    private static final int QUOTED = 1;
    private static final int NUMBER = 2;
    private static final int FILLED_IN = 4;
    /** The bits of a cell's kind below its number of blanks. */
    private static final int BITS = 3;

    /** Digits that fit a {@code long} whatever they are. */
    private static final int MOST_DIGITS = 18;

    private char[] chars = new char[1024];
    private int[] start = new int[64];
    private int[] end = new int[64];
    private int[] kind = new int[64];
    private long[] wholes = new long[64];
    private int used;
    private int width;
    private int line;

    /** Empties it for a row of the file counted from 1. */
    void begin(int newLine) {
        line = newLine;
        width = 0;
        used = 0;
    }

    /** Adds a cell of a text file. */
    void add(char[] from, int offset, int length, boolean quoted) {
        reserve(length);
        int flag = quoted ? QUOTED : 0;
        long whole = length <= MOST_DIGITS ? digits(from, offset, length) : -1;
        if (whole < 0) {
            System.arraycopy(from, offset, chars, used, length);
            close(length, flag);
        } else {
            close(used, used + length, flag, whole);
            used += length;
        }
    }

    /** Copies a cell that is nothing but digits, most of those of a table, and returns the number they are; else -1. */
    private long digits(char[] from, int offset, int length) {
        char[] to = chars;
        int at = used;
        long number = length == 0 ? -1 : 0;
        for (int i = 0; i < length; i++) {
            char c = from[offset + i];
            if (c < '0' || c > '9') {
                return -1;
            }
            to[at + i] = c;
            number = number * 10 + (c - '0');
        }
        return number;
    }

    /**
     * Adds a cell of a spreadsheet.
     *
     * @param number whether it is a number with a decimal point and no thousands mark, whatever the sheet's language
     * @param filledIn whether it repeats the top-left cell of a merged range
     */
    void add(String text, boolean number, boolean filledIn) {
        reserve(text.length());
        text.getChars(0, text.length(), chars, used);
        close(text.length(), (number ? NUMBER : 0) | (filledIn ? FILLED_IN : 0));
    }

    private void reserve(int length) {
        if (used + length > chars.length || width == start.length) {
            grow(length);
        }
    }

    private void grow(int length) {
        if (used + length > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(used + length, chars.length * 2));
        }
        if (width == start.length) {
            start = Arrays.copyOf(start, width * 2);
            end = Arrays.copyOf(end, width * 2);
            kind = Arrays.copyOf(kind, width * 2);
            wholes = Arrays.copyOf(wholes, width * 2);
        }
    }

    /** Ends a cell of any characters, those of blanks at its ends left out. */
    private void close(int length, int flag) {
        int from = used;
        int to = used + length;
        while (from < to && isBlank(chars[from])) {
            from++;
        }
        int blanks = from - used;
        while (to > from && isBlank(chars[to - 1])) {
            to--;
        }
        close(from, to, blanks << BITS | flag, -1);
        used += length;
    }

    private void close(int from, int to, int itsKind, long whole) {
        start[width] = from;
        end[width] = to;
        kind[width] = itsKind;
        wholes[width] = whole;
        width++;
    }

    /** Blank, no-break and thin spaces, tabs, and a byte order mark gone astray. */
    static boolean isBlank(char c) {
        return c <= ' ' || (c >= 0x7f && (c == 0xa0 || c == 0x2007 || c == 0x2009 || c == 0x202f || c == 0xfeff));
    }

    /** Line or row of the file, counted from 1. */
    int line() {
        return line;
    }

    /** Characters of all its cells. */
    int length() {
        return used;
    }

    int width() {
        return width;
    }

    boolean isEmpty(int column) {
        return column >= width || start[column] == end[column];
    }

    /** Whether nothing stands in it. */
    boolean isBlank() {
        for (int column = 0; column < width; column++) {
            if (start[column] != end[column]) {
                return false;
            }
        }
        return true;
    }

    boolean isQuoted(int column) {
        return column < width && (kind[column] & QUOTED) != 0;
    }

    boolean isNumber(int column) {
        return column < width && (kind[column] & NUMBER) != 0;
    }

    boolean isFilledIn(int column) {
        return column < width && (kind[column] & FILLED_IN) != 0;
    }

    /** The number that a cell of a text file is, if it is nothing but up to 18 digits; else -1. */
    long whole(int column) {
        return column < width ? wholes[column] : -1;
    }

    /** Blanks before the text. */
    int indent(int column) {
        return column < width ? kind[column] >> BITS : 0;
    }

    /** All characters; a cell is those from {@link #start} to before {@link #end}. */
    char[] chars() {
        return chars;
    }

    int start(int column) {
        return column < width ? start[column] : 0;
    }

    int end(int column) {
        return column < width ? end[column] : 0;
    }

    int length(int column) {
        return column < width ? end[column] - start[column] : 0;
    }

    /** The text without blanks at its ends. */
    String text(int column) {
        return isEmpty(column) ? "" : new String(chars, start[column], end[column] - start[column]);
    }

    /** The beginning of the text: as much of it as any word of a table has. */
    String brief(int column) {
        int length = Math.min(length(column), MOST_BRIEF);
        return length == 0 ? "" : new String(chars, start[column], length);
    }

    /** Whether a cell has exactly this text. */
    boolean is(int column, String text) {
        int length = length(column);
        if (length != text.length()) {
            return false;
        }
        int from = start(column);
        for (int i = 0; i < length; i++) {
            if (chars[from + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The first filled column; -1 if there is none. */
    int first() {
        for (int column = 0; column < width; column++) {
            if (start[column] != end[column]) {
                return column;
            }
        }
        return -1;
    }

    /** Whether a cell has the same text as that of another row. */
    boolean same(Row other, int column) {
        return Arrays.equals(chars, start(column), end(column), other.chars, other.start(column), other.end(column));
    }

    /** Whether all cells have the same text as those of another row. */
    boolean sameAs(Row other) {
        for (int column = 0; column < Math.max(width, other.width); column++) {
            if (!same(other, column)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder().append(line);
        for (int column = 0; column < width; column++) {
            text.append(column == 0 ? ": " : " | ").append(text(column));
        }
        return text.toString();
    }
}
