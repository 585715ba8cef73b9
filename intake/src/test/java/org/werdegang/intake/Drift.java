package org.werdegang.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * An official table as rows of cells, and what years and offices do to such tables: the same values in another file. Every
 * change returns a new table; what is random comes from the given source.
 */
record Drift(List<String[]> above, List<String[]> header, List<String[]> data, List<String[]> below, boolean genesis) {
    private static final int WIDTH_OF_KEY = 5;

    /** A part of an official file that is small and has all its kinds of rows. */
    static Drift of(String name, int most) {
        var rows = new ArrayList<String[]>();
        var charset = name.contains("_00") ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        try {
            for (String line : new String(Files.readAllBytes(OfficialFiles.file(name)), charset).split("\r?\n")) {
                rows.add(line.split(";", -1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int first = IntStream.range(0, rows.size())
                .filter(i -> List.of(rows.get(i)).contains("DG"))
                .findFirst()
                .orElseThrow();
        int header = first;
        while (filled(rows.get(header - 1)) > 1) {
            header--;
        }
        int end = IntStream.range(first, rows.size())
                .filter(i -> rows.get(i)[0].startsWith("___"))
                .findFirst()
                .orElse(rows.size());
        var data = new ArrayList<String[]>();
        for (int i = first; i < end; i++) {
            boolean line = filled(rows.get(i)) == 1;
            if (line || data.size() < most / 2 || String.join(";", rows.get(i)).contains(";05") && data.size() < most) {
                data.add(rows.get(i));
            }
        }
        while (filled(data.getLast()) == 1) {
            data.removeLast();
        }
        return new Drift(
                rows.subList(0, header), rows.subList(header, first), data, rows.subList(end, rows.size()), true);
    }

    static int filled(String[] row) {
        int filled = 0;
        for (String cell : row) {
            filled += cell.isBlank() ? 0 : 1;
        }
        return filled;
    }

    int width() {
        return header.getFirst().length;
    }

    /** The first column of figures: the first below the deepest words of the header. */
    int figures() {
        int column = 0;
        while (header.getLast()[column].isBlank() && header.getFirst()[column].isBlank()) {
            column++;
        }
        return column;
    }

    private Drift cells(UnaryOperator<String> head, UnaryOperator<String> figure) {
        var newData = data.stream()
                .map(row -> {
                    String[] copy = row.clone();
                    for (int i = figures(); i < copy.length; i++) {
                        copy[i] = figure.apply(copy[i]);
                    }
                    return copy;
                })
                .toList();
        var newHeader = header.stream()
                .map(row -> List.of(row).stream().map(head).toArray(String[]::new))
                .toList();
        return new Drift(above, newHeader, newData, below, genesis);
    }

    Drift withThousands(String sign) {
        return cells(
                head -> head,
                figure -> figure.matches("\\d{4,}(?:,\\d+)?")
                        ? figure.replaceAll("\\B(?=(\\d{3})+(?!\\d))(?<!,\\d{0,9})", sign)
                        : figure);
    }

    Drift withLabels() {
        return cells(
                head -> head.replace("Schüler(innen)", "Schülerinnen und Schüler")
                        .replace("Ausländer(innen)", "ausländisch")
                        .replace("allgemein bildende", "allgemeinbildende")
                        .replace("Absolventen/Abgänger", "Absolvierende und Abgehende")
                        .replace("Anzahl", "Zahl")
                        .replace("Prozent", "%"),
                figure -> figure);
    }

    Drift withFootnotes() {
        return cells(head -> head.length() > 8 && !head.equals("Insgesamt") ? head + " 1)" : head, figure -> figure);
    }

    /** Headings written only over the first of the columns they belong to. */
    Drift withHeadingsOnce() {
        var once = new ArrayList<String[]>();
        for (int level = 0; level < header.size(); level++) {
            String[] row = header.get(level).clone();
            for (int i = row.length - 1; i > 0 && level < header.size() - 1; i--) {
                if (row[i].equals(row[i - 1]) && sameAbove(level, i)) {
                    row[i] = "";
                }
            }
            once.add(row);
        }
        return new Drift(above, once, data, below, genesis);
    }

    private boolean sameAbove(int level, int column) {
        return header.subList(0, level).stream().allMatch(row -> row[column].equals(row[column - 1]));
    }

    Drift withLinesAbove() {
        var more = new ArrayList<>(above);
        more.add(new String[] {"Auszug für die Bildungsinitiative"});
        more.add(new String[] {""});
        return new Drift(more, header, data, below, genesis);
    }

    Drift withoutFooter() {
        return new Drift(above, header, data, List.of(), genesis);
    }

    Drift withOtherFooter() {
        return new Drift(
                above,
                header,
                data,
                List.of(
                        new String[] {""},
                        new String[] {"Quelle: Statistisches Landesamt"},
                        new String[] {"- nichts vorhanden"},
                        new String[] {"1) vorläufig"}),
                genesis);
    }

    /** Without the lines that name table and statistic; lines that date the table stay. */
    Drift withoutTitle() {
        var dates = above.stream()
                .filter(row -> Periods.of(row[0]) != null || row[0].contains("(Anzahl)"))
                .toList();
        return new Drift(dates, header, data, below, false);
    }

    /** Lines between rows that date them become a first column, as the database writes it since 2020. */
    Drift withDatesInRows() {
        if (data.stream().noneMatch(row -> filled(row) == 1)) {
            return this;
        }
        boolean datedAbove = !above.isEmpty() && Periods.of(above.getLast()[0]) != null;
        String current = datedAbove ? above.getLast()[0] : "";
        var dated = new ArrayList<String[]>();
        for (String[] row : data) {
            if (filled(row) == 1) {
                current = row[0];
            } else {
                dated.add(before(current, row));
            }
        }
        return new Drift(
                datedAbove ? above.subList(0, above.size() - 1) : above,
                header.stream().map(row -> before("", row)).toList(),
                dated,
                below,
                genesis);
    }

    /** A column of dates becomes lines between rows. */
    Drift withDatesAsLines() {
        if (data.stream().anyMatch(row -> Periods.of(row[0]) == null || filled(row) == 1)) {
            return this;
        }
        var lines = new ArrayList<String[]>();
        String current = "";
        for (String[] row : data) {
            if (!row[0].equals(current)) {
                current = row[0];
                lines.add(new String[] {current});
            }
            lines.add(after(row));
        }
        return new Drift(above, header.stream().map(Drift::after).toList(), lines, below, genesis);
    }

    private static String[] before(String first, String[] row) {
        String[] longer = new String[row.length + 1];
        longer[0] = first;
        System.arraycopy(row, 0, longer, 1, row.length);
        return longer;
    }

    private static String[] after(String[] row) {
        return java.util.Arrays.copyOfRange(row, 1, row.length);
    }

    private Drift inColumn(int column, UnaryOperator<String> change) {
        var changed = data.stream()
                .map(row -> {
                    String[] copy = row.clone();
                    if (filled(row) > 1) {
                        copy[column] = change.apply(copy[column]);
                    }
                    return copy;
                })
                .toList();
        return new Drift(above, header, changed, below, genesis);
    }

    private int keys() {
        return Periods.of(data.stream()
                                .filter(row -> filled(row) > 1)
                                .findFirst()
                                .orElseThrow()[0])
                        == null
                ? 0
                : 1;
    }

    /** Keys whose leading zero a spreadsheet has eaten. */
    Drift withoutZeros() {
        return inColumn(keys(), key -> key.matches("0\\d{1,7}") ? key.substring(1) : key);
    }

    /** Names before keys. */
    Drift withNamesFirst() {
        int key = keys();
        UnaryOperator<String[]> turned = row -> {
            if (filled(row) < 2 || row.length <= key + 1) {
                return row;
            }
            String[] copy = row.clone();
            copy[key] = row[key + 1];
            copy[key + 1] = row[key];
            return copy;
        };
        var turnedHeader = header.stream().map(String[]::clone).toList();
        turnedHeader.getLast()[key] = "Gemeinde";
        turnedHeader.getLast()[key + 1] = "Schlüssel";
        return new Drift(above, turnedHeader, data.stream().map(turned).toList(), below, genesis);
    }

    /** Days and years as databases and statistics programs write them. */
    Drift withOtherDates() {
        return keys() == 0
                ? this
                : inColumn(
                        0,
                        date -> date.matches("\\d{4}")
                                ? date + ".0"
                                : date.replaceFirst("(\\d\\d)\\.(\\d\\d)\\.(\\d{4})", "$3-$2-$1 00:00:00"));
    }

    /** Areas as columns, measures as rows with their units behind them; the first date only. */
    Drift transposed() {
        var rows =
                data.stream().filter(row -> row[0].equals(data.getFirst()[0])).toList();
        var keys = new ArrayList<String>(List.of("Indikator"));
        var names = new ArrayList<String>(List.of(""));
        rows.forEach(row -> keys.add(row[1]));
        rows.forEach(row -> names.add(row[2].strip()));
        var turned = new ArrayList<String[]>();
        for (int column = figures(); column < width(); column++) {
            var line = new ArrayList<String>();
            line.add(header.getFirst()[column] + " (" + header.getLast()[column] + ")");
            for (String[] row : rows) {
                line.add(row[column]);
            }
            turned.add(line.toArray(String[]::new));
        }
        var date = new String[] {data.getFirst()[0]};
        return new Drift(
                List.of(new String[] {"Regionalatlas"}, date),
                List.of(keys.toArray(String[]::new), names.toArray(String[]::new)),
                turned,
                List.of(),
                false);
    }

    /** Columns of figures in another order; whole columns, with all that stands over them. */
    Drift withColumnsReversed() {
        int from = figures();
        UnaryOperator<String[]> turned = row -> {
            if (row.length < width()) {
                return row;
            }
            String[] copy = row.clone();
            for (int i = from; i < width(); i++) {
                copy[i] = row[width() - 1 - (i - from)];
            }
            return copy;
        };
        return new Drift(
                above,
                header.stream().map(turned).toList(),
                data.stream().map(turned).toList(),
                below,
                genesis);
    }

    /** The lower half of the rows beside the upper one. */
    Drift sideBySide() {
        if (data.stream().anyMatch(row -> filled(row) == 1)) {
            return this;
        }
        int half = (data.size() + 1) / 2;
        var wide = new ArrayList<String[]>();
        for (int i = 0; i < half; i++) {
            wide.add(joined(data.get(i), i + half < data.size() ? data.get(i + half) : new String[0]));
        }
        return new Drift(above, header.stream().map(row -> joined(row, row)).toList(), wide, below, genesis);
    }

    private String[] joined(String[] left, String[] right) {
        String[] both = new String[2 * width() + 1];
        java.util.Arrays.fill(both, "");
        System.arraycopy(left, 0, both, 0, Math.min(left.length, width()));
        System.arraycopy(right, 0, both, width() + 1, Math.min(right.length, width()));
        return both;
    }

    /** The rows in two parts with a gap between, the header written again or not. */
    Drift continued(boolean headerAgain) {
        int half = data.size() / 2;
        var parts = new ArrayList<>(data.subList(0, half));
        parts.add(new String[] {""});
        parts.add(new String[] {"noch: Tabelle"});
        if (headerAgain) {
            parts.addAll(header);
        }
        parts.addAll(data.subList(half, data.size()));
        return new Drift(above, header, parts, below, genesis);
    }

    List<String[]> rows() {
        var rows = new ArrayList<>(above);
        rows.addAll(header);
        rows.addAll(data);
        rows.addAll(below);
        return rows;
    }

    /** As text; cells are quoted where they have to be, or all of them. */
    byte[] csv(char separator, String lineEnd, boolean quoteAll, Charset charset, boolean bom) {
        var text = new StringBuilder(bom ? "\ufeff" : "");
        var rows = new ArrayList<>(above);
        rows.addAll(header);
        rows.addAll(data);
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                String cell = unquoted(row[i]);
                boolean quote = quoteAll || cell.indexOf(separator) >= 0 || cell.indexOf('"') >= 0;
                text.append(i == 0 ? "" : separator).append(quote ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell);
            }
            text.append(lineEnd);
        }
        below.forEach(row -> text.append(String.join(";", row)).append(lineEnd));
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
            for (String[] row : rows()) {
                var line = sheet.createRow(at++);
                for (int i = 0; i < row.length; i++) {
                    cell(line.createCell(left + i), unquoted(row[i]), keysAsNumbers);
                }
            }
            int head = top + above.size();
            for (int level = 0; level < header.size(); level++) {
                merge(sheet, header.get(level), head + level, left, level);
            }
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void merge(org.apache.poi.ss.usermodel.Sheet sheet, String[] row, int at, int left, int level) {
        for (int from = 0; from < row.length; ) {
            int to = from + 1;
            while (to < row.length && !row[from].isBlank() && row[to].equals(row[from]) && sameAbove(level, to)) {
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

    private static void cell(org.apache.poi.ss.usermodel.Cell cell, String text, boolean keysAsNumbers) {
        boolean key = text.matches("0\\d{4,11}") && text.length() >= WIDTH_OF_KEY;
        if (text.matches("-?(?:0|[1-9]\\d*)(?:,\\d+)?") && text.length() < 14 || key && keysAsNumbers) {
            cell.setCellValue(Double.parseDouble(text.replace(',', '.')));
        } else if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
    }

    /** As an OpenDocument spreadsheet. */
    void ods(Path file) {
        var book = new com.github.miachm.sods.SpreadSheet();
        var rows = rows();
        int columns = rows.stream().mapToInt(row -> row.length).max().orElse(1);
        var sheet = new com.github.miachm.sods.Sheet("Tabelle", rows.size(), columns);
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < rows.get(i).length; j++) {
                String text = unquoted(rows.get(i)[j]);
                boolean number = text.matches("-?(?:0|[1-9]\\d*)(?:,\\d+)?") && text.length() < 14;
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
