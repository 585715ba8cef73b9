package org.werdegang.engine.disclosure.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A small CSV file in memory: UTF-8, comma, header row.
 *
 * @param rows every row with its line, the header left out
 */
record CsvRows(Path file, List<String> header, List<Row> rows) {
    /** One row; as many fields as the header has. */
    record Row(long line, List<String> fields) {}

    /** @throws IOException if the file cannot be read; notes rows of another length and what is no CSV as problems */
    static CsvRows read(Path file, List<TableProblem> problems) throws IOException {
        var rows = new ArrayList<Row>();
        List<String> header = List.of();
        long line = 0;
        try (var reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            for (var found : reader) {
                line = found.getStartingLineNumber();
                if (header.isEmpty()) {
                    header = found.getFields().stream()
                            .map(name -> name.strip().replace("\uFEFF", ""))
                            .toList();
                } else if (found.getFieldCount() == header.size()) {
                    rows.add(new Row(
                            line, found.getFields().stream().map(String::strip).toList()));
                } else if (found.getFieldCount() != 1 || !found.getField(0).isBlank()) {
                    problems.add(TableProblem.of(
                            file, line, "disclosure.file.fields", found.getFieldCount(), header.size()));
                }
            }
        } catch (CsvParseException e) {
            problems.add(TableProblem.of(file, line + 1, "disclosure.file.quote"));
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof CharacterCodingException)) {
                throw e;
            }
            problems.add(TableProblem.of(file, line + 1, "disclosure.file.encoding"));
        }
        return new CsvRows(file, header, rows);
    }

    /** The position of a column, or −1. */
    int column(String name) {
        return header.indexOf(name);
    }

    /** The positions of columns that must be there; notes those that are not. */
    int[] columns(List<TableProblem> problems, String... names) {
        int[] found = new int[names.length];
        for (int i = 0; i < names.length; i++) {
            found[i] = column(names[i]);
            if (found[i] < 0) {
                problems.add(TableProblem.of(file, 1, "disclosure.file.column", names[i], String.join(", ", header)));
            }
        }
        return found;
    }
}
