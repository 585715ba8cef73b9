package org.werdegang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.werdegang.intake.sheet.SheetFormat;
import org.werdegang.intake.sheet.Workbook;

@Tag("12a")
class SheetRowsTest {
    @TempDir
    Path folder;

    private SheetRows rows() throws Exception {
        Path file = folder.resolve("a.xlsx");
        try (var workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var first = workbook.createSheet("Kita 2015");
            first.createRow(0).createCell(0).setCellValue("Titel");
            first.createRow(4).createCell(1).setCellValue(3);
            first.getRow(4).createCell(2).setCellErrorValue(FormulaError.REF.getCode());
            workbook.createSheet("Kita 2016").createRow(0).createCell(0).setCellValue(" b ");
            workbook.write(out);
        }
        var limits = SheetRows.limits(Limits.standard());
        return new SheetRows(Workbook.read(file, SheetFormat.XLSX, limits), Files.size(file));
    }

    @Test
    void gives_the_rows_sheet_after_sheet_with_one_blank_row_for_a_gap() throws Exception {
        List<String> given = new ArrayList<>();

        try (SheetRows rows = rows()) {
            Row row = new Row();
            do {
                while (rows.next(row)) {
                    given.add(rows.sheet() + " " + row);
                }
            } while (rows.nextSheet());
        }

        assertThat(given).containsExactly("Kita 2015 1: Titel", "Kita 2015 2", "Kita 2015 5:  | 3", "Kita 2016 1: b");
    }

    @Test
    void names_the_cell_of_an_error_in_both_languages() throws Exception {
        Problem problem = rows().problems().getFirst();

        assertThat(problem.place()).hasToString("Kita 2015!C5");
        assertThat(problem.text(Locale.GERMAN)).startsWith("Die Formel ergibt den Fehler #REF!; ");
        assertThat(problem.text(Locale.ENGLISH)).startsWith("The formula ends in the error #REF!; ");
    }
}
