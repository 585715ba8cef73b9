package org.werdegang.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * The first rows of a table, cut into what stands above the header, the header, and a sample of the data.
 *
 * @param titles lines above the header, each as one text
 * @param header its rows, from top to bottom
 * @param sample rows with data, the first of the table
 * @param genesis whether a GENESIS database wrote it
 */
record Grid(List<String> titles, List<Row> header, List<Row> sample, boolean genesis) {
    int width() {
        int width = 0;
        for (Row row : header) {
            width = Math.max(width, row.width());
        }
        for (Row row : sample) {
            width = Math.max(width, row.width());
        }
        return width;
    }

    /** The texts of one column of the sample, as printed; only the beginning of very long ones. */
    List<String> texts(int column) {
        List<String> texts = new ArrayList<>(sample.size());
        for (Row row : sample) {
            texts.add(row.brief(column));
        }
        return texts;
    }

    /** Whether a column is empty from the header down. */
    boolean isEmptyColumn(int column) {
        for (Row row : header) {
            if (!row.isEmpty(column)) {
                return false;
            }
        }
        for (Row row : sample) {
            if (!row.isEmpty(column)) {
                return false;
            }
        }
        return true;
    }
}
