package org.werdegang.engine.disclosure.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tolerance 5e-8: the reference prints eight digits and its own mean and variance are right to about seven. */
class PerturbationTableReferenceTest {
    private static final Path FOLDER = Path.of(System.getProperty("werdegang.root"), "../shared/oracles/disclosure");

    static boolean present() {
        return Files.isDirectory(FOLDER);
    }

    @ParameterizedTest
    @EnabledIf("present")
    @CsvSource({"ptable_D2_V0.9.csv, 2, 0.9, 0", "ptable_D5_V3_js2.csv, 5, 3, 2"})
    void has_the_chances_of_the_reference(String file, int most, double variance, int smallest) {
        var table = PerturbationTable.of(most, variance, smallest);

        var rows = rows(FOLDER.resolve(file));
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            var own = table.row(Long.parseLong(row.getField("i")));
            int at = Arrays.binarySearch(own.changes(), Integer.parseInt(row.getField("v")));
            assertThat(at).isNotNegative();
            assertThat(own.chances()[at]).isCloseTo(Double.parseDouble(row.getField("p")), within(5e-8));
        });
        assertThat(IntStream.range(0, table.size())
                        .map(i -> table.row(i).changes().length)
                        .sum())
                .isEqualTo(rows.size());
    }

    @ParameterizedTest
    @CsvSource({"2, 0.9, 0", "4, 2, 0", "5, 3, 2", "8, 2.5, 1", "3, 1.2, 0"})
    void keeps_its_constraints(int most, double variance, int smallest) {
        var table = PerturbationTable.of(most, variance, smallest);

        for (int count = 1; count < table.size(); count++) {
            var row = table.row(count);
            double[] sums = new double[3];
            for (int i = 0; i < row.changes().length; i++) {
                int change = row.changes()[i];
                double chance = row.chances()[i];
                sums[0] += chance;
                sums[1] += chance * change;
                sums[2] += chance * change * change;
                assertThat(chance).isNotNegative();
                assertThat(count + change == 0 || count + change > smallest).isTrue();
            }
            assertThat(sums[0]).isCloseTo(1, within(1e-9));
            assertThat(sums[1]).isCloseTo(0, within(1e-9));
            assertThat(sums[2]).isCloseTo(variance, within(1e-9));
        }
    }

    @Test
    void a_variance_that_nothing_has_is_refused() {
        assertThatThrownBy(() -> PerturbationTable.of(1, 3, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("variance");
    }

    static List<NamedCsvRecord> rows(Path file) {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(file))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
