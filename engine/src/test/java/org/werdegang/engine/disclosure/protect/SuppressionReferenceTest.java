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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.werdegang.engine.disclosure.attack.Attack;
import org.werdegang.engine.disclosure.attack.Audit;
import org.werdegang.engine.disclosure.hiding.Insiders;
import org.werdegang.engine.disclosure.table.Cube;
import org.werdegang.engine.disclosure.table.Dimension;
import org.werdegang.engine.disclosure.table.Knowledge;

/** No more cells withheld than by the patterns of R GaussSuppression 1.0.0 whose intervals were found wide enough. */
@EnabledIf("present")
class SuppressionReferenceTest {
    private static final Path FOLDER = Path.of(System.getProperty("werdegang.root"), "../shared/oracles/disclosure");

    private static final Path STAR = Path.of(System.getProperty("werdegang.root"), "../shared/data/impact/star.csv");

    static boolean starPresent() {
        return Files.isRegularFile(STAR);
    }

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

    @Test
    void withholds_no_more_of_an_invented_region() {
        Map<List<String>, Long> counts = new TreeMap<>(Comparator.comparing(List::toString));
        Map<String, Set<String>> parents = new TreeMap<>();
        for (var pupil : rows(FOLDER.resolve("cellkey_micro.csv"))) {
            parents.put(pupil.getField("school"), Set.of(pupil.getField("kreis")));
            parents.put(pupil.getField("kreis"), Set.of("Total"));
            var at = Stream.of("school", "type", "sex", "mig").map(pupil::getField);
            counts.merge(at.toList(), 1L, Long::sum);
        }
        parents.put("Total", Set.of());
        var dimensions = List.of(
                Dimension.of("school", parents),
                CubeExamples.withTotal("type", "t1", "t2", "t3", "t4", "t5"),
                CubeExamples.withTotal("sex", "f", "m"),
                CubeExamples.withTotal("mig", "y", "n"));

        var withheld = withheld(CubeExamples.filled(dimensions, counts));

        assertThat(withheld).isLessThanOrEqualTo(622); // of 1,026 cells
    }

    @ParameterizedTest
    @CsvSource({"false, 463", "true, 1408"})
    @EnabledIf("starPresent")
    void withholds_no_more_of_pupils_by_school_and_system(boolean withSex, int theirs) {
        Map<List<String>, Long> counts = new TreeMap<>(Comparator.comparing(List::toString));
        Map<String, Set<String>> parents = new TreeMap<>();
        rows(STAR).stream().filter(row -> !row.getField("stark").isEmpty()).forEach(pupil -> {
            String school = "s" + pupil.getField("schoolidk");
            String system = "system" + pupil.getField("systemk");
            parents.put(school, Set.of(system));
            parents.put(system, Set.of("Total"));
            String group = pupil.getField("ethnicity");
            var at = new ArrayList<>(List.of(
                    school, Set.of("cauc", "afam").contains(group) ? group : "other", "l" + pupil.getField("lunchk")));
            if (withSex) {
                at.add(pupil.getField("gender"));
            }
            counts.merge(List.copyOf(at), 1L, Long::sum);
        });
        parents.put("Total", Set.of());
        var dimensions = Stream.of(
                Dimension.of("school", parents),
                CubeExamples.withTotal("ethnicity", "cauc", "afam", "other"),
                CubeExamples.withTotal("lunch", "lfree", "lnon-free", "l"),
                CubeExamples.withTotal("sex", "female", "male"));

        var withheld =
                withheld(CubeExamples.filled(dimensions.limit(withSex ? 4 : 3).toList(), counts));

        assertThat(withheld).isLessThanOrEqualTo(theirs);
    }

    /** Protects against strangers, as the other program does, and has the attacker try. */
    private static int withheld(Cube cube) {
        var table = cube.table();
        var sensitive = CubeExamples.below(cube, 3);
        var pattern = Suppression.of(cube, Demand.of(table, sensitive, 3).strangersOnly(table));
        var shown = new BitSet();
        shown.set(0, table.cells());
        shown.andNot(pattern.withheld());
        var findings = Audit.of(cube, Knowledge.of(table, shown), sensitive, 3, Insiders.none(table), true);
        assertThat(Audit.safe(findings, sensitive)).isTrue();
        return pattern.withheld().cardinality();
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

        var pattern = Suppression.of(cube, Demand.of(cube.table(), sensitive, 3).strangersOnly(cube.table()));

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
