package org.werdegang.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * An official table as rows of cells, and what years and offices do to such tables: the same values in another file. Every
 * change returns a new table; what is random comes from the given source.
 */
record Drift(List<String[]> above, List<String[]> header, List<String[]> data, List<String[]> below, boolean genesis) {
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

    boolean sameAbove(int level, int column) {
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

    List<String[]> rows() {
        var rows = new ArrayList<>(above);
        rows.addAll(header);
        rows.addAll(data);
        rows.addAll(below);
        return rows;
    }
}
