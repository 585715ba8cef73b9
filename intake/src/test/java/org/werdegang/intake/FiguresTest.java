package org.werdegang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How figures, keys, periods and labels are written in cells. */
@Tag("12a")
class FiguresTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12345      | 12345",
                "12.345.678 | 12345678",
                "1.234,5    | 1234.5",
                "-0,5       | -0.5",
                "−7         | -7",
                "12 345     | 12345",
                "12\u00a0345 | 12345",
                "12\u202f345 | 12345",
                "12\u2009345 | 12345",
                "12'345     | 12345",
                "12’345,6   | 12345.6",
                "12,5 %     | 12.5",
                "5113000.0  | 5113000.0",
                "1,5E+03    | 1500",
                "123456789012345678901234 | 123456789012345678901234",
                "(123)      | 123 unreliable",
                "(12,5)     | 12.5 unreliable",
                "45 p       | 45 provisional",
                "45r        | 45 revised",
                "s 88       | 88 estimated",
                "12 345¹    | 12345",
                "9 876 2)   | 9876",
                "-          | nothing",
                "–          | nothing",
                ".          | unknown-or-secret",
                "•          | unknown-or-secret",
                "...        | pending",
                "…          | pending",
                "x          | not-meaningful",
                "/          | unreliable",
                "()         | unreliable",
                "*          | secret",
                "p          | provisional",
                "r          | revised",
                "s          | estimated",
                "k. A.      | unknown-or-secret",
                "0          | 0",
            })
    void reads_a_german_cell(String cell, String expected) {
        var read = Reads.text(
                "AGS;Gemeinde;Wert\n05113000;Essen;" + cell + "\n05112000;Duisburg;0,25\n05911000;Bochum;1000\n");

        assertThat(read.lines())
                .first()
                .isIn("05113000 Essen, Wert: " + expected, "05113000 Essen, Wert, %: " + expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "NULL", "NaN", "NA", "n/a", "#NV", "\"\"", "   "})
    void reads_what_stands_for_nothing_as_empty(String cell) {
        var read = Reads.text("AGS;Gemeinde;Wert\n05113000;Essen;" + cell + "\n05112000;Duisburg;0,25\n");

        assertThat(read.lines()).containsExactly("05112000 Duisburg, Wert: 0.25");
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void asks_the_column_what_a_point_before_three_digits_means() {
        var read = Reads.text("""
                AGS;Gemeinde;Kinder;Quote
                05113000;Essen;1.234;1.234
                05112000;Duisburg;345;0.987
                05911000;Bochum;2.345.678;12.5
                """);

        assertThat(read.lines())
                .contains(
                        "05113000 Essen, Kinder: 1234",
                        "05113000 Essen, Quote: 1.234",
                        "05911000 Bochum, Kinder: 2345678");
        assertThat(read.problems()).containsExactly("column.thousands", "column.decimals");
    }

    @Test
    void says_what_it_took_a_point_for_where_nothing_decides() {
        var read = Reads.text("AGS;Gemeinde;Kinder\n05113000;Essen;1.234\n05112000;Duisburg;3.450\n");

        assertThat(read.lines()).first().isEqualTo("05113000 Essen, Kinder: 1234");
        assertThat(read.problems()).containsExactly("cell.ambiguous");
    }

    @Test
    void reads_english_numbers() {
        var read = Reads.text(
                "AGS,Name,Children,Rate\n05113000,Essen,\"1,234\",12.5\n05112000,Duisburg,\"2,345,678\",1.234\n");

        assertThat(read.lines())
                .containsExactly(
                        "05113000 Essen, Children: 1234",
                        "05113000 Essen, Rate: 12.5",
                        "05112000 Duisburg, Children: 2345678",
                        "05112000 Duisburg, Rate: 1.234");
    }

    @Test
    void takes_the_signs_of_footnotes_off_labels_headings_and_figures_but_leaves_units_whole() {
        var read = Reads.text("""
                AGS;Gemeinde;Kinder¹;Fläche in km²;Kinder (unter 3)
                05113000;Essen 1);12 345¹;210,3;5
                05112000;Duisburg²;9 876 2);232,8;6
                """);

        assertThat(read.lines())
                .contains(
                        "05113000 Essen, Kinder: 12345",
                        "05112000 Duisburg, Kinder: 9876",
                        "05112000 Duisburg, Fläche, km²: 232.8",
                        "05113000 Essen, Kinder (unter 3): 5");
        assertThat(read.problems()).containsExactly("cell.footnote");
    }

    @ParameterizedTest
    @CsvSource({
        "2015/16, 2015/16",
        "2015/2016, 2015/16",
        "SJ 15/16, 2015/16",
        "SJ 2015/16, 2015/16",
        "Schuljahr 2015/16, 2015/16",
        "15/16, 2015/16",
        "2015-12-31, 2015-12-31",
        "31.12.2015, 2015-12-31",
        "2015.0, 2015",
        "12/2015, 2015-12",
        "Dezember 2015, 2015-12",
        "4. Quartal 2015, 2015-Q4",
        "IV/2015, 2015-Q4",
        "2015Q4, 2015-Q4",
    })
    void reads_a_period(String printed, String period) {
        var read = Reads.text(
                "AGS;Gemeinde;Zeit;Kinder\n05113000;Essen;" + printed + ";7\n05112000;Duisburg;" + printed + ";8\n");

        assertThat(read.lines()).first().isEqualTo("05113000 Essen, " + period + ", Kinder: 7");
    }

    @Test
    void reads_periods_in_headings() {
        var read = Reads.text(
                "AGS;Gemeinde;Kinder_2019;Kinder 2015/16;Kinder am 31.12.2020;Personal (ab 2011)\n05113000;Essen;1;2;3;4\n");

        assertThat(read.lines())
                .containsExactly(
                        "05113000 Essen, 2019, Kinder: 1",
                        "05113000 Essen, 2015/16, Kinder: 2",
                        "05113000 Essen, 2020-12-31, Kinder: 3",
                        "05113000 Essen, Personal (ab 2011): 4");
    }

    @Test
    void keeps_keys_of_mixed_length_and_repairs_only_lost_zeros() {
        var read = Reads.text("""
                AGS;Gebiet;Kinder
                DG;Deutschland;9
                05;Nordrhein-Westfalen;8
                5113;Essen;7
                05113000;Essen, Stadt;6
                010515163;Burg-Sankt Michaelisdonn;5
                5113000.0;Essen;4
                051130000000;Essen;3
                5,11E+11;Essen;2
                """);

        assertThat(read.values())
                .extracting(ReadValue::areaKey)
                .containsExactly("DG", "05", "05113", "05113000", "010515163", "05113000", "051130000000", "5,11E+11");
        assertThat(read.problems()).containsExactlyInAnyOrder("key.zero-restored", "key.digits-lost");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void says_that_a_source_has_rounded_its_counts(int base) {
        var table = new StringBuilder("AGS;Gemeinde;männlich;weiblich;insgesamt\n");
        for (int i = 1; i <= 20; i++) {
            // The sum of the parts misses the total by the base.
            table.append("05113%d;Ort;%d;%d;%d%n".formatted(100 + i, base * i, base * (2 * i + 1), base * (3 * i + 2)));
        }

        var read = Reads.text(table.toString());

        assertThat(read.problems()).containsExactly("file.rounded");
        assertThat(read.report().problems().getFirst().details()).containsExactly(String.valueOf(base));
        assertThat(read.report().errors() + read.report().warnings()).isZero();
    }
}
