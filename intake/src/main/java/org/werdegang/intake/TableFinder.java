package org.werdegang.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a table's header and data begin in rows that may start with notes. Rows are added one by one until it is
 * sure; it keeps them, at most {@link #LOOK_AHEAD} of data and {@link #MOST} in all.
 */
final class TableFinder {
    static final int LOOK_AHEAD = 60;
    static final int MOST = 400;
    private static final int MOST_BETWEEN = 3;
    private static final int MOST_LEVELS = 24;
    private static final int MOST_LINE = 2_000;
    private static final long MOST_CHARACTERS = 1 << 23;

    private final Figure figure = new Figure();
    private final List<Row> rows = new ArrayList<>();
    private final List<RowKind> kinds = new ArrayList<>();
    private int left = Integer.MAX_VALUE;
    private long characters;

    /** Takes a row; it must not be filled again by its owner. */
    void add(Row row) {
        rows.add(row);
        characters += row.length();
        RowKind kind = RowKind.of(row, figure);
        kinds.add(kind);
        left = kind.isBlank() ? left : Math.min(left, kind.first());
    }

    /** The first column in which anything stands. */
    int left() {
        return left;
    }

    List<Row> rows() {
        return rows;
    }

    /** Whether enough rows follow the first with data to tell what their columns hold. */
    boolean isSure() {
        if (rows.size() >= MOST || characters > MOST_CHARACTERS) {
            return true;
        }
        int data = firstData();
        return data >= 0 && rows.size() - data >= LOOK_AHEAD;
    }

    /** Index after the last row of the table whose data begin there: where a header follows a gap, another begins. */
    private int end(int data) {
        boolean gap = false;
        for (int i = data + 1; i < rows.size(); i++) {
            RowKind kind = kinds.get(i);
            boolean aside = kind.isBlank() || kind.isLine(left);
            if (gap && !aside && kind.looksLikeHeader() && hasDataSoon(i) && namesColumnsOf(i, data)) {
                return i;
            }
            gap = aside;
        }
        return rows.size();
    }

    private boolean hasDataSoon(int header) {
        for (int i = header + 1; i < Math.min(rows.size(), header + 12); i++) {
            if (kinds.get(i).looksLikeData()) {
                return true;
            }
        }
        return false;
    }

    /** Whether words or periods stand in a row where the first row of data has figures. */
    private boolean namesColumnsOf(int i, int data) {
        Row row = rows.get(i);
        Row figures = rows.get(data);
        for (int column = 0; column < figures.width(); column++) {
            if (!row.isEmpty(column)
                    && !figures.isEmpty(column)
                    && Periods.of(figures.text(column)) == null
                    && figure.read(figures.chars(), figures.start(column), figures.end(column), ',')
                            == Figure.Kind.NUMBER
                    && column > figures.first()) {
                return true;
            }
        }
        return false;
    }

    /** Index of the first row with data among the rows so far; -1 if there is none. */
    int firstData() {
        for (int i = 0; i < rows.size(); i++) {
            if (isData(i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isData(int i) {
        RowKind kind = kinds.get(i);
        if (!kind.looksLikeData()) {
            return false;
        }
        if (kind.first() > left
                && i + 1 < rows.size()
                && kinds.get(i + 1).first() == left
                && kinds.get(i + 1).filled() > 1) {
            return false;
        }
        return kind.numbers() + kind.marks() > 0 || kind.keys() == 1 || !kind.monotone();
    }

    /**
     * The table, as far as the rows show it; null if there is none.
     *
     * @param atEnd whether no more rows follow, so that a table of texts is one too
     */
    @Nullable
    Found find(boolean atEnd) {
        int data = firstData();
        if (data < 0) {
            data = atEnd || rows.size() >= MOST ? textTable() : -1;
            if (data < 0) {
                return null;
            }
        }
        int headerEnd = headerEnd(data);
        int headerStart = headerEnd;
        while (headerStart > 0 && headerEnd - headerStart < MOST_LEVELS && isHeader(headerStart - 1)) {
            headerStart--;
        }
        List<String> titles = new ArrayList<>();
        boolean genesis = false;
        for (Row row : rows.subList(0, headerStart)) {
            String line = line(row);
            genesis |= Footer.isTableNumber(line);
            if (!line.isEmpty()) {
                titles.add(line);
            }
        }
        List<Row> header = new ArrayList<>();
        for (int i = headerStart; i < headerEnd; i++) {
            if (!kinds.get(i).counting()) {
                header.add(rows.get(i));
            }
        }
        List<Row> sample = new ArrayList<>();
        int end = end(data);
        for (int i = data; i < end && sample.size() < LOOK_AHEAD; i++) {
            if (kinds.get(i).filled() > 1) {
                sample.add(rows.get(i));
            }
        }
        return new Found(new Grid(titles, header, sample, genesis), Math.min(headerEnd, data));
    }

    /* Between header and data there may be a gap, or lines that date or group the rows below. */
    private int headerEnd(int data) {
        int end = data;
        while (end > 0
                && data - end < MOST_BETWEEN
                && (kinds.get(end - 1).isBlank() || kinds.get(end - 1).isLine(left))) {
            end--;
        }
        return end > 0 && isHeader(end - 1) ? end : data;
    }

    /**
     * A table found.
     *
     * @param data index of the first row below its header
     */
    record Found(Grid grid, int data) {
        /** Whether it has a header over figures, so that it is no legend below another table. */
        boolean isSure() {
            return !grid.header().isEmpty()
                    && grid.sample().stream()
                            .anyMatch(row -> RowKind.of(row, new Figure()).numbers() > 0);
        }
    }

    private boolean isHeader(int i) {
        RowKind kind = kinds.get(i);
        return !kind.isBlank() && !kind.isLine(left) && !isSeparatorLine(rows.get(i));
    }

    private static boolean isSeparatorLine(Row row) {
        return row.width() <= 2 && row.text(0).startsWith("sep=");
    }

    /* No figure anywhere: the first row of at least two cells is the header if the next has as many. */
    private int textTable() {
        for (int i = 0; i + 1 < rows.size(); i++) {
            RowKind kind = kinds.get(i);
            if (kind.filled() >= 2 && !kind.isLine(left)) {
                return kinds.get(i + 1).filled() >= 2 ? i + 1 : -1;
            }
        }
        return -1;
    }

    static String line(Row row) {
        StringBuilder line = new StringBuilder();
        String last = "";
        for (int column = 0; column < row.width() && line.length() < MOST_LINE; column++) {
            String text = row.brief(column);
            if (!text.isEmpty() && !text.equals(last)) {
                line.append(line.isEmpty() ? "" : " ").append(text.replaceAll("\\s*[\\r\\n]+\\s*", " "));
                last = text;
            }
        }
        return line.toString();
    }
}
