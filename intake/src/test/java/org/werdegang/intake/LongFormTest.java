package org.werdegang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("12a")
class LongFormTest {
    private static ReadValue value(String areaName) {
        return new ReadValue(
                "T1",
                "05113000",
                areaName,
                "2015",
                "Kinder",
                "",
                "%",
                new BigDecimal("1.5E+3"),
                Mark.PROVISIONAL,
                Place.FILE);
    }

    @Test
    void writes_header_and_values_with_a_decimal_point_and_the_key_of_the_mark() throws IOException {
        StringBuilder out = new StringBuilder();

        new LongForm(out).accept(value("Essen, \"Stadt\""));

        assertThat(out)
                .hasToString("table,area_key,area_name,period,measure,breakdown,unit,value,mark\r\n"
                        + "T1,05113000,\"Essen, \"\"Stadt\"\"\",2015,Kinder,,%,1500,provisional\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3", "\t=1", "＝1", "- Stichtag -"})
    void puts_an_apostrophe_before_what_a_spreadsheet_would_run(String text) {
        assertThat(CsvText.harmless(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "-5", "-1.234,5", "+3", "Essen", "a=b", "05113000"})
    void leaves_numbers_lone_signs_and_other_texts_alone(String text) {
        assertThat(CsvText.harmless(text)).isEqualTo(text);
    }

    @Test
    void a_report_is_written_as_json() {
        Recognition seen = new Recognition(
                Shape.LIST, "UTF-8", ";", List.of(), "a \"title\"", "t", "", "", "", "", List.of("1) note"), List.of());
        Counts counts = new Counts(2, 1, 3, 2, Map.of(Mark.NOTHING, 1L), 1, new TreeSet<>(), new TreeSet<>());
        Problem problem = new Problem(Severity.ERROR, "sheet.error-cell", new Place("A", 2, 3), List.of("#REF!"));

        String json = new Report("a.csv", 9, "ff", seen, false, false, counts, List.of(problem), 0, 0, 1).toJson();

        assertThat(json)
                .contains("\"title\": \"a \\\"title\\\"\"", "\"nothing\": 1", "\"errors\": 1")
                .contains("\"mapping\": \"proposed\"", "\"place\": \"A!C2\"");
    }
}
