package org.werdegang.engine.disclosure.protect;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.werdegang.engine.disclosure.attack.Attack;
import org.werdegang.engine.disclosure.table.Cube;
import org.werdegang.engine.disclosure.table.Dimension;
import org.werdegang.engine.disclosure.table.Knowledge;

/** No more cells withheld than by the patterns of R GaussSuppression 1.0.0 whose intervals were found wide enough. */
@EnabledIf("present")
class SuppressionReferenceTest {
    private static final Path FOLDER = Path.of(System.getProperty("werdegang.root"), "../shared/oracles/disclosure");

    static boolean present() {
        return Files.isDirectory(FOLDER);
    }

    @Test
    void withholds_no_more_of_accidents_by_municipality() {
        var rows = rows(FOLDER.resolve("real_mun_accidents_gauss/cells.csv"));
        var dimensions = List.of(flat("mun", rows), flat("inj", rows));

        compare(dimensions, List.of("mun", "inj"), rows);
    }

    @Test
    void withholds_no_more_of_incomes_by_region_under_two_hierarchies() {
        var rows = rows(FOLDER.resolve("real_d2_tenth_gauss/cells.csv"));
        Map<String, Set<String>> parents = new LinkedHashMap<>();
        for (var inner : rows(FOLDER.resolve("real_d2_tenth_gauss/inner.csv"))) {
            for (var above : List.of("county", "k_group")) {
                parents.computeIfAbsent(inner.getField("region"), r -> new LinkedHashSet<>())
                        .add(inner.getField(above));
                parents.put(inner.getField(above), Set.of("Total"));
            }
        }
        parents.put("Total", Set.of());
        var dimensions = List.of(Dimension.of("region", parents), flat("main_income", rows));

        compare(dimensions, List.of("region", "main_income"), rows);
    }

    private static void compare(List<Dimension> dimensions, List<String> columns, List<NamedCsvRecord> rows) {
        var entries = new ArrayList<Cube.Entry>();
        var sensitive = new BitSet();
        var theirs = new BitSet();
        for (var row : rows) {
            int[] at = new int[columns.size()];
            for (int d = 0; d < at.length; d++) {
                at[d] = dimensions.get(d).number(row.getField(columns.get(d)));
            }
            sensitive.set(entries.size(), row.getField("status").equals("P"));
            theirs.set(entries.size(), !row.getField("status").equals("V"));
            entries.add(new Cube.Entry(at, Long.parseLong(row.getField("true_value"))));
        }
        var cube = Cube.of(dimensions, entries);

        var pattern = Suppression.of(cube, new Demand(sensitive, 3, new BitSet(), false, Demand.Cost.CELLS));

        assertThat(pattern.withheld().cardinality()).isLessThanOrEqualTo(theirs.cardinality());
        var shown = new BitSet();
        shown.set(0, cube.table().cells());
        shown.andNot(pattern.withheld());
        var knowledge = Knowledge.of(cube.table(), shown);
        var stranger = Attack.on(cube.table(), knowledge);
        assertThat(sensitive.stream())
                .allSatisfy(cell -> assertThat(stranger.bounds(cell).width())
                        .as(cube.name(cell))
                        .isGreaterThanOrEqualTo(3));
    }

    private static Dimension flat(String column, List<NamedCsvRecord> rows) {
        return Dimension.withTotal(
                column,
                "Total",
                rows.stream()
                        .map(row -> row.getField(column))
                        .filter(code -> !code.equals("Total"))
                        .distinct()
                        .toList());
    }

    private static List<NamedCsvRecord> rows(Path file) {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(file))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
