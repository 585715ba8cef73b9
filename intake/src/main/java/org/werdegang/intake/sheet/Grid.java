package org.werdegang.intake.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One sheet while it is being read: takes cells in any order, then merged ranges, and becomes a {@link Sheet}. */
final class Grid {
    static final int MAX_ROWS = 1 << 20;
    static final int MAX_COLUMNS = 1 << 14;

    /** A rectangle of cells, counted from 0, both ends within. */
    record Range(int top, int left, int bottom, int right) {}

    private final String name;
    private final Meter meter;
    private final List<Flaw> flaws;
    private final TreeMap<Integer, SheetRow> rows = new TreeMap<>();
    private final List<Range> merged = new ArrayList<>();
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private @Nullable SheetRow current;
    private int width;

    Grid(String name, Meter meter, List<Flaw> flaws) {
        this.name = name;
        this.meter = meter;
        this.flaws = flaws;
    }

    /** Puts a text at a cell counted from 0; blank text leaves the cell empty. */
    void put(int row, int column, String text, boolean number) throws SheetRefused {
        if (row < 0 || row >= MAX_ROWS || column < 0 || column >= MAX_COLUMNS) {
            throw new SheetRefused("sheet.broken", "a cell beyond the last row or column of " + name);
        }
        if (!text.isBlank()) {
            put(row(row), column, text, number, false);
        }
    }

    private void put(SheetRow row, int column, String text, boolean number, boolean fill) throws SheetRefused {
        if (column >= row.width()) {
            meter.cells(column + 1 - row.width());
        }
        row.put(column, meter.pooled(text), number, fill);
        width = Math.max(width, column + 1);
    }

    private SheetRow row(int row) throws SheetRefused {
        SheetRow wanted = current;
        if (wanted == null || wanted.number() != row + 1) {
            wanted = rows.get(row);
            if (wanted == null) {
                meter.row();
                wanted = new SheetRow(row + 1);
                rows.put(row, wanted);
            }
            current = wanted;
        }
        return wanted;
    }

    void merge(Range range) throws SheetRefused {
        if (range.top() < 0 || range.left() < 0) {
            return;
        }
        meter.cells(1);
        merged.add(range);
    }

    void flaw(Flaw.Kind kind, int row, int column, String detail) throws SheetRefused {
        meter.cells(1);
        flaws.add(new Flaw(kind, name, row + 1, column + 1, detail));
    }

    /** Notes a hidden row, counted from 0; neighbouring ones become one flaw, empty ones none. */
    void hiddenRow(int row) throws SheetRefused {
        if (!hiddenRows.get(Math.max(row, 0))) {
            meter.cells(1);
            hiddenRows.set(Math.clamp(row, 0, MAX_ROWS));
        }
    }

    /** Notes hidden columns, counted from 0, the last one within. */
    void hiddenColumns(int first, int last) throws SheetRefused {
        meter.cells(1);
        int from = Math.clamp(first, 0, MAX_COLUMNS);
        hiddenColumns.set(from, Math.clamp(last, from, MAX_COLUMNS) + 1);
    }

    private void noteHidden() throws SheetRefused {
        for (int from = hiddenRows.nextSetBit(0); from >= 0; ) {
            int to = hiddenRows.nextClearBit(from);
            if (!rows.subMap(from, to).isEmpty()) {
                flaw(Flaw.Kind.HIDDEN_ROWS, from, -1, Integer.toString(to));
            }
            from = hiddenRows.nextSetBit(to);
        }
        for (int from = hiddenColumns.nextSetBit(0); from >= 0 && from < width; ) {
            int to = Math.min(hiddenColumns.nextClearBit(from), width);
            flaw(Flaw.Kind.HIDDEN_COLUMNS, -1, from, Integer.toString(to));
            from = hiddenColumns.nextSetBit(to);
        }
    }

    /** Fills merged ranges and closes the sheet. */
    Sheet finish() throws SheetRefused {
        noteHidden();
        for (Range range : merged) {
            fill(range);
        }
        return new Sheet(name, new ArrayList<>(rows.values()), width);
    }

    /* Only rows in which something else stands are filled, and only up to the sheet's width: a title merged over all
     * 16,384 columns is as cheap as one merged over three. */
    private void fill(Range range) throws SheetRefused {
        meter.visit();
        SheetRow top = rows.get(range.top());
        String text = top == null ? "" : top.text(range.left());
        if (text.isEmpty() || top == null || range.bottom() < range.top()) {
            return;
        }
        boolean number = top.isNumber(range.left());
        int right = Math.min(range.right(), width - 1);
        for (SheetRow row : rows.subMap(range.top(), true, range.bottom(), true).values()) {
            meter.visit();
            for (int column = range.left(); column <= right; column++) {
                meter.visit();
                if (row.text(column).isEmpty()) {
                    put(row, column, text, number, true);
                }
            }
        }
    }
}
