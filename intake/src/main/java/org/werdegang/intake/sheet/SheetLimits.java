package org.werdegang.intake.sheet;

/**
 * What one spreadsheet may cost at most.
 *
 * @param fileBytes size of the file as it lies on disk
 * @param inflatedBytes sum of all its parts once unpacked
 * @param entries parts in its archive
 * @param cells cells up to the last filled one of every row, merged cells counted as often as they are filled in
 * @param characters characters of all its texts
 */
public record SheetLimits(long fileBytes, long inflatedBytes, int entries, long cells, long characters) {
    /** As many times its packed size as a part may grow to, once it is larger than {@link #FREE_BYTES}. */
    static final int RATIO = 200;
    /** Bytes a part may always unpack to, however well it was packed. */
    static final long FREE_BYTES = 4L << 20;

    /** Room for every statistics workbook seen so far, within ten seconds and 512 MB of memory. */
    public static SheetLimits standard() {
        return new SheetLimits(100L << 20, 256L << 20, 5_000, 2_000_000, 40_000_000);
    }
}
