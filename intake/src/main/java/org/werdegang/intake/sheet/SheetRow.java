package org.werdegang.intake.sheet;

import java.util.Arrays;
import java.util.BitSet;

/** One row of a sheet: its texts up to the last filled cell, and which of them are numbers in the spreadsheet's eyes. */
public final class SheetRow {
    private static final String[] NONE = {};

    private final int number;
    private final BitSet numeric = new BitSet();
    private final BitSet filled = new BitSet();
    private String[] cells = NONE;
    private int width;

    SheetRow(int number) {
        this.number = number;
    }

    /** Its number as the spreadsheet shows it, counted from 1. */
    public int number() {
        return number;
    }

    /** Cells up to and with the last one that is not empty. */
    public int width() {
        return width;
    }

    /** The text at a column counted from 0; empty where nothing stands, also beyond the width. */
    public String text(int column) {
        String text = column < width ? cells[column] : null;
        return text == null ? "" : text;
    }

    /**
     * Whether the spreadsheet holds a number there: its text is then canonical, with a decimal point and no thousands
     * mark, whatever the language of the sheet; a percentage ends in {@code %}.
     */
    public boolean isNumber(int column) {
        return numeric.get(column);
    }

    /** Whether the text there was filled in from the top-left cell of a merged range. */
    public boolean isFilledIn(int column) {
        return filled.get(column);
    }

    /** Puts a text that is not empty; returns by how many cells the row grew. */
    int put(int column, String text, boolean number, boolean fill) {
        int grown = Math.max(0, column + 1 - width);
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(column + 1, Math.min(cells.length * 2, cells.length + 64)));
        }
        cells[column] = text;
        width += grown;
        numeric.set(column, number);
        filled.set(column, fill);
        return grown;
    }

    @Override
    public String toString() {
        StringBuilder line = new StringBuilder().append(number);
        for (int column = 0; column < width; column++) {
            line.append(column == 0 ? ": " : " | ").append(text(column));
        }
        return line.toString();
    }
}
