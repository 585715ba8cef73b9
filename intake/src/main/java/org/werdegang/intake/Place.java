package org.werdegang.intake;

/**
 * A cell or row of a file, as its owner would look for it.
 *
 * @param sheet name of the sheet; empty for text files
 * @param row line of a text file or row of a sheet, counted from 1; 0 where a whole file or sheet is meant
 * @param column counted from 1; 0 where a whole row is meant
 */
public record Place(String sheet, int row, int column) {
    /** The whole file. */
    static final Place FILE = new Place("", 0, 0);

    /** {@code Tabelle1!C14}, or {@code line 14, column 3}. */
    @Override
    public String toString() {
        if (sheet.isEmpty()) {
            return row == 0 ? "" : column == 0 ? "line " + row : "line " + row + ", column " + column;
        }
        if (row == 0) {
            return column == 0 ? sheet : sheet + "!" + letters() + ":" + letters();
        }
        return sheet + "!" + (column == 0 ? row + ":" + row : letters() + row);
    }

    private String letters() {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
