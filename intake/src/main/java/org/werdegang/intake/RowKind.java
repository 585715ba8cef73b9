package org.werdegang.intake;

import java.util.HashSet;
import java.util.Set;

/**
 * What kinds of cells a row has: the evidence by which header and data are told apart.
 *
 * @param filled cells with something in them
 * @param distinct different texts among them
 * @param numbers figures that cannot be years, nor keys with their leading zero
 * @param keys official keys with their leading zero
 * @param marks signs of official statistics
 * @param periods years, days, school years
 * @param texts anything else
 * @param counting whether its numbers are 1, 2, 3 and so on: a header that numbers its columns
 * @param first the first filled column, or -1
 * @param monotone whether its periods only rise or only fall, as in a header
 */
record RowKind(
        int filled,
        int distinct,
        int numbers,
        int keys,
        int marks,
        int periods,
        int texts,
        boolean counting,
        int first,
        boolean monotone) {

    static RowKind of(Row row, Figure figure) {
        Set<String> distinct = new HashSet<>();
        int filled = 0;
        int numbers = 0;
        int keys = 0;
        int likeKeys = 0;
        int marks = 0;
        int periods = 0;
        int texts = 0;
        int first = -1;
        long expected = 1;
        boolean counting = true;
        String last = "";
        boolean rising = true;
        boolean falling = true;
        for (int column = 0; column < row.width(); column++) {
            if (row.isEmpty(column)) {
                continue;
            }
            String text = row.text(column);
            distinct.add(text);
            filled++;
            first = first < 0 ? column : first;
            String period = Periods.of(text);
            if (period != null) {
                rising &= last.isEmpty() || last.compareTo(period) <= 0;
                falling &= last.isEmpty() || last.compareTo(period) >= 0;
                last = period;
                periods++;
                continue;
            }
            switch (figure.read(row.chars(), row.start(column), row.end(column), ',')) {
                case NUMBER -> {
                    boolean key = AreaKeys.isWhole(text);
                    numbers += key ? 0 : 1;
                    keys += key ? 1 : 0;
                    likeKeys += !key && AreaKeys.isColumnHead(text) ? 1 : 0;
                    counting &= figure.whole() == expected++;
                }
                case MARK -> marks++;
                case TEXT -> texts += AreaKeys.isKey(text) ? 0 : 1;
                case EMPTY -> {}
            }
        }
        boolean isCounting = counting && numbers >= 2 && marks == 0 && texts == 0;
        if (keys >= 2 && texts <= 1 && likeKeys == numbers && distinct.size() == filled) {
            numbers = 0; // a header whose columns are areas
        }
        return new RowKind(
                filled, distinct.size(), numbers, keys, marks, periods, texts, isCounting, first, rising || falling);
    }

    /**
     * One text only, perhaps merged over several cells from the left edge: a title, a footnote, a heading between rows.
     *
     * @param left the first column in which anything stands
     */
    boolean isLine(int left) {
        return filled > 0 && distinct == 1 && first <= left;
    }

    /** Only words and periods, at least two: what a header looks like. */
    boolean looksLikeHeader() {
        return filled >= 2 && distinct >= 2 && numbers == 0 && marks == 0;
    }

    boolean isBlank() {
        return filled == 0;
    }

    /** Figures or marks beside something that says whose they are. */
    boolean looksLikeData() {
        return filled >= 2 && distinct >= 2 && (numbers + marks > 0 || keys == 1) && !counting && first >= 0;
    }
}
