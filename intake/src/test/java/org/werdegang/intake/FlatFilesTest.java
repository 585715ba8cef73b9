package org.werdegang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files with one figure a row, and all that it is beside it. */
@Tag("12a")
class FlatFilesTest {
    @Test
    void reads_a_list_that_names_measure_unit_and_mark_in_every_row() {
        var read = Reads.text("""
                ags;name;jahr;indikator;wert;kennzeichen;einheit
                05113;Essen;2015;Schulen;80;;Anzahl
                05113;Essen;2015;Quote;;x;Prozent
                05113;Essen;2016;Schulen;0;-;Anzahl
                05113;Essen;2016;Quote;12,5;p;Prozent
                """);

        assertThat(read.lines())
                .containsExactly(
                        "05113 Essen, 2015, Schulen, Anzahl: 80",
                        "05113 Essen, 2015, Quote, Prozent: not-meaningful",
                        "05113 Essen, 2016, Schulen, Anzahl: nothing",
                        "05113 Essen, 2016, Quote, Prozent: 12.5 provisional");
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                Statistik_Code;Statistik_Label;Zeit_Code;Zeit_Label;Zeit;1_Merkmal_Code;1_Merkmal_Label;1_Auspraegung_Code;1_Auspraegung_Label;2_Merkmal_Code;2_Merkmal_Label;2_Auspraegung_Code;2_Auspraegung_Label;BEVSTD__Bevölkerungsstand__Anzahl
                12411;Fortschreibung;STAG;Stichtag;31.12.2022;KREISE;Kreise und kreisfreie Städte;05113;Essen;GES;Geschlecht;GESM;männlich;284343
                """, """
                statistics_code;statistics_label;time_code;time_label;time;1_variable_code;1_variable_label;1_variable_attribute_code;1_variable_attribute_label;2_variable_code;2_variable_label;2_variable_attribute_code;2_variable_attribute_label;value;value_unit;value_variable_code;value_variable_label
                12411;Update;STAG;Reference date;2022-12-31;KREISE;Kreise;05113;Essen;GES;Geschlecht;GESM;männlich;284343;Anzahl;BEVSTD;Bevölkerungsstand
                """, """
                time_code;time_label;1_variable_code;1_variable_label;1_variable_attribute_code;1_variable_attribute_label;2_variable_code;2_variable_label;2_variable_attribute_code;2_variable_attribute_label;value;value_unit;value_q;value_variable_code;value_variable_label
                STAG;31.12.2022;KREISE;Districts;05113;Essen;GES;Geschlecht;GESM;männlich;284343;Anzahl;e;BEVSTD;Bevölkerungsstand
                """, """
                Zeit_Code;Zeit_Label;Zeit;1_Merkmal_Code;1_Merkmal_Label;1_Auspraegung_Code;1_Auspraegung_Label;2_Merkmal_Code;2_Merkmal_Label;2_Auspraegung_Code;2_Auspraegung_Label;Wert_Merkmal_Label;Wert;Einheit;Qualitaet
                STAG;Stichtag;31.12.2022;KREISE;Kreise;05113;Essen;GES;Geschlecht;GESM;männlich;Bevölkerungsstand;284343;Anzahl;e
                """})
    void reads_flat_files_of_all_ages_and_languages(String content) {
        var read = Reads.text(content);

        assertThat(read.report().shape()).isEqualTo(Shape.GENESIS_FLAT);
        assertThat(read.lines())
                .containsExactly("05113 Essen, 2022-12-31, Bevölkerungsstand, Geschlecht=männlich, Anzahl: 284343");
    }

    @Test
    void reads_the_quality_of_a_flat_files_figure_as_its_mark() {
        var read = Reads.text("""
                Statistik_Code;Zeit;1_Merkmal_Code;1_Merkmal_Label;1_Auspraegung_Code;1_Auspraegung_Label;Wert;Wert_Einheit;Qualitaet
                12411;2023;KREISE;Kreise;05113;Essen;284343;Anzahl;e
                12411;2023;KREISE;Kreise;05112;Duisburg;0;Anzahl;-
                12411;2023;KREISE;Kreise;05119;Oberhausen;;Anzahl;.
                12411;2023;KREISE;Kreise;05914;Hagen;0;Anzahl;0
                12411;2023;KREISE;Kreise;05916;Herne;17;Anzahl;r
                """);

        assertThat(read.lines())
                .extracting(line -> line.substring(line.indexOf(':')))
                .containsExactly(": 284343", ": nothing", ": unknown-or-secret", ": 0 rounded-zero", ": 17 revised");
    }
}
