package org.werdegang.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** A table with the same cells in other places. */
record DriftLayout(Drift table) {
    /** Lines between rows that date them become a first column, as the database writes it since 2020. */
    Drift withDatesInRows() {
        if (table.data().stream().noneMatch(row -> Drift.filled(row) == 1)) {
            return table;
        }
        boolean datedAbove =
                !table.above().isEmpty() && Periods.of(table.above().getLast()[0]) != null;
        String current = datedAbove ? table.above().getLast()[0] : "";
        var dated = new ArrayList<String[]>();
        for (String[] row : table.data()) {
            if (Drift.filled(row) == 1) {
                current = row[0];
            } else {
                dated.add(before(current, row));
            }
        }
        return new Drift(
                datedAbove ? table.above().subList(0, table.above().size() - 1) : table.above(),
                table.header().stream().map(row -> before("", row)).toList(),
                dated,
                table.below(),
                table.genesis());
    }

    /** A column of dates becomes lines between rows. */
    Drift withDatesAsLines() {
        if (table.data().stream().anyMatch(row -> Periods.of(row[0]) == null || Drift.filled(row) == 1)) {
            return table;
        }
        var lines = new ArrayList<String[]>();
        String current = "";
        for (String[] row : table.data()) {
            if (!row[0].equals(current)) {
                current = row[0];
                lines.add(new String[] {current});
            }
            lines.add(after(row));
        }
        return new Drift(
                table.above(),
                table.header().stream().map(DriftLayout::after).toList(),
                lines,
                table.below(),
                table.genesis());
    }

    private static String[] before(String first, String[] row) {
        String[] longer = new String[row.length + 1];
        longer[0] = first;
        System.arraycopy(row, 0, longer, 1, row.length);
        return longer;
    }

    private static String[] after(String[] row) {
        return Arrays.copyOfRange(row, 1, row.length);
    }

    /** Areas as columns, measures as rows with their units behind them; the first date only. */
    Drift transposed() {
        var rows = table.data().stream()
                .filter(row -> row[0].equals(table.data().getFirst()[0]))
                .toList();
        var keys = new ArrayList<String>(List.of("Indikator"));
        var names = new ArrayList<String>(List.of(""));
        rows.forEach(row -> keys.add(row[1]));
        rows.forEach(row -> names.add(row[2].strip()));
        var turned = new ArrayList<String[]>();
        for (int column = table.figures(); column < table.width(); column++) {
            var line = new ArrayList<String>();
            line.add(table.header().getFirst()[column] + " (" + table.header().getLast()[column] + ")");
            for (String[] row : rows) {
                line.add(row[column]);
            }
            turned.add(line.toArray(String[]::new));
        }
        var date = new String[] {table.data().getFirst()[0]};
        return new Drift(
                List.of(new String[] {"Regionalatlas"}, date),
                List.of(keys.toArray(String[]::new), names.toArray(String[]::new)),
                turned,
                List.of(),
                false);
    }

    /** Columns of figures in another order; whole columns, with all that stands over them. */
    Drift withColumnsReversed() {
        int from = table.figures();
        UnaryOperator<String[]> turned = row -> {
            if (row.length < table.width()) {
                return row;
            }
            String[] copy = row.clone();
            for (int i = from; i < table.width(); i++) {
                copy[i] = row[table.width() - 1 - (i - from)];
            }
            return copy;
        };
        return new Drift(
                table.above(),
                table.header().stream().map(turned).toList(),
                table.data().stream().map(turned).toList(),
                table.below(),
                table.genesis());
    }

    /** The lower half of the rows beside the upper one. */
    Drift sideBySide() {
        if (table.data().stream().anyMatch(row -> Drift.filled(row) == 1)) {
            return table;
        }
        int half = (table.data().size() + 1) / 2;
        var wide = new ArrayList<String[]>();
        for (int i = 0; i < half; i++) {
            wide.add(joined(
                    table.data().get(i),
                    i + half < table.data().size() ? table.data().get(i + half) : new String[0]));
        }
        return new Drift(
                table.above(),
                table.header().stream().map(row -> joined(row, row)).toList(),
                wide,
                table.below(),
                table.genesis());
    }

    private String[] joined(String[] left, String[] right) {
        String[] both = new String[2 * table.width() + 1];
        Arrays.fill(both, "");
        System.arraycopy(left, 0, both, 0, Math.min(left.length, table.width()));
        System.arraycopy(right, 0, both, table.width() + 1, Math.min(right.length, table.width()));
        return both;
    }

    /** The rows in two parts with a gap between, the header written again or not. */
    Drift continued(boolean headerAgain) {
        int half = table.data().size() / 2;
        var parts = new ArrayList<>(table.data().subList(0, half));
        parts.add(new String[] {""});
        parts.add(new String[] {"noch: Tabelle"});
        if (headerAgain) {
            parts.addAll(table.header());
        }
        parts.addAll(table.data().subList(half, table.data().size()));
        return new Drift(table.above(), table.header(), parts, table.below(), table.genesis());
    }
}
