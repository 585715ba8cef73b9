package org.werdegang.intake.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Small workbooks for the tests of this package, written by other hands than read them. */
final class WorkbookExamples {
    private WorkbookExamples() {}

    static Path xlsx(Path file, Consumer<org.apache.poi.ss.usermodel.Workbook> content) throws IOException {
        try (var workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            content.accept(workbook);
            workbook.write(out);
        }
        return file;
    }

    static Path xls(Path file, Consumer<org.apache.poi.ss.usermodel.Workbook> content) throws IOException {
        try (var workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            content.accept(workbook);
            workbook.write(out);
        }
        return file;
    }

    /** Every kind of cell that is read in a way of its own, hidden rows, columns and a hidden sheet. */
    static void everything(org.apache.poi.ss.usermodel.Workbook workbook) {
        var sheet = workbook.createSheet("Tabelle1");
        sheet.createRow(0).createCell(0).setCellValue("Kinder in Einrichtungen");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
        Row header = sheet.createRow(2);
        header.createCell(0).setCellValue("AGS");
        header.createCell(1).setCellValue("Kinder");
        sheet.addMergedRegion(new CellRangeAddress(2, 2, 1, 2));
        sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
        header.createCell(3).setCellValue("Quote");
        Row below = sheet.createRow(3);
        below.createCell(1).setCellValue(2015);
        styled(workbook, below.createCell(2), "yyyy").setCellValue(java.time.LocalDate.of(2016, 3, 1));
        Row essen = sheet.createRow(4);
        essen.createCell(0).setCellValue(5113000.0);
        essen.createCell(1).setCellValue(0.1 + 0.2);
        essen.createCell(2).setCellValue(1234567.5);
        styled(workbook, essen.createCell(3), "0.0%").setCellValue(0.125);
        Row bochum = sheet.createRow(5);
        styled(workbook, bochum.createCell(0), "00000000").setCellValue(5911000);
        styled(workbook, bochum.createCell(1), "dd/mm/yy").setCellValue(java.time.LocalDate.of(2015, 12, 31));
        bochum.createCell(2).setCellValue("1.234,5");
        bochum.createCell(3).setCellValue(true);
        Row sums = sheet.createRow(6);
        sums.createCell(1).setCellFormula("B5/0");
        sums.getCell(1).setCellErrorValue(FormulaError.DIV0.getCode());
        sums.createCell(2).setCellFormula("1+1");
        sums.getCell(2).setCellValue(2);
        sums.createCell(3).setCellFormula("\"a\"&\"b\"");
        sums.getCell(3).setCellValue("ab");
        sheet.createRow(8).createCell(0).setCellValue("Stand: 01.03.2016");
        sheet.getRow(5).setZeroHeight(true);
        sheet.getRow(6).setZeroHeight(true);
        sheet.setColumnHidden(2, true);
        sheet.setColumnHidden(9, true);
        workbook.createSheet("Listen").createRow(0).createCell(0).setCellValue("nicht lesen");
        workbook.setSheetHidden(1, true);
        workbook.createSheet("Tabelle2").createRow(1).createCell(1).setCellValue("zweites Blatt");
    }

    private static org.apache.poi.ss.usermodel.Cell styled(
            org.apache.poi.ss.usermodel.Workbook workbook, org.apache.poi.ss.usermodel.Cell cell, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        return cell;
    }

    /** An archive of texts. */
    static Path zip(Path file, Map<String, String> parts) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    /** An OpenDocument spreadsheet around the elements of its body, with one hidden style named {@code hidden}. */
    static Path ods(Path file, String tables) throws IOException {
        return zip(
                file, Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                            xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
                            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
                            xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                            xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">
                        <office:automatic-styles><style:style style:name="hidden" style:family="table">
                        <style:table-properties table:display="false"/></style:style></office:automatic-styles>
                        <office:body><office:spreadsheet>%s</office:spreadsheet></office:body>
                        </office:document-content>""".formatted(
                                tables)));
    }

    /** The smallest Office Open XML workbook with these rows in its sheet. */
    static Map<String, String> parts(String sheet) {
        return Map.of(
                "[Content_Types].xml",
                "<Types/>",
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"A\" r:id=\"r1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"sheet1.xml\"/>"
                        + "</Relationships>",
                "xl/sheet1.xml",
                sheet);
    }
}
