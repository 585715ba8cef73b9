package org.werdegang.platform.measurement.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.werdegang.platform.measurement.values.ValueExamples.official;
import static org.werdegang.platform.measurement.values.ValueExamples.value;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.werdegang.platform.PlatformTest;
import org.werdegang.platform.measurement.values.ValueExamples;
import org.werdegang.platform.territory.Level;
import org.werdegang.platform.web.api.Program;

/** How the interface behaves towards programs, whatever it is asked for. */
@PlatformTest
@Import(ValueExamples.class)
class ApiMannersTest {
    @Autowired
    private ValueExamples examples;

    @LocalServerPort
    private int port;

    private Program program;

    @BeforeEach
    void connect() {
        program = new Program(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"indicators", "territories", "vintages", "sources", "values?indicator=K04"})
    void every_list_is_json_or_csv_by_ending_or_by_accept(String list) {
        String ending = list.replaceFirst("(\\?|$)", ".csv$1");

        assertThat(program.get("/api/v1/" + list).header("Content-Type")).isEqualTo("application/json");
        assertThat(program.get("/api/v1/" + ending).header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(program.get("/api/v1/" + ending, "Accept", "application/json")
                        .header("Content-Type"))
                .isEqualTo("text/csv;charset=UTF-8");
        assertThat(program.get("/api/v1/" + list, "Accept", "text/csv;q=0.9, application/json;q=0.1")
                        .header("Content-Type"))
                .isEqualTo("text/csv;charset=UTF-8");
        assertThat(program.get("/api/v1/" + list, "Accept", "image/png").status())
                .isEqualTo(406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/indicators", "/api/v1/indicators.csv", "/api/v1/indicators/K04"})
    void an_answer_that_has_not_changed_is_not_sent_again(String path) {
        var first = program.get(path);

        var again = program.get(path, "If-None-Match", first.header("ETag"));

        assertThat(first.header("ETag")).startsWith("\"").doesNotStartWith("W/");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.bytes()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(first.header("Cache-Control")).contains("public", "max-age=");
        assertThat(program.get(path, "If-None-Match", "\"something-else\"").status())
                .isEqualTo(200);
    }

    @Test
    void a_compressed_answer_is_the_same_and_has_a_validator_of_its_own() {
        var plain = program.get("/api/v1/indicators");
        var small = program.get("/api/v1/indicators", "Accept-Encoding", "br, gzip;q=0.8");
        var refused = program.get("/api/v1/indicators", "Accept-Encoding", "gzip;q=0");

        assertThat(small.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(small.unzipped()).isEqualTo(plain.text());
        assertThat(small.bytes().length).isLessThan(plain.bytes().length / 2);
        assertThat(small.header("ETag")).isNotEqualTo(plain.header("ETag"));
        assertThat(small.header("Vary")).contains("Accept-Encoding");
        assertThat(refused.header("Content-Encoding")).isEmpty();
    }

    @Test
    void head_has_the_headers_of_get_and_no_body() {
        var get = program.get("/api/v1/indicators");
        var head = program.send("HEAD", "/api/v1/indicators");

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.bytes()).isEmpty();
        assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
        assertThat(head.header("Content-Length")).isEqualTo(get.header("Content-Length"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "indicators?colour=red | 400 | unknown-parameter | colour",
                "indicators?lang=en | 400 | unknown-parameter | lang",
                "indicators/K04?x=1 | 400 | unknown-parameter | x",
                "indicators?stage=kindergarten | 400 | invalid-parameter | stage",
                "indicators?limit=0 | 400 | invalid-parameter | limit",
                "indicators?limit=many | 400 | invalid-parameter | limit",
                "indicators?after=%21%21 | 400 | invalid-parameter | after",
                "indicators?stage= | 400 | invalid-parameter | stage",
                "indicators?stage=primary&stage=primary | 400 | invalid-parameter | stage",
                "values | 400 | missing-parameter | indicator",
                "values?indicator=X99 | 400 | invalid-parameter | indicator",
                "values?indicator=S05 | 400 | invalid-parameter | indicator",
                "values?indicator=K04&territory=nowhere | 400 | invalid-parameter | territory",
                "values?indicator=K04&level=planet | 400 | invalid-parameter | level",
                "values?indicator=K04&from=20231 | 400 | invalid-parameter | from",
                "values?indicator=K04&from=2023/25 | 400 | invalid-parameter | from",
                "values?indicator=K04&from=0001&until=9999 | 400 | invalid-parameter | from",
                "values?indicator=K04&from=2020&until=2010 | 400 | invalid-parameter | from",
                "values?indicator=K04&asKnownOn=2024-02-30 | 400 | invalid-parameter | asKnownOn",
                "values?indicator=K04&asKnownOn=2999-01-01 | 400 | invalid-parameter | asKnownOn",
                "values?indicator=K04&asKnownOn=2099-01-01 | 400 | invalid-parameter | asKnownOn",
                "values?indicator=K04&boundaries=yesterday | 400 | invalid-parameter | boundaries",
                "values?indicator=K04&breakdown=shoe-size | 400 | invalid-parameter | breakdown",
                "values?indicator=K04&include=everything | 400 | invalid-parameter | include",
                "values?indicator=K04&limit=2001 | 400 | invalid-parameter | limit",
                "indicators/X99 | 404 | not-found |",
                "territories/nowhere | 404 | not-found |",
                "nothing | 404 | not-found |"
            })
    void what_cannot_be_understood_is_refused_and_the_parameter_named(
            String path, int status, String kind, String parameter) {
        var answer = program.get("/api/v1/" + path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        var problem = answer.json();
        assertThat(problem.get("type").asString()).isEqualTo("http://localhost:" + port + "/api#problem-" + kind);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("detail").asString()).isNotBlank();
        assertThat(problem.has("parameter")).isEqualTo(parameter != null);
        if (parameter != null) {
            assertThat(problem.get("parameter").asString()).isEqualTo(parameter);
        }
    }

    @Test
    void problems_speak_the_language_that_the_program_asks_for() {
        String path = "/api/v1/values?indicator=K04&colour=red";

        assertThat(program.get(path).json().get("detail").asString())
                .startsWith("Den Parameter „colour“ gibt es hier nicht");
        assertThat(program.get(path, "Accept-Language", "en-GB, de;q=0.5")
                        .json()
                        .get("detail")
                        .asString())
                .startsWith("There is no parameter “colour” here");
        assertThat(program.get(path, "Accept-Language", "fr").header("Content-Language"))
                .isEqualTo("de");
    }

    @Test
    @Tag("12g")
    void no_answer_sets_a_cookie() {
        for (String path : List.of("/api/v1/indicators", "/api/v1/values?indicator=K04", "/api/v1/nothing")) {
            assertThat(program.get(path).headers().allValues("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void only_reading_is_possible() {
        assertThat(program.send("DELETE", "/api/v1/indicators").status()).isBetween(403, 405);
        assertThat(program.send("POST", "/api/v1/indicators").status()).isBetween(403, 405);
    }

    @Test
    @Tag("4b")
    void an_indicator_names_its_versions_its_traps_and_the_methods_beside_it() {
        var detail = program.get("/api/v1/indicators/s05b").json();

        assertThat(detail.get("code").asString()).isEqualTo("S05b");
        assertThat(detail.get("variants").toString()).isEqualTo("[\"S05a\",\"S05c\"]");
        var version = detail.get("versions").get(0);
        assertThat(version.get("formula").asString()).isEqualTo("100 * N / D");
        assertThat(version.get("traps").get("de").asString()).isNotBlank();
        assertThat(version.get("parts").get(0).get("letter").asString()).isEqualTo("N");
        assertThat(program.get("/api/v1/indicators/G02")
                        .json()
                        .get("versions")
                        .get(0)
                        .get("breaks")
                        .get(0)
                        .get("from")
                        .asInt())
                .isEqualTo(2023);
    }

    @Test
    @Tag("12e")
    void a_source_names_licence_attribution_and_the_indicators_it_feeds() {
        String district = examples.territory("source", Level.DISTRICT);
        String key = ValueExamples.key("=cmd|' /C calc'!A0");
        examples.release(official(key), LocalDate.of(2020, 1, 10), value("K04", "N", district, 2015, "1"));

        var json = program.get("/api/v1/sources?indicator=K04").json().get("sources");
        var csv = program.get("/api/v1/sources.csv?indicator=K04").text();

        assertThat(json).anySatisfy(source -> {
            assertThat(source.get("key").asString()).isEqualTo(key);
            assertThat(source.get("licenceUri").asString()).startsWith("http://dcat-ap.de/def/licenses/");
            assertThat(source.get("indicators").toString()).isEqualTo("[\"K04\"]");
        });
        assertThat(csv).contains("\r\n'=cmd|").doesNotContain("\r\n=cmd|");
    }
}
