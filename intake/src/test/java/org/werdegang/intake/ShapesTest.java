package org.werdegang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How tables lie in files: side by side, continued, turned, with levels, totals and remarks. */
@Tag("12a")
class ShapesTest {
    @Test
    void reads_two_tables_side_by_side_after_an_empty_column() {
        var read = Reads.text("""
                Kinder in Tagesbetreuung;;;;;;
                ;;;;;;
                AGS;Gemeinde;Kinder;;AGS;Gemeinde;Kinder
                05113000;Essen;100;;05112000;Duisburg;200
                05119000;Oberhausen;30;;;;
                """);

        assertThat(read.lines())
                .containsExactly(
                        "05113000 Essen, Kinder: 100",
                        "05112000 Duisburg, Kinder: 200",
                        "05119000 Oberhausen, Kinder: 30");
    }

    @Test
    void reads_two_tables_side_by_side_without_a_gap_and_with_titles_of_their_own() {
        var read = Reads.text("""
                Tabelle 1: Kinder 2019;;;Tabelle 2: Schulen 2020;;
                Gemeinde;Jungen;Mädchen;Gemeinde;Schulen;Klassen
                Essen;100;110;Essen;5;20
                Bochum;90;85;Bochum;4;17
                """);

        assertThat(read.lines())
                .contains(
                        "Essen, Kinder, Geschlecht=Jungen: 100",
                        "Essen, Schulen: 5",
                        "Bochum, Kinder, Geschlecht=Mädchen: 85",
                        "Bochum, Klassen: 17")
                .hasSize(8);
    }

    @Test
    void reads_on_below_a_gap_with_and_without_the_header_again() {
        var read = Reads.text("""
                Tabelle 1: Kinder
                AGS;Gemeinde;2020;2021
                05113000;Essen;100;110

                Noch Tabelle 1
                AGS;Gemeinde;2020;2021
                05911000;Bochum;50;55


                05914000;Hagen;21;23
                """);

        assertThat(read.lines())
                .containsExactly(
                        "05113000 Essen, 2020, Kinder: 100",
                        "05113000 Essen, 2021, Kinder: 110",
                        "05911000 Bochum, 2020, Kinder: 50",
                        "05911000 Bochum, 2021, Kinder: 55",
                        "05914000 Hagen, 2020, Kinder: 21",
                        "05914000 Hagen, 2021, Kinder: 23");
        assertThat(read.problems()).containsExactly("table.header-again");
    }

    @Test
    void reads_another_table_below_by_its_own_header() {
        var read = Reads.text("""
                Tabelle 1: Kinder nach Jahren
                AGS;Gemeinde;2020;2021
                05113000;Essen;100;110
                Quelle: Jugendamt

                Tabelle 2: Schulen
                AGS;Gemeinde;Schulform;Schulen;Klassen
                05113000;Essen;Grundschule;80;300
                """);

        assertThat(read.lines())
                .containsExactly(
                        "05113000 Essen, 2020, Kinder nach Jahren: 100",
                        "05113000 Essen, 2021, Kinder nach Jahren: 110",
                        "05113000 Essen, Schulen, Schulform=Grundschule: 80",
                        "05113000 Essen, Klassen, Schulform=Grundschule: 300");
        assertThat(read.report().recognition().mappings()).hasSize(2);
    }

    @Test
    void reads_areas_that_are_columns() {
        var read = Reads.text("""
                Merkmal;05113;05112
                ;Essen;Duisburg
                Schulen;100;90
                Anteil in %;11,1;9,7
                """);

        assertThat(read.lines())
                .containsExactly(
                        "05113 Essen, Schulen: 100",
                        "05112 Duisburg, Schulen: 90",
                        "05113 Essen, Anteil, %: 11.1",
                        "05112 Duisburg, Anteil, %: 9.7");
    }

    @Test
    void reads_years_that_are_rows_and_areas_that_are_columns() {
        var read = Reads.text("Jahr;Essen;Duisburg;Bochum\n2019;100;90;50\n2020;110;95;55\n");

        assertThat(read.lines())
                .contains("Essen, 2019, file: 100", "Bochum, 2020, file: 55")
                .hasSize(6);
    }

    @Test
    void reads_levels_that_are_written_once_over_several_columns() {
        var read = Reads.text("""
                ;;2019;;2020;
                AGS;Gemeinde;männlich;weiblich;männlich;weiblich
                05113000;Essen;1;2;3;4
                """);

        assertThat(read.lines())
                .containsExactly(
                        "05113000 Essen, 2019, file, Geschlecht=männlich: 1",
                        "05113000 Essen, 2019, file, Geschlecht=weiblich: 2",
                        "05113000 Essen, 2020, file, Geschlecht=männlich: 3",
                        "05113000 Essen, 2020, file, Geschlecht=weiblich: 4");
    }

    @Test
    void reads_blanks_before_measures_as_parts_of_the_measure_above() {
        var read = Reads.text("""
                Merkmal;2020;2021
                Schüler insgesamt;100;110
                  weiblich;50;56
                Lehrkräfte;10;11
                  weiblich;7;8
                """);

        assertThat(read.lines())
                .contains(
                        "2020, Schüler insgesamt: 100",
                        "2021, Schüler insgesamt, Geschlecht=weiblich: 56",
                        "2020, Lehrkräfte, Geschlecht=weiblich: 7")
                .hasSize(8);
    }

    @Test
    void keeps_rows_and_columns_of_totals_as_what_they_are() {
        var read = Reads.text("""
                Schulform;männlich;weiblich;insgesamt
                Grundschule;100;110;210
                Gymnasium;80;90;170
                Insgesamt;180;200;380
                """);

        assertThat(read.lines())
                .contains(
                        "file, Geschlecht=insgesamt; Schulform=Insgesamt: 380",
                        "file, Geschlecht=weiblich; Schulform=Gymnasium: 90");
    }

    @Test
    void takes_an_area_that_is_written_once_for_all_rows_below_it_and_says_so() {
        var read = Reads.text("""
                Gemeinde;Schulform;Schulen
                Essen;Grundschule;80
                ;Gymnasium;20
                Bochum;Grundschule;50
                """);

        assertThat(read.lines()).element(1).isEqualTo("Essen, Schulen, Schulform=Gymnasium: 20");
        assertThat(read.problems()).containsExactly("row.area-from-above");
    }

    @Test
    void leaves_remarks_beside_a_table_alone() {
        var read = Reads.text("""
                AGS;Gemeinde;Kinder;;Stand: vorläufig
                05113000;Essen;100;;ohne Kettwig
                05112000;Duisburg;200;;
                """);

        assertThat(read.lines()).containsExactly("05113000 Essen, Kinder: 100", "05112000 Duisburg, Kinder: 200");
    }

    @Test
    void reads_a_measure_in_every_row_under_an_area_written_once() {
        var read = Reads.text("""
                Stadt;Merkmal;2019;2020
                Essen;Schulen (Anzahl);100;101
                ;Anteil (%);41,2;42,0
                Bochum;Schulen (Anzahl);60;60
                """);

        assertThat(read.lines())
                .contains(
                        "Essen, 2020, Schulen, Anzahl: 101",
                        "Essen, 2019, Anteil, %: 41.2",
                        "Bochum, 2019, Schulen, Anzahl: 60")
                .hasSize(6);
    }

    @Test
    void reads_a_date_written_once_for_the_rows_below_it() {
        var read = Reads.text("Jahr;Gemeinde;Kinder\n2019;Essen;1\n;Bochum;2\n2020;Essen;3\n");

        assertThat(read.lines()).element(1).isEqualTo("Bochum, 2019, Kinder: 2");
        assertThat(read.problems()).containsExactly("row.period-from-above");
    }

    @Test
    void names_a_total_that_stands_where_keys_stand() {
        var read = Reads.text("AGS;Gemeinde;Schulen\n05112000;Duisburg;150\nInsgesamt;;580\n");

        assertThat(read.lines()).last().isEqualTo("Insgesamt, Schulen: 580");
    }

    @Test
    void reads_sexes_by_their_letter_under_a_heading_written_once() {
        var read = Reads.text("Stadt;Grundschule;;;Gymnasium;;\n;insg.;m;w;insg.;m;w\nEssen;20;10;10;15;7;8\n");

        assertThat(read.lines())
                .contains("Essen, Grundschule, Geschlecht=insg.: 20", "Essen, Gymnasium, Geschlecht=w: 8")
                .hasSize(6);
    }

    @Test
    void dates_all_figures_by_the_only_heading_with_a_date() {
        var read = Reads.text("AGS;Gemeinde;Bevölkerung am 31.12.2020;Anteil (in %)\n05113000;Essen;582415;2,8\n");

        assertThat(read.lines())
                .containsExactly(
                        "05113000 Essen, 2020-12-31, Bevölkerung: 582415",
                        "05113000 Essen, 2020-12-31, Anteil, %: 2.8");
    }

    @Test
    void reads_a_counted_noun_below_its_years_as_the_measure() {
        var read = Reads.text(";;2022;;2023;\nAGS;Stadt;Kinder;Quote;Kinder;Quote\n05113000;Essen;7;1,5;8;1,6\n");

        assertThat(read.lines())
                .containsExactly(
                        "05113000 Essen, 2022, Kinder: 7",
                        "05113000 Essen, 2022, Quote: 1.5",
                        "05113000 Essen, 2023, Kinder: 8",
                        "05113000 Essen, 2023, Quote: 1.6");
    }

    @Test
    void takes_the_blanks_that_show_a_hierarchy_off_the_names_of_areas() {
        var read = Reads.text("""
                Schlüssel;Gebiet;Kinder
                DG;Deutschland;900
                05;  Nordrhein-Westfalen;300
                051;    Düsseldorf, Regierungsbezirk;70
                05113;      Essen, kreisfreie Stadt;7
                05170004;        Alpen;1
                """);

        assertThat(read.lines())
                .containsExactly(
                        "DG Deutschland, Kinder: 900",
                        "05 Nordrhein-Westfalen, Kinder: 300",
                        "051 Düsseldorf, Regierungsbezirk, Kinder: 70",
                        "05113 Essen, kreisfreie Stadt, Kinder: 7",
                        "05170004 Alpen, Kinder: 1");
    }

    @Test
    void keeps_a_dissolved_district_as_one_without_figures_and_never_as_zero() {
        var read = Reads.text("""
                Schlüssel;Kreis;2015;2017
                03152;Göttingen, Landkreis (bis 31.10.2016);250;-
                03159;Göttingen, Landkreis;-;320
                """);

        assertThat(read.lines())
                .containsExactly(
                        "03152 Göttingen, Landkreis (bis 31.10.2016), 2015, file: 250",
                        "03152 Göttingen, Landkreis (bis 31.10.2016), 2017, file: nothing",
                        "03159 Göttingen, Landkreis, 2015, file: nothing",
                        "03159 Göttingen, Landkreis, 2017, file: 320");
    }

    @Test
    void reads_a_register_of_facilities_by_the_number_of_each() {
        var read = Reads.text("""
                Einrichtungsnummer;Name der Einrichtung;Träger;Gemeindeschlüssel;PLZ;Plätze
                4711;Kita Sonnenblume;Stadt;05113000;45127;75
                4712;Kita Regenbogen;AWO;05113000;45130;60
                """);

        assertThat(read.report().shape()).isEqualTo(Shape.REGISTER);
        assertThat(read.lines())
                .containsExactly(
                        "4711 Kita Sonnenblume, Plätze, Träger=Stadt; Gemeindeschlüssel=05113000: 75",
                        "4712 Kita Regenbogen, Plätze, Träger=AWO; Gemeindeschlüssel=05113000: 60");
    }
}
