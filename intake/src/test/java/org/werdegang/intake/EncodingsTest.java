package org.werdegang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("12a")
class EncodingsTest {
    private static final String TABLE = """
            AGS;Gemeinde;Schüler
            05117000;Mülheim an der Ruhr;17
            05170016;Hünxe – Drevenack;5
            05315000;Köln, Straße „Ä“;8
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "windows-1252", "ISO-8859-1", "ISO-8859-15", "IBM850"
            })
    void tells_the_encoding_by_the_content(String encoding) {
        String text = encoding.startsWith("ISO") || encoding.equals("IBM850")
                ? TABLE.replace("–", "-").replace("„", "'").replace("“", "'")
                : TABLE;

        var read = Reads.text(text, Charset.forName(encoding));

        assertThat(read.values()).extracting(ReadValue::areaName).first().isEqualTo("Mülheim an der Ruhr");
        assertThat(read.values()).extracting(ReadValue::measure).containsOnly("Schüler");
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void leaves_a_byte_order_mark_out_of_the_first_heading() {
        assertThat(Reads.text("\ufeff" + TABLE).lines()).first().isEqualTo("05117000 Mülheim an der Ruhr, Schüler: 17");
    }

    @Test
    void reads_the_euro_sign_of_latin_9() {
        var read = Reads.text("Gemeinde;Ausgaben (€)\nMülheim;17\nKöln;5\n", Charset.forName("ISO-8859-15"));

        assertThat(read.lines()).first().isEqualTo("Mülheim, Ausgaben, €: 17");
    }

    @Test
    void names_the_line_of_a_character_that_fits_no_encoding() {
        byte[] bytes =
                ("Gemeinde;Kinder\n" + "Mülheim;17\n".repeat(20)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        bytes[bytes.length - 9] = (byte) 0xff;

        var read = Reads.bytes(bytes);

        assertThat(read.problems()).containsExactly("file.broken-character");
        assertThat(read.report().problems().getFirst().place().row()).isEqualTo(21);
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|", "sep=;", "sep=|"})
    void tells_the_separator(String given) {
        String separator = given.substring(given.length() - 1);
        String first = given.length() > 1 ? given + "\n" : "";

        var read = Reads.text(first
                + "AGS;Gemeinde;Kinder;Quote\n05113000;\"Essen, Stadt; ganz\";17;\"0,5\"\n05112000;Duisburg;8;\"1,5\"\n"
                        .replace("Stadt; ganz", "Stadt# ganz")
                        .replace(";", separator)
                        .replace("#", ";"));

        assertThat(read.lines()).contains("05113000 Essen, Stadt; ganz, Kinder: 17", "05112000 Duisburg, Quote: 1.5");
    }

    @Test
    void reads_quoted_footers_of_several_lines_as_footnotes() {
        var read = Reads.text("""
                AGS;Gemeinde;Kinder
                05113000;Essen;17
                __________
                "Zur Tabelle:
                ohne ""Kettwig""; 2019: 5"
                "© Statistische Ämter des Bundes und der Länder, Deutschland, 2017."
                Stand: 10.10.2017 / 11:01:03
                """);

        assertThat(read.lines()).containsExactly("05113000 Essen, Kinder: 17");
        assertThat(read.report().recognition().asOf()).isEqualTo("2017-10-10");
        assertThat(read.problems()).isEmpty();
    }
}
