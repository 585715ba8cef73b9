package org.werdegang.intake;

import java.util.ArrayList;
import java.util.List;
import org.werdegang.intake.sheet.Flaw;
import org.werdegang.intake.sheet.Sheet;
import org.werdegang.intake.sheet.SheetLimits;
import org.werdegang.intake.sheet.SheetRefused;
import org.werdegang.intake.sheet.SheetRow;
import org.werdegang.intake.sheet.Workbook;

/** The rows of a workbook. Where rows are empty, one blank row stands for all of them. */
final class SheetRows implements Rows {
    private final Workbook workbook;
    private final long bytes;
    private final long allRows;
    private int sheet;
    private int given;
    private int line;
    private long rows;

    SheetRows(Workbook workbook, long bytes) {
        this.workbook = workbook;
        this.bytes = bytes;
        this.allRows = Math.max(
                1,
                workbook.sheets().stream().mapToLong(each -> each.rows().size()).sum());
    }

    /** What a spreadsheet may cost, of what a file may cost. */
    static SheetLimits limits(Limits limits) {
        SheetLimits standard = SheetLimits.standard();
        return new SheetLimits(
                limits.maxSheetBytes(),
                standard.inflatedBytes(),
                standard.entries(),
                limits.maxCells(),
                standard.characters());
    }

    /** The finding that a file is not read at all. */
    static Problem problem(SheetRefused refused) {
        return new Problem(Severity.ERROR, refused.key(), Place.FILE, refused.details());
    }

    /** What the workbook's reader found, in the order of the file. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (Flaw flaw : workbook.flaws()) {
            problems.add(new Problem(
                    severity(flaw.kind()),
                    flaw.kind().key(),
                    new Place(flaw.sheet(), flaw.row(), flaw.column()),
                    List.of(flaw.detail(), flaw.sheet())));
        }
        return problems;
    }

    private static Severity severity(Flaw.Kind kind) {
        return switch (kind) {
            case ERROR_CELL, FORMULA_WITHOUT_VALUE -> Severity.ERROR;
            case HIDDEN_ROWS, HIDDEN_COLUMNS, HIDDEN_SHEET -> Severity.NOTE;
        };
    }

    List<String> sheets() {
        return workbook.sheets().stream().map(Sheet::name).toList();
    }

    @Override
    public boolean next(Row into) {
        List<SheetRow> all =
                sheet < workbook.sheets().size() ? workbook.sheets().get(sheet).rows() : List.of();
        if (given >= all.size()) {
            into.begin(line + 1);
            return false;
        }
        SheetRow row = all.get(given);
        if (row.number() > line + 1) {
            into.begin(line + 1);
            line = row.number() - 1;
            return true;
        }
        into.begin(row.number());
        for (int column = 0; column < row.width(); column++) {
            into.add(row.text(column), row.isNumber(column), row.isFilledIn(column));
        }
        line = row.number();
        given++;
        rows++;
        return true;
    }

    @Override
    public boolean nextSheet() {
        sheet++;
        given = 0;
        line = 0;
        return sheet < workbook.sheets().size();
    }

    @Override
    public String sheet() {
        return sheet < workbook.sheets().size() ? workbook.sheets().get(sheet).name() : "";
    }

    @Override
    public long bytesDone() {
        return bytes * rows / allRows;
    }

    @Override
    public void close() {}
}
