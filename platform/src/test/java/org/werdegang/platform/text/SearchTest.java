package org.werdegang.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTest {
    private final Search<String> search = new Search<String>()
            .add("K01", "K01 Kinder unter drei Jahren in Betreuung", "Kita oder Tagespflege")
            .add("S05b", "S05b Jugendliche ohne ersten Schulabschluss", "Abgänge von der Schule")
            .add("H01", "H01 Studienberechtigte", "Hochschulreife")
            .add("05117", "Mülheim an der Ruhr", "Gemeinde 05117000")
            .add("05513", "Gelsenkirchen", "Kreisfreie Stadt");

    @ParameterizedTest
    @CsvSource({
        "k01, K01",
        "Kind, K01",
        "schulabschlüsse, S05b",
        "Abschluss, S05b",
        "Schulabschlus, S05b",
        "muelheim, 05117",
        "Mülheim, 05117",
        "mulheim, 05117",
        "Gelsenkirche, 05513",
        "Gelsenkrichen, 05513",
        "Studienberechtigung, H01",
        "Jugendlicher ohne Abschluss, S05b"
    })
    void words_are_found_as_people_type_them(String typed, String first) {
        assertThat(search.find(typed, 5)).startsWith(first);
    }

    @Test
    void every_word_must_be_found_and_nothing_is_found_for_nothing() {
        assertThat(search.find("Kinder Gelsenkirchen", 5)).isEmpty();
        assertThat(search.find(" ?! ", 5)).isEmpty();
        assertThat(search.find("Einhornzucht", 5)).isEmpty();
    }
}
