package org.werdegang.intake.sheet;

/** Counts what a spreadsheet costs while it is read, and refuses it once that is too much. */
final class Meter {
    /** What a row costs on top of its cells. */
    private static final int ROW = 4;
    /** Visits of merged cells allowed per cell of the limit. */
    private static final int VISITS = 4;

    private final SheetLimits limits;
    private final String[] pool = new String[1 << 12];
    private long cells;
    private long visits;
    private long characters;
    private long inflated;

    Meter(SheetLimits limits) {
        this.limits = limits;
    }

    SheetLimits limits() {
        return limits;
    }

    void row() throws SheetRefused {
        cells(ROW);
    }

    void cells(int more) throws SheetRefused {
        cells += more;
        if (cells > limits.cells()) {
            throw new SheetRefused("sheet.too-many-cells", limits.cells());
        }
    }

    void visit() throws SheetRefused {
        if (++visits > VISITS * limits.cells()) {
            throw new SheetRefused("sheet.too-many-cells", limits.cells());
        }
    }

    void characters(int more) throws SheetRefused {
        characters += more;
        if (characters > limits.characters()) {
            throw new SheetRefused("sheet.too-much-text", limits.characters());
        }
    }

    void inflated(long more) throws SheetRefused {
        inflated += more;
        if (inflated > limits.inflatedBytes()) {
            throw new SheetRefused("sheet.bomb", limits.inflatedBytes() >> 20);
        }
    }

    /** The same text, as one object for most of its repetitions. */
    String pooled(String text) throws SheetRefused {
        int slot = (text.hashCode() * 0x9E3779B9) >>> 20;
        if (text.equals(pool[slot])) {
            return pool[slot];
        }
        characters(text.length());
        pool[slot] = text;
        return text;
    }
}
