package org.werdegang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.SpreadSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.werdegang.intake.sheet.SheetFormat;

/** Workbooks as offices send them, the same in every format. */
@Tag("12a")
class WorkbookShapesTest {
    /** Cells that are numbers stand as numbers; {@code null} is no cell. */
    private record Page(String name, Object[][] cells, List<CellRangeAddress> merged) {}

    private static final Page CHILDREN = new Page(
            "Kinder",
            new Object[][] {
                {"Tab. 1: Kinder in Tagesbetreuung"},
                {"Jugendamt der Stadt Essen"},
                {},
                {"AGS", "Gemeinde", 2022.0, null, 2023.0, null, null, "Bemerkung"},
                {null, null, "Kinder", "Quote", "Kinder", "Quote"},
                {null, null, "Anzahl", "in %", "Anzahl", "in %"},
                {5113000.0, "Essen", 1234.0, 12.5, 1300.0, 13.0, null, "ohne Kettwig"},
                {"05112000", "Duisburg", "-", "x", 987.0, "(9,5)"},
                {},
                {"Quelle: Jugendamt"},
                {"Stand: 31.12.2023"},
            },
            List.of(
                    new CellRangeAddress(0, 0, 0, 5),
                    new CellRangeAddress(3, 5, 0, 0),
                    new CellRangeAddress(3, 5, 1, 1),
                    new CellRangeAddress(3, 3, 2, 3),
                    new CellRangeAddress(3, 3, 4, 5)));

    private static final Page SCHOOLS = new Page(
            "Schulen",
            new Object[][] {
                {"Jahr", "Gemeinde", "Schulen", "Klassen"},
                {2022.0, "Essen", 80.0, 300.0},
                {2023.0, "Essen", 79.0, 310.0},
            },
            List.of());

    private static final Page REMARKS = new Page(
            "Hinweise", new Object[][] {{"Die Angaben sind vorläufig."}, {"Rückfragen an das Jugendamt."}}, List.of());

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void reads_several_sheets_with_merged_heads_of_three_levels_among_notes(SheetFormat format) throws IOException {
        var read = Reads.file(written(format, List.of(REMARKS, CHILDREN, SCHOOLS)), "lieferung", null);

        assertThat(read.lines())
                .containsExactly(
                        "05113000 Essen, 2022, Kinder, Anzahl: 1234",
                        "05113000 Essen, 2022, Quote, %: 12.5",
                        "05113000 Essen, 2023, Kinder, Anzahl: 1300",
                        "05113000 Essen, 2023, Quote, %: 13",
                        "05112000 Duisburg, 2022, Kinder, Anzahl: nothing",
                        "05112000 Duisburg, 2022, Quote, %: not-meaningful",
                        "05112000 Duisburg, 2023, Kinder, Anzahl: 987",
                        "05112000 Duisburg, 2023, Quote, %: 9.5 unreliable",
                        "Essen, 2022, Schulen: 80",
                        "Essen, 2022, Klassen: 300",
                        "Essen, 2023, Schulen: 79",
                        "Essen, 2023, Klassen: 310");
        assertThat(read.values().getFirst().place()).hasToString("Kinder!C7");
        assertThat(read.report().errors() + read.report().warnings()).isZero();
    }

    private Path written(SheetFormat format, List<Page> pages) throws IOException {
        Path file = folder.resolve("lieferung");
        switch (format) {
            case ODS -> ods(file, pages);
            case XLS -> excel(new HSSFWorkbook(), file, pages);
            case XLSX -> excel(new XSSFWorkbook(), file, pages);
        }
        return file;
    }

    private static void excel(org.apache.poi.ss.usermodel.Workbook book, Path file, List<Page> pages)
            throws IOException {
        for (var page : pages) {
            var sheet = book.createSheet(page.name());
            for (int i = 0; i < page.cells().length; i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < page.cells()[i].length; j++) {
                    switch (page.cells()[i][j]) {
                        case Double number -> row.createCell(j).setCellValue(number);
                        case String text -> row.createCell(j).setCellValue(text);
                        case null, default -> {}
                    }
                }
            }
            page.merged().forEach(sheet::addMergedRegion);
        }
        try (book;
                var out = Files.newOutputStream(file)) {
            book.write(out);
        }
    }

    private static void ods(Path file, List<Page> pages) throws IOException {
        var book = new SpreadSheet();
        for (var page : pages) {
            var sheet = new com.github.miachm.sods.Sheet(page.name(), page.cells().length, 8);
            for (int i = 0; i < page.cells().length; i++) {
                for (int j = 0; j < page.cells()[i].length; j++) {
                    if (page.cells()[i][j] != null) {
                        sheet.getRange(i, j).setValue(page.cells()[i][j]);
                    }
                }
            }
            page.merged()
                    .forEach(at -> sheet.getRange(
                                    at.getFirstRow(),
                                    at.getFirstColumn(),
                                    at.getLastRow() - at.getFirstRow() + 1,
                                    at.getLastColumn() - at.getFirstColumn() + 1)
                            .merge());
            book.appendSheet(sheet);
        }
        book.save(file.toFile());
    }
}
