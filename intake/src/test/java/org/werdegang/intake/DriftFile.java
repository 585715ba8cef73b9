package org.werdegang.intake;

import com.github.miachm.sods.SpreadSheet;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A table as the file that somebody sends. */
record DriftFile(Drift table) {
    private static final int WIDTH_OF_KEY = 5;
    private static final String NUMBER = "-?(?:0|[1-9]\\d*)(?:,\\d+)?";

    /** As text; cells are quoted where they have to be, or all of them. */
    byte[] csv(char separator, String lineEnd, boolean quoteAll, Charset charset, boolean bom) {
        var text = new StringBuilder(bom ? "\ufeff" : "");
        var rows = new ArrayList<>(table.above());
        rows.addAll(table.header());
        rows.addAll(table.data());
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                String cell = unquoted(row[i]);
                boolean quote = quoteAll || cell.indexOf(separator) >= 0 || cell.indexOf('"') >= 0;
                text.append(i == 0 ? "" : separator).append(quote ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell);
            }
            text.append(lineEnd);
        }
        table.below().forEach(row -> text.append(String.join(";", row)).append(lineEnd));
        return text.toString().getBytes(charset);
    }

    private static String unquoted(String cell) {
        return cell.startsWith("\"") && cell.endsWith("\"") && cell.length() > 1
                ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
                : cell;
    }

    /** As an Excel workbook: figures are numbers, equal headings are merged cells; keys are numbers too if asked for. */
    void excel(Path file, boolean old, boolean keysAsNumbers, Random random) {
        try (Workbook workbook = old ? new HSSFWorkbook() : new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            if (random.nextBoolean()) {
                workbook.createSheet("Hinweise")
                        .createRow(1)
                        .createCell(0)
                        .setCellValue("Bitte lesen: Quelle ist die Statistik");
            }
            var sheet = workbook.createSheet("Tabelle");
            int top = random.nextInt(3);
            int left = random.nextInt(2);
            int at = top;
            for (String[] row : table.rows()) {
                var line = sheet.createRow(at++);
                for (int i = 0; i < row.length; i++) {
                    cell(line.createCell(left + i), unquoted(row[i]), keysAsNumbers);
                }
            }
            int head = top + table.above().size();
            for (int level = 0; level < table.header().size(); level++) {
                merge(sheet, table.header().get(level), head + level, left, level);
            }
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void merge(Sheet sheet, String[] row, int at, int left, int level) {
        for (int from = 0; from < row.length; ) {
            int to = from + 1;
            while (to < row.length && !row[from].isBlank() && row[to].equals(row[from]) && table.sameAbove(level, to)) {
                to++;
            }
            if (to - from > 1) {
                for (int i = from + 1; i < to; i++) {
                    sheet.getRow(at).getCell(left + i).setBlank();
                }
                sheet.addMergedRegion(new CellRangeAddress(at, at, left + from, left + to - 1));
            }
            from = to;
        }
    }

    private static void cell(Cell cell, String text, boolean keysAsNumbers) {
        boolean key = text.matches("0\\d{4,11}") && text.length() >= WIDTH_OF_KEY;
        if (text.matches(NUMBER) && text.length() < 14 || key && keysAsNumbers) {
            cell.setCellValue(Double.parseDouble(text.replace(',', '.')));
        } else if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
    }

    /** As an OpenDocument spreadsheet. */
    void ods(Path file) {
        var book = new SpreadSheet();
        var rows = table.rows();
        int columns = rows.stream().mapToInt(row -> row.length).max().orElse(1);
        var sheet = new com.github.miachm.sods.Sheet("Tabelle", rows.size(), columns);
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < rows.get(i).length; j++) {
                String text = unquoted(rows.get(i)[j]);
                boolean number = text.matches(NUMBER) && text.length() < 14;
                sheet.getRange(i, j)
                        .setValue(
                                number
                                        ? (Object) Double.valueOf(text.replace(',', '.'))
                                        : text.isEmpty() ? null : text);
            }
        }
        book.appendSheet(sheet);
        try {
            book.save(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
