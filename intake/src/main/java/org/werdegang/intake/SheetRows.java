package org.werdegang.intake;

import java.util.Iterator;
import java.util.List;
import org.werdegang.intake.sheet.Sheet;
import org.werdegang.intake.sheet.SheetRow;
import org.werdegang.intake.sheet.Workbook;

/** The rows of a workbook's sheets, one sheet after the other. */
final class SheetRows implements Rows {
    private final Iterator<Sheet> sheets;
    private Sheet sheet;
    private Iterator<SheetRow> rows;
    private long cells;

    SheetRows(Workbook workbook) {
        sheets = workbook.sheets().iterator();
        sheet = sheets.hasNext() ? sheets.next() : new Sheet("", List.of(), 0);
        rows = sheet.rows().iterator();
    }

    @Override
    public boolean next(Row into) {
        if (!rows.hasNext()) {
            into.begin(0);
            return false;
        }
        var row = rows.next();
        into.begin(row.number());
        for (int column = 0; column < row.width(); column++) {
            into.add(row.text(column), row.isNumber(column), row.isFilledIn(column));
        }
        cells += row.width();
        return true;
    }

    @Override
    public boolean nextSheet() {
        if (!sheets.hasNext()) {
            return false;
        }
        sheet = sheets.next();
        rows = sheet.rows().iterator();
        return true;
    }

    @Override
    public String sheet() {
        return sheet.name();
    }

    @Override
    public int tooWide() {
        return 0;
    }

    @Override
    public long bytesDone() {
        return cells;
    }

    @Override
    public void close() {}
}
