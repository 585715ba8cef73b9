package org.werdegang.intake;

import java.util.List;
import java.util.regex.Pattern;

/* Which sign divides off decimals. 1.234 alone can be read both ways, so a column is asked what else stands in it: 12.5 and
 * 0.987 speak for the point, 2.345.678 and 1.234,5 against it, and so do figures below a thousand without one. A column that shows nothing follows the file, a file that
 * shows nothing its separator. */
final class Decimals {
    private static final Pattern COMMA = Pattern.compile(
            "[-+]?(?:\\d+,(?:\\d{1,2}|\\d{4,})|0,\\d+|\\d{1,3}(?:\\.\\d{3})+,\\d+|\\d{1,3}(?:\\.\\d{3}){2,}|\\d{1,3}(?:['\u2019 \u00a0\u2009\u202f]\\d{3})+,\\d+)%?");
    private static final Pattern POINT = Pattern.compile(
            "[-+]?(?:\\d+\\.(?:\\d{1,2}|\\d{4,})|0\\.\\d+|\\d{1,3}(?:,\\d{3})+\\.\\d+|\\d{1,3}(?:,\\d{3}){2,}|\\d{1,3}(?:['\u2019 \u00a0\u2009\u202f]\\d{3})+\\.\\d+)%?");

    private static final Pattern COMMA_GROUP = Pattern.compile("[-+]?[1-9]\\d{0,2},\\d{3}");
    private static final Pattern POINT_GROUP = Pattern.compile("[-+]?[1-9]\\d{0,2}\\.\\d{3}");

    private Decimals() {}

    /** Of a whole sample; the likely one where no column shows it. */
    static char of(Grid grid, char likely) {
        int commas = 0;
        int points = 0;
        for (int column = 0; column < grid.width(); column++) {
            var texts = numbers(grid, column);
            commas += matching(texts, COMMA) + grouped(texts, POINT_GROUP);
            points += matching(texts, POINT) + grouped(texts, COMMA_GROUP);
        }
        return points > commas ? '.' : commas > points ? ',' : likely;
    }

    /** Of one column; the file's where it does not show its own. */
    static char of(Grid grid, int column, char ofFile) {
        var texts = numbers(grid, column);
        int commas = matching(texts, COMMA);
        int points = matching(texts, POINT);
        if (commas == points) {
            commas += grouped(texts, POINT_GROUP);
            points += grouped(texts, COMMA_GROUP);
        }
        return points > commas ? '.' : commas > points ? ',' : ofFile;
    }

    /** How often a sign groups thousands: it always has three digits behind it, and no figure without it has more than three. */
    private static int grouped(List<String> texts, Pattern group) {
        int matching = matching(texts, group);
        if (matching == 0) {
            return 0;
        }
        boolean brief = texts.stream().anyMatch(text -> text.matches("[-+]?\\d{1,3}"));
        boolean lengthy = texts.stream().anyMatch(text -> text.matches("[-+]?\\d{4,}"));
        return brief && !lengthy ? matching : 0;
    }

    /** Cells of a spreadsheet that are numbers are written with a point in any language and show nothing. */
    private static List<String> numbers(Grid grid, int column) {
        return grid.sample().stream()
                .filter(row -> !row.isNumber(column))
                .map(row -> withoutGap(row.text(column)))
                .toList();
    }

    /** {@code 12,5 %} as {@code 12,5%}. */
    private static String withoutGap(String text) {
        return text.endsWith("%") ? text.substring(0, text.length() - 1).stripTrailing() + "%" : text;
    }

    private static int matching(List<String> texts, Pattern pattern) {
        return (int) texts.stream()
                .filter(text -> isDivided(text) && pattern.matcher(text).matches())
                .count();
    }

    private static boolean isDivided(String text) {
        return text.indexOf('.') >= 0 || text.indexOf(',') >= 0;
    }
}
