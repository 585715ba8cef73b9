package org.werdegang.engine.disclosure.attack;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.werdegang.engine.disclosure.table.LinearTable;

/**
 * One case of the independent results: a table, what is shown of it, and the bounds that two solvers found.
 *
 * @param primary sensitive cells
 * @param bounds low and high by cell
 */
record Oracle(
        String name,
        LinearTable table,
        List<String> cells,
        BitSet shown,
        BitSet primary,
        Map<String, long[]> bounds,
        long limit,
        String expected) {
    static final Path FOLDER = Path.of(System.getProperty("werdegang.root"), "../shared/oracles/disclosure");

    static List<Oracle> all() {
        return rows(FOLDER.resolve("verdicts.csv")).stream()
                .map(row -> of(row.getField("case"), Long.parseLong(row.getField("limit")), row.getField("expected")))
                .toList();
    }

    static Oracle of(String name, long limit, String expected) {
        var folder = FOLDER.resolve(name);
        var atoms = new HashMap<String, Integer>();
        var counts = new ArrayList<Long>();
        for (var row : rows(folder.resolve("inner.csv"))) {
            atoms.put(row.getField("inner_id"), counts.size());
            counts.add(Long.parseLong(row.getField("n")));
        }
        var numbers = new HashMap<String, Integer>();
        var cells = new ArrayList<String>();
        var shown = new BitSet();
        var primary = new BitSet();
        for (var row : rows(folder.resolve("cells.csv"))) {
            numbers.put(row.getField("cell_id"), cells.size());
            shown.set(cells.size(), row.getField("status").equals("V"));
            primary.set(cells.size(), row.getField("status").equals("P"));
            cells.add(row.getField("cell_id"));
        }
        var terms = new ArrayList<List<LinearTable.Term>>();
        cells.forEach(c -> terms.add(new ArrayList<>()));
        for (var row : rows(folder.resolve("matrix.csv"))) {
            terms.get(numbers.getOrDefault(row.getField("cell_id"), -1))
                    .add(new LinearTable.Term(
                            atoms.getOrDefault(row.getField("inner_id"), -1), Integer.parseInt(row.getField("coef"))));
        }
        var bounds = new HashMap<String, long[]>();
        for (var row : rows(folder.resolve("audit.csv"))) {
            bounds.put(
                    row.getField("cell_id"),
                    new long[] {Long.parseLong(row.getField("int_lo")), Long.parseLong(row.getField("int_hi"))});
        }
        var table = LinearTable.of(counts.stream().mapToLong(Long::longValue).toArray(), terms);
        return new Oracle(name, table, cells, shown, primary, bounds, limit, expected);
    }

    private static List<NamedCsvRecord> rows(Path file) {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(file))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
