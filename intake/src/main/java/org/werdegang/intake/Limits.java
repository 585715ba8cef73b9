package org.werdegang.intake;

/**
 * What one file may cost at most.
 *
 * @param maxBytes size of a text file on disk
 * @param maxSheetBytes size of a spreadsheet on disk, which is unpacked in memory
 * @param maxCells cells of a spreadsheet
 * @param maxColumns columns of a row
 * @param maxProblems problems kept with their places; all are counted
 */
public record Limits(long maxBytes, long maxSheetBytes, long maxCells, int maxColumns, int maxProblems) {
    /** Room for every official file seen so far, and 100 times that. */
    public static Limits standard() {
        return new Limits(4L << 30, 100L << 20, 2_000_000, 16_384, 10_000);
    }
}
