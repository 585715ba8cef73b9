package org.werdegang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every official file is recognised and read to its last row; the counts were taken with a few lines of awk. */
@Tag("12a")
class OfficialFilesTest {
    @ParameterizedTest
    @CsvSource({
        "12411-01-01-5_00.csv,         GENESIS_TABLE, UTF-8,      2017-10-10, 14493, 0",
        "12411-02-03-4_00.csv,         GENESIS_TABLE, UTF-8,      2017-10-10, 526, 0",
        "12411-02-03-5_00.csv,         GENESIS_TABLE, UTF-8,      2017-10-10, 14493, 0",
        "12612-01-01-4_00.csv,         GENESIS_TABLE, UTF-8,      2017-10-10, 526, 0",
        "21111-01-03-4.csv,            GENESIS_TABLE, ISO-8859-1, 2017-12-13, 526, 0",
        "21111-01-03-4_00.csv,         GENESIS_TABLE, UTF-8,      2017-10-10, 526, 0",
        "21111-01-03-4_2023.csv,       GENESIS_TABLE, ISO-8859-1, 2025-03-13, 538, 0",
        "21111-02-06-4.csv,            GENESIS_TABLE, ISO-8859-1, 2018-02-24, 526, 0",
        "21111-02-06-4_00.csv,         GENESIS_TABLE, UTF-8,      2017-10-10, 526, 0",
        "21121-01-05-4_00.csv,         GENESIS_TABLE, UTF-8,      2017-10-10, 526, 0",
        "21121-02-02-4_2023.csv,       GENESIS_TABLE, ISO-8859-1, 2025-03-12, 538, 0",
        "22541-01-04-4_00.csv,         GENESIS_TABLE, UTF-8,      2017-10-10, 526, 0",
        "22543-01-01-4_00.csv,         GENESIS_TABLE, UTF-8,      2017-10-10, 526, 0",
        "22543-01-02-4_00.csv,         GENESIS_TABLE, UTF-8,      2017-10-10, 526, 0",
        "22543-02-02-4_00.csv,         GENESIS_TABLE, UTF-8,      2017-10-10, 526, 0",
        "22811-02-02-4_00.csv,         GENESIS_TABLE, UTF-8,      2017-10-10, 526, 0",
        "AI-N-05_00.csv,               GENESIS_TABLE, UTF-8,      2017-10-10, 526, 0",
        "AI-N-07_00.csv,               GENESIS_TABLE, UTF-8,      2017-10-10, 526, 0",
        "AI-S-03_00.csv,               GENESIS_TABLE, UTF-8,      2017-10-10, 526, 0",
        "AI002-1_00.csv,               GENESIS_TABLE, UTF-8,      2017-10-10, 526, 0",
        "AI003-1_00.csv,               GENESIS_TABLE, UTF-8,      2017-10-10, 526, 0",
        "AI003-2_00.csv,               GENESIS_TABLE, UTF-8,      2017-10-10, 526, 0",
        "AI003-3_00.csv,               GENESIS_TABLE, UTF-8,      2017-10-10, 526, 0",
        "nrw_schuldaten_2021-09.csv,   REGISTER,      UTF-8,      '',         5507, 0",
        "population_districts_2023_2024.csv, LIST,    UTF-8,      '',         444, 2844",
    })
    void is_read_without_an_error(String name, Shape shape, String encoding, String asOf, long areas, long empty) {
        var undated = new ArrayList<ReadValue>();

        var report = OfficialFiles.read(name, value -> {
            if (value.period().isEmpty()) {
                undated.add(value);
            }
        });

        assertThat(report.errors()).isZero();
        assertThat(report.shape()).isEqualTo(shape);
        assertThat(report.recognition().encoding()).isEqualTo(encoding);
        assertThat(report.recognition().asOf()).isEqualTo(asOf);
        assertThat(report.counts().areas()).isEqualTo(areas);
        assertThat(report.counts().rows() - report.counts().rowsKept()).isEqualTo(empty);
        assertThat(undated).hasSize(0);
    }

    @ParameterizedTest
    @CsvSource({"svws_schueler-schulbesuch.csv"})
    void rows_about_single_persons_are_not_read(String name) {
        var values = new ArrayList<ReadValue>();

        var report = OfficialFiles.read(name, values::add);

        assertThat(report.shape()).isEqualTo(Shape.PERSONS);
        assertThat(report.errors()).isEqualTo(1);
        assertThat(values).isEmpty();
    }

    @Test
    void a_list_of_codes_is_read_by_its_columns_of_numbers() {
        var values = OfficialFiles.values("svws_Statkue_Schulformen.csv");

        assertThat(values).hasSize(52).extracting(ReadValue::areaName).contains("Grundschule", "Schulversuch PRIMUS");
        assertThat(values)
                .filteredOn(value -> value.areaName().equals("Schule für Kranke"))
                .extracting(
                        value -> value.period() + " " + value.measure() + " " + value.breakdown() + " " + value.value())
                .containsExactly("2005-06-21 Flag Schulform=83; SF=S 1", "2005-06-21 Sortierung Schulform=83; SF=S 0");
    }

    @Test
    void a_list_of_municipalities_without_a_figure_is_recognised_and_says_so() {
        var report = OfficialFiles.read("rvr_municipalities.csv", value -> {});

        assertThat(report.shape()).isEqualTo(Shape.LIST);
        assertThat(report.counts().rows()).isEqualTo(53);
        assertThat(report.problems()).extracting(Problem::key).containsExactly("file.no-figures");
        assertThat(report.recognition().mappings().getFirst().columns())
                .extracting(Mapping.Column::role)
                .containsExactly(
                        Mapping.Role.AREA_KEY,
                        Mapping.Role.LABEL,
                        Mapping.Role.AREA_NAME,
                        Mapping.Role.LABEL,
                        Mapping.Role.LABEL,
                        Mapping.Role.LABEL);
    }

    /** Boundaries are another reader's, tested beside it. */
    @Test
    void boundaries_are_no_table() {
        var report = OfficialFiles.read("rvr_gemeinden_vg5000_2021.geojson", value -> {});

        assertThat(report.shape()).isEqualTo(Shape.NOTHING);
        assertThat(report.problems()).extracting(Problem::key).containsExactly("file.no-table");
    }

    @Test
    void no_official_file_is_left_out_here() throws IOException {
        var tested = Files.readString(Path.of("src/test/java/org/werdegang/intake/OfficialFilesTest.java"));

        assertThat(OfficialFiles.names()).isNotEmpty().allMatch(tested::contains);
    }
}
