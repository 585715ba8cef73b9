package org.werdegang.intake.sheet;

/**
 * Something in a readable spreadsheet that its reader should know.
 *
 * @param row first row it concerns, counted from 1; 0 where it concerns the whole sheet
 * @param column first column it concerns, counted from 1; 0 where it concerns whole rows
 * @param detail what stands there: the error code of a cell, the last of several hidden rows
 */
public record Flaw(Kind kind, String sheet, int row, int column, String detail) {
    /** What is the matter. */
    public enum Kind {
        /** A cell whose formula ended in an error such as {@code #DIV/0!}; it is read as empty. */
        ERROR_CELL("sheet.error-cell"),
        /** A formula beside which no value is stored; it is read as empty. */
        FORMULA_WITHOUT_VALUE("sheet.formula-without-value"),
        /** Hidden rows, read like any others. */
        HIDDEN_ROWS("sheet.hidden-rows"),
        /** Hidden columns, read like any others. */
        HIDDEN_COLUMNS("sheet.hidden-columns"),
        /** A hidden sheet, not read. */
        HIDDEN_SHEET("sheet.hidden-sheet");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** The key of its text. */
        public String key() {
            return key;
        }
    }
}
