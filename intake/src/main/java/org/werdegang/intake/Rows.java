package org.werdegang.intake;

import java.io.Closeable;
import java.io.IOException;

/** A stream of rows of text cells, whatever file they come from. Shapes are recognised on it. */
interface Rows extends Closeable {
    /**
     * Fills the next row of the current sheet.
     *
     * @return false at the end of the sheet; the row is then empty
     */
    boolean next(Row into) throws IOException;

    /** Goes to the next sheet; false after the last one. A text file is one sheet, on which the stream stands from the start. */
    boolean nextSheet();

    /** Name of the current sheet; empty for text files. */
    String sheet();

    /** Line of the first row with more columns than are read; 0 if there is none. */
    int tooWide();

    /** Bytes of the file behind the rows given so far, about. */
    long bytesDone();
}
