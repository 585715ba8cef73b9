package org.werdegang.engine.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.werdegang.engine.disclosure.round.Rounding;
import org.werdegang.engine.disclosure.table.Knowledge;
import org.werdegang.engine.disclosure.table.LinearTable;

/** Rounded parts beside an exact or a rounded total, against enumeration. */
@EnabledIf("present")
class RoundingLeakReferenceTest {
    private static final Path FILE =
            Path.of(System.getProperty("werdegang.root"), "../shared/oracles/disclosure/C13_rounding_leak.csv");

    static boolean present() {
        return Files.isRegularFile(FILE);
    }

    @Test
    void narrows_rounded_parts_as_far_as_enumeration_does() throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(FILE))) {
            var cases = reader.stream().collect(Collectors.groupingBy(row -> row.getField("case")));

            assertThat(cases).hasSize(7).allSatisfy((name, rows) -> check(rows));
        }
    }

    private static void check(List<NamedCsvRecord> rows) {
        var rounding = new Rounding(Integer.parseInt(rows.getFirst().getField("base")));
        boolean exactTotal = rows.getFirst().getField("total_published").equals("exact");
        long[] counts = rows.stream()
                .mapToLong(row -> Long.parseLong(row.getField("true")))
                .toArray();
        var cells = new ArrayList<List<LinearTable.Term>>();
        var all = new ArrayList<LinearTable.Term>();
        for (int i = 0; i < counts.length; i++) {
            cells.add(List.of(new LinearTable.Term(i, 1)));
            all.add(new LinearTable.Term(i, 1));
        }
        cells.add(all);
        var table = LinearTable.of(counts, cells);
        long[] low = new long[table.cells()];
        long[] high = new long[table.cells()];
        for (int cell = 0; cell < low.length; cell++) {
            long shown = rounding.of(table.value(cell));
            boolean exact = exactTotal && cell == counts.length;
            low[cell] = exact ? table.value(cell) : rounding.lowest(shown);
            high[cell] = exact ? table.value(cell) : rounding.highest(shown);
        }
        var attack = Attack.on(table, Knowledge.between(low, high));
        for (int i = 0; i < counts.length; i++) {
            var bounds = attack.bounds(i);
            assertThat(List.of(bounds.low(), bounds.high()))
                    .as(rows.get(i).toString())
                    .containsExactly(
                            Long.parseLong(rows.get(i).getField("lo")),
                            Long.parseLong(rows.get(i).getField("hi")));
        }
    }
}
