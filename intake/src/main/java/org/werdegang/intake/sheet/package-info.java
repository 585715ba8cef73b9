/**
 * Reads a spreadsheet into rows of text cells.
 * <p>In: a file in Excel's binary format (BIFF8), Office Open XML or OpenDocument, told apart by its content and never by
 * its name. Out: a {@link org.werdegang.intake.sheet.Workbook} of visible sheets, each a list of rows whose merged cells
 * are filled from their top-left one, with numbers, dates and percentages in one canonical form.
 * <p>Formulas count by the value stored beside them. What a reader should know about (error cells, hidden rows, skipped
 * sheets) is a {@link org.werdegang.intake.sheet.Flaw}; a file that cannot be read at all, or would cost more than its
 * {@link org.werdegang.intake.sheet.SheetLimits}, is a {@link org.werdegang.intake.sheet.SheetRefused}.
 */
@NullMarked
package org.werdegang.intake.sheet;

import org.jspecify.annotations.NullMarked;
