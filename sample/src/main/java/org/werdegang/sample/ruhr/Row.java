package org.werdegang.sample.ruhr;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One line of a table of this package, its cells by the header's names. */
record Row(String file, Map<String, String> cells) {
    /** All lines of a table that lies beside this class: UTF-8, comma, header line, quotes where needed. */
    static List<Row> of(String file) {
        var stream = Row.class.getResourceAsStream(file);
        if (stream == null) {
            throw new IllegalStateException("The table " + file + " is missing from the build.");
        }
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var header = split(lines.readLine());
            var rows = new ArrayList<Row>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                var values = split(line);
                var cells = new TreeMap<String, String>();
                for (int i = 0; i < header.size(); i++) {
                    cells.put(header.get(i), values.get(i));
                }
                rows.add(new Row(file, cells));
            }
            return List.copyOf(rows);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> split(@Nullable String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (char c : (line == null ? "" : line).toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    String text(String column) {
        String cell = cells.get(column);
        if (cell == null) {
            throw new IllegalStateException("The table " + file + " has no column " + column + ".");
        }
        return cell;
    }

    int number(String column) {
        return Integer.parseInt(text(column));
    }

    LocalDate day(String column) {
        return LocalDate.parse(text(column));
    }

    @Nullable
    LocalDate dayOrNull(String column) {
        return text(column).isEmpty() ? null : day(column);
    }
}
