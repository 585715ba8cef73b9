package org.werdegang.intake.sheet;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * One table of an OpenDocument spreadsheet. A cell or row is written once with the number of its repetitions; empty ones
 * cost nothing, others count towards the limits as often as they are repeated.
 */
final class OdsTable {
    /** A cell as it is repeated with its row; the error is null where there is none. */
    private record Cell(int column, int times, OdsCell content) {}

    private final Grid grid;
    private final Meter meter;
    private final List<Cell> cells = new ArrayList<>();
    private int row;
    private int column;
    private int tableColumn;

    OdsTable(Grid grid, Meter meter) {
        this.grid = grid;
        this.meter = meter;
    }

    /** Reads up to the end of the table whose element has just started. */
    Sheet read(Xml xml) throws XMLStreamException, SheetRefused {
        while (xml.next() && !xml.ends("table")) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "table-column" -> column(xml);
                case "table-row" -> row(xml);
                case "shapes", "forms", "named-expressions", "table" -> xml.skip();
                default -> {}
            }
        }
        return grid.finish();
    }

    private void column(Xml xml) throws SheetRefused {
        int times = times(xml, "number-columns-repeated", Grid.MAX_COLUMNS);
        if (isHidden(xml)) {
            grid.hiddenColumns(tableColumn, tableColumn + times - 1);
        }
        tableColumn = advanced(tableColumn, times, Grid.MAX_COLUMNS);
    }

    private void row(Xml xml) throws XMLStreamException, SheetRefused {
        int times = times(xml, "number-rows-repeated", Grid.MAX_ROWS);
        boolean hidden = isHidden(xml);
        cells.clear();
        column = 0;
        while (xml.next() && !xml.ends("table-row")) {
            if (xml.starts("table-cell")) {
                cell(xml);
            } else if (xml.starts("covered-table-cell")) {
                column = advanced(column, times(xml, "number-columns-repeated", Grid.MAX_COLUMNS), Grid.MAX_COLUMNS);
                xml.skip();
            }
        }
        for (int repetition = 0; repetition < times && !cells.isEmpty(); repetition++) {
            for (Cell cell : cells) {
                put(cell, row + repetition);
            }
            if (hidden) {
                grid.hiddenRow(row + repetition);
            }
        }
        row = advanced(row, times, Grid.MAX_ROWS);
    }

    private void put(Cell cell, int at) throws SheetRefused {
        OdsCell content = cell.content();
        for (int i = 0; i < cell.times(); i++) {
            if (content.flaw() != null) {
                grid.flaw(content.flaw(), at, cell.column() + i, content.text());
            } else {
                grid.put(at, cell.column() + i, content.text(), content.number());
            }
        }
    }

    private void cell(Xml xml) throws XMLStreamException, SheetRefused {
        int times = times(xml, "number-columns-repeated", Grid.MAX_COLUMNS);
        int wide = times(xml, "number-columns-spanned", Grid.MAX_COLUMNS);
        int high = times(xml, "number-rows-spanned", Grid.MAX_ROWS);
        OdsCell content = OdsCell.read(xml, meter);
        if (content != null) {
            meter.visit();
            cells.add(new Cell(column, times, content));
            if (wide > 1 || high > 1) {
                grid.merge(new Grid.Range(row, column, row + high - 1, column + wide - 1));
            }
        }
        column = advanced(column, times, Grid.MAX_COLUMNS);
    }

    private static int advanced(int from, int by, int most) {
        return Math.min(from + by, most);
    }

    private static boolean isHidden(Xml xml) {
        @Nullable String visibility = xml.attribute("visibility");
        return "collapse".equals(visibility) || "filter".equals(visibility);
    }

    /** How often; at least once, at most once more than there is room for. */
    private static int times(Xml xml, String attribute, int most) {
        return Math.clamp(xml.number(attribute, 1), 1, most + 1);
    }
}
