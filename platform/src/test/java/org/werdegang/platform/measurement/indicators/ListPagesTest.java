package org.werdegang.platform.measurement.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.werdegang.platform.measurement.values.ValueExamples.official;
import static org.werdegang.platform.measurement.values.ValueExamples.source;
import static org.werdegang.platform.measurement.values.ValueExamples.value;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.werdegang.platform.PlatformTest;
import org.werdegang.platform.access.SignedIn;
import org.werdegang.platform.measurement.values.ValueExamples;
import org.werdegang.platform.web.PageCheck;

@PlatformTest
@Import(ValueExamples.class)
class ListPagesTest {
    private static final LocalDate IN_2017 = LocalDate.of(2017, 10, 10);

    @Autowired
    private ApplicationContext platform;

    @Autowired
    private ValueExamples examples;

    @LocalServerPort
    private int port;

    private String get(String path) {
        var answer = SignedIn.visitor(platform).get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    @Test
    void every_indicator_stands_in_the_list_with_what_there_is_of_it() {
        var region = examples.region(1);
        examples.release(
                official("list"),
                IN_2017,
                value("K04", "N", region.districts().getFirst(), 2012, "1"),
                value("K04", "N", region.districts().getFirst(), 2014, "1"));

        String page = get("/daten");

        assertThat(page)
                .contains("Kinder unter drei Jahren in Betreuung", "Wohin Kinder nach der Grundschule wechseln")
                .contains("2012 bis 2014, Stand 10.10.2017.", "2015 ist überfällig, erwartet bis 1.12.2015.")
                .contains("Noch keine Werte");
    }

    @Test
    @Tag("12g")
    void values_that_are_only_released_to_partners_are_no_values_for_a_visitor() {
        var region = examples.region(1);
        examples.release(
                source("partner", "office", false, false),
                IN_2017,
                value("B06", "N", region.districts().getFirst(), 2012, "1"));

        assertThat(get("/daten?werte=ja")).doesNotContain("Ausbildungsverträge, die vorzeitig enden", ">B06<");
        assertThat(get("/daten")).contains(">B06<");
    }

    @Test
    void the_list_can_be_narrowed_and_searched_without_script() {
        assertThat(get("/daten?phase=primary&dimension=access"))
                .contains(">G10<")
                .doesNotContain(">G01<", ">K01<");
        assertThat(get("/daten?suche=Schulabschlus")).contains(">S05a<").doesNotContain(">K07<");
        assertThat(get("/daten?suche=Einhornzucht")).contains("Dazu passt kein Indikator");
    }

    @Test
    @Tag("4b")
    void a_heading_shows_its_methods_as_indicators_of_their_own() {
        String page = get("/daten/S05");

        assertThat(page)
                .contains("Jugendliche ohne ersten Schulabschluss: 3 Methoden")
                .contains("href=\"/daten/S05a\"", "href=\"/daten/S05b\"", "href=\"/daten/S05c\"")
                .doesNotContain("<svg xmlns");
        assertThat(SignedIn.visitor(platform).get("/daten/S05/irgendwo").statusCode())
                .isEqualTo(404);
    }

    @Test
    @Tag("12d")
    void a_short_code_leads_to_the_region_and_takes_what_was_asked_along() {
        var region = examples.region(1);
        var visitor = SignedIn.visitor(platform);

        var plain = visitor.get("/daten/k01?bis=2016&suche=x");
        var chosen = visitor.get("/daten/K01?gebiet=" + region.key() + "&bis=2015&von=");

        assertThat(plain.statusCode()).isEqualTo(302);
        assertThat(plain.headers().firstValue("Location").orElseThrow()).matches(".*/daten/K01/[^/]+\\?bis=2016");
        assertThat(chosen.headers().firstValue("Location").orElseThrow())
                .endsWith("/daten/K01/" + region.key() + "?bis=2015");
        assertThat(visitor.get("/daten/X77").statusCode()).isEqualTo(404);
    }

    @Test
    @Tag("12f")
    void list_and_heading_can_be_read_by_everybody() {
        PageCheck.visitor(port).page("/daten").page("/daten?suche=Einhornzucht").page("/daten/S05");
    }
}
