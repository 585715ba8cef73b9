package org.werdegang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every official file is recognised and read to its last row; the counts were taken with a few lines of awk. */
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
}
