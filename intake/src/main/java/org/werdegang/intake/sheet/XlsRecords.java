package org.werdegang.intake.sheet;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/**
 * The records of an Excel 97 to 2003 workbook as they pass by. Charts within a sheet nest records of their own, with the
 * numbers they draw; only records directly within a worksheet are cells.
 */
final class XlsRecords implements HSSFListener {
    /** A refusal on its way through the library, which lets nothing checked pass. */
    static final class Stopped extends RuntimeException {
        private final transient SheetRefused refused;

        Stopped(SheetRefused refused) {
            super(refused);
            this.refused = refused;
        }

        SheetRefused refused() {
            return refused;
        }
    }

    private final Meter meter;
    private final List<Flaw> flaws;
    private final List<BoundSheetRecord> listed = new ArrayList<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private NumberText numbers = new NumberText(false);
    private @Nullable FormatTrackingHSSFListener formats;
    private @Nullable SSTRecord strings;
    private @Nullable Grid grid;
    private @Nullable CellValueRecordInterface awaitsText;
    private int started;
    private int depth;

    XlsRecords(Meter meter, List<Flaw> flaws) {
        this.meter = meter;
        this.flaws = flaws;
    }

    void formats(FormatTrackingHSSFListener tracking) {
        formats = tracking;
    }

    @Override
    public void processRecord(Record record) {
        try {
            switch (record) {
                case BOFRecord start -> start(start);
                case EOFRecord _ -> end();
                case BoundSheetRecord sheet -> listed.add(sheet);
                case SSTRecord table -> strings = table;
                case DateWindow1904Record window -> numbers = new NumberText(window.getWindowing() == 1);
                default -> {
                    Grid into = grid;
                    if (into != null && depth == 1) {
                        within(into, record);
                    }
                }
            }
        } catch (SheetRefused e) {
            throw new Stopped(e);
        }
    }

    List<Sheet> finish() throws SheetRefused {
        if (depth != 0 || listed.isEmpty()) {
            throw new SheetRefused("sheet.broken", "BIFF8");
        }
        return sheets;
    }

    private void start(BOFRecord start) throws SheetRefused {
        if (depth++ > 0 || start.getType() == BOFRecord.TYPE_WORKBOOK) {
            return;
        }
        List<BoundSheetRecord> order = List.of(BoundSheetRecord.orderByBofPosition(listed));
        BoundSheetRecord sheet = started < order.size() ? order.get(started) : null;
        started++;
        if (start.getType() != BOFRecord.TYPE_WORKSHEET) {
            return;
        }
        Grid next = new Grid(sheet == null ? "Sheet" + started : sheet.getSheetname(), meter, flaws);
        if (sheet != null && (sheet.isHidden() || sheet.isVeryHidden())) {
            next.flaw(Flaw.Kind.HIDDEN_SHEET, -1, -1, "");
        } else {
            grid = next;
        }
    }

    private void end() throws SheetRefused {
        depth--;
        if (depth <= 0 && grid != null) {
            sheets.add(grid.finish());
            grid = null;
        }
    }

    private void within(Grid into, Record record) throws SheetRefused {
        switch (record) {
            case LabelSSTRecord cell -> into.put(cell.getRow(), cell.getColumn(), shared(cell.getSSTIndex()), false);
            case LabelRecord cell -> into.put(cell.getRow(), cell.getColumn(), cell.getValue(), false);
            case NumberRecord cell -> number(into, cell, cell.getValue());
            case RKRecord cell -> number(into, cell, cell.getRKNumber());
            case BoolErrRecord cell -> {
                if (cell.isError()) {
                    error(into, cell, cell.getErrorValue());
                } else {
                    into.put(cell.getRow(), cell.getColumn(), cell.getBooleanValue() ? "WAHR" : "FALSCH", false);
                }
            }
            case FormulaRecord cell -> formula(into, cell);
            case StringRecord text -> {
                if (awaitsText != null) {
                    into.put(awaitsText.getRow(), awaitsText.getColumn(), text.getString(), false);
                    awaitsText = null;
                }
            }
            case MergeCellsRecord merged -> {
                for (int i = 0; i < merged.getNumAreas(); i++) {
                    CellRangeAddress area = merged.getAreaAt(i);
                    into.merge(new Grid.Range(
                            area.getFirstRow(), area.getFirstColumn(), area.getLastRow(), area.getLastColumn()));
                }
            }
            case RowRecord row -> {
                if (row.getZeroHeight()) {
                    into.hiddenRow(row.getRowNumber());
                }
            }
            case ColumnInfoRecord columns -> {
                if (columns.getHidden()) {
                    into.hiddenColumns(columns.getFirstColumn(), columns.getLastColumn());
                }
            }
            default -> {}
        }
    }

    private void formula(Grid into, FormulaRecord cell) throws SheetRefused {
        awaitsText = null;
        CellType type = cell.getCachedResultTypeEnum();
        if (cell.hasCachedResultString()) {
            awaitsText = cell;
        } else if (type == CellType.BOOLEAN) {
            into.put(cell.getRow(), cell.getColumn(), cell.getCachedBooleanValue() ? "WAHR" : "FALSCH", false);
        } else if (type == CellType.ERROR) {
            error(into, cell, cell.getCachedErrorValue());
        } else if (type == CellType.NUMERIC) {
            number(into, cell, cell.getValue());
        }
    }

    private static void error(Grid into, CellValueRecordInterface cell, int code) throws SheetRefused {
        String text = FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#" + code;
        into.flaw(Flaw.Kind.ERROR_CELL, cell.getRow(), cell.getColumn(), text);
    }

    private void number(Grid into, CellValueRecordInterface cell, double value) throws SheetRefused {
        FormatTrackingHSSFListener tracking = formats;
        String format = tracking == null ? null : tracking.getFormatString(cell);
        int index = tracking == null ? 0 : tracking.getFormatIndex(cell);
        var rendered = numbers.render(value, index, format == null ? "General" : format);
        into.put(cell.getRow(), cell.getColumn(), rendered.text(), rendered.number());
    }

    private String shared(int index) throws SheetRefused {
        if (strings == null || index < 0 || index >= strings.getNumUniqueStrings()) {
            throw new SheetRefused("sheet.broken", "SST");
        }
        return strings.getString(index).getString();
    }
}
