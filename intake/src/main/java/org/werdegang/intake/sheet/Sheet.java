package org.werdegang.intake.sheet;

import java.util.List;

/**
 * One visible sheet.
 *
 * @param rows the rows in which something stands, from top to bottom
 * @param width the columns up to the last filled one of any row
 */
public record Sheet(String name, List<SheetRow> rows, int width) {
    public Sheet {
        rows = List.copyOf(rows);
    }
}
