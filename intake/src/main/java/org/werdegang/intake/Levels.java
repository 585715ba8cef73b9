package org.werdegang.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The texts of a header, level by level, without line breaks and footnotes. Where a level writes a text once for several
 * columns, as cells merged in a spreadsheet become in CSV, it stands over all of them here.
 */
final class Levels {
    private static final int MOST_SIGN = 24;
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** {@code Essen 1)}, {@code Kinder¹}, {@code Kinder*}; not {@code km²}, {@code Kinder (unter 3)}. */
    private static final Pattern FOOTNOTE = Pattern.compile(
            "(?<=[^\\s(\\[])(?:\\s?\\d{1,2}(?:,\\s?\\d{1,2})*\\)|(?<!\\bk?m)[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+\\)?|\\s?\\*{1,3}\\)?)$");

    private final List<String[]> texts = new ArrayList<>();
    private final int width;

    Levels(List<Row> header, int width) {
        this.width = width;
        boolean[] spread = new boolean[header.size()];
        for (int level = 0; level < header.size(); level++) {
            String[] row = new String[width];
            for (int column = 0; column < width; column++) {
                row[column] = clean(header.get(level).brief(column));
            }
            spread[level] = level < header.size() - 1 && isWrittenOnce(row);
            texts.add(row);
        }
        for (int level = 0; level < spread.length; level++) {
            if (spread[level]) {
                spread(level);
            }
        }
    }

    private static boolean isWrittenOnce(String[] row) {
        for (int column = 1; column < row.length; column++) {
            if (!row[column].isEmpty() && row[column].equals(row[column - 1])) {
                return false;
            }
        }
        return true;
    }

    private void spread(int level) {
        String[] row = texts.get(level);
        for (int column = 1; column < width; column++) {
            if (row[column].isEmpty()
                    && !row[column - 1].isEmpty()
                    && hasBelow(level, column)
                    && sameAbove(level, column - 1, column)) {
                row[column] = row[column - 1];
            }
        }
    }

    /** Whether words, not only a unit, stand below. */
    private boolean hasBelow(int level, int column) {
        for (int below = level + 1; below < texts.size(); below++) {
            String text = texts.get(below)[column];
            if (!text.isEmpty() && !Units.isUnit(text)) {
                return true;
            }
        }
        return false;
    }

    /** Whether two columns stand under the same texts of all levels above. */
    boolean sameAbove(int level, int column, int other) {
        for (int above = 0; above < level; above++) {
            if (!texts.get(above)[column].equals(texts.get(above)[other])) {
                return false;
            }
        }
        return true;
    }

    int depth() {
        return texts.size();
    }

    int width() {
        return width;
    }

    String text(int level, int column) {
        return texts.get(level)[column];
    }

    /** The lowest text over a column; empty if there is none. */
    String lowest(int column) {
        for (int level = depth() - 1; level >= 0; level--) {
            if (!text(level, column).isEmpty()) {
                return text(level, column);
            }
        }
        return "";
    }

    /** Its different texts from top to bottom. */
    Set<String> over(int column) {
        var words = new LinkedHashSet<String>();
        for (int level = 0; level < depth(); level++) {
            if (!text(level, column).isEmpty()) {
                words.add(text(level, column));
            }
        }
        return words;
    }

    /** One line without footnotes. */
    static String clean(String text) {
        return isClean(text)
                ? text
                : withoutFootnote(BLANKS.matcher(text).replaceAll(" ").strip());
    }

    /** Whether {@link #clean} would find nothing to do, at first sight. */
    static boolean isClean(String text) {
        int last = text.length() - 1;
        for (int i = 0; i <= last; i++) {
            char c = text.charAt(i);
            boolean lone = c == ' ' && i > 0 && i < last && text.charAt(i - 1) != ' ';
            if (c <= ' ' && !lone || c > '~' && Character.isWhitespace(c)) {
                return false;
            }
        }
        return last < 0 || !isSign(text.charAt(last));
    }

    /** A label without the signs of footnotes at its end. */
    static String withoutFootnote(String text) {
        String label = text;
        while (!label.isEmpty() && isSign(label.charAt(label.length() - 1))) {
            var sign = FOOTNOTE.matcher(label)
                    .region(Math.max(0, label.length() - MOST_SIGN), label.length())
                    .useTransparentBounds(true);
            if (!sign.find() || sign.start() == 0) {
                return label;
            }
            String before = label.substring(0, sign.start()).stripTrailing();
            if (label.endsWith(")") && before.lastIndexOf('(') > before.lastIndexOf(')')) {
                return label;
            }
            label = before;
        }
        return label;
    }

    private static boolean isSign(char c) {
        return c == ')'
                || c == '*'
                || c == '\u00b9'
                || c == '\u00b2'
                || c == '\u00b3'
                || c >= '\u2070' && c <= '\u2079';
    }
}
