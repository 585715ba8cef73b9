package org.werdegang.platform.measurement.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.werdegang.platform.measurement.values.ValueExamples.official;
import static org.werdegang.platform.measurement.values.ValueExamples.value;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.werdegang.platform.Platform;
import org.werdegang.platform.PlatformTest;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.access.SignedIn;
import org.werdegang.platform.measurement.values.ValueExamples;
import org.werdegang.platform.territory.Level;
import org.werdegang.platform.web.PageCheck;

@PlatformTest
@Import(ValueExamples.class)
@Tag("4c")
class BreakPagesTest {
    private static final String PAGE = "/daten/S07/brueche/2023";

    @Autowired
    private ApplicationContext platform;

    @Autowired
    private ValueExamples examples;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @Test
    void the_office_allows_a_comparison_with_a_reason_and_takes_it_back_and_both_can_be_looked_up() {
        var office = SignedIn.as(platform, UUID.randomUUID(), Role.OFFICE);
        String figure = "/daten/S07/" + withValuesAroundTheBreak();
        office.get(PAGE);

        var refused = office.post(PAGE, Map.of("noteDe", "Nur der Stichtag ist neu.", "noteEn", " "));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Die Begründung auf Englisch fehlt", "href=\"#noteEn\"", ">Nur der Stichtag ist neu.<");
        assertThat(office.get(figure).body()).contains("Mit Werten vor 2023 lässt sich das nicht vergleichen");

        var allowed = office.post(
                PAGE, Map.of("noteDe", "Nur der Stichtag ist neu.", "noteEn", "Only the reference day is new."));
        assertThat(allowed.statusCode()).isBetween(302, 303);
        assertThat(SignedIn.visitor(platform).get(figure).body())
                .contains("Gegenüber 2022", "Der Vergleich ist trotzdem erlaubt: Nur der Stichtag ist neu.")
                .doesNotContain("Über den Vergleich entscheiden");
        assertThat(SignedIn.visitor(platform).get(figure + "?lang=en").body())
                .contains("Only the reference day is new.");
        assertThat(SignedIn.visitor(platform)
                        .get(figure + "?stand=" + LocalDate.now(Platform.ZONE).minusDays(1))
                        .body())
                .contains("Mit Werten vor 2023 lässt sich das nicht vergleichen")
                .doesNotContain("Der Vergleich ist trotzdem erlaubt");
        PageCheck.holding(port, office.cookies()).page(PAGE + "?gespeichert").page(figure);

        office.get(PAGE);
        assertThat(office.post(PAGE + "/sperren", Map.of()).statusCode()).isBetween(302, 303);
        assertThat(office.get(figure).body())
                .contains("Mit Werten vor 2023 lässt sich das nicht vergleichen", "Über den Vergleich entscheiden")
                .doesNotContain("Der Vergleich ist trotzdem erlaubt");
        assertThat(office.get(PAGE).body())
                .contains("Kim Muster:", "Vergleich erlaubt. Nur der Stichtag ist neu.", "Vergleich wieder gesperrt.");
        assertThat(jdbc.sql(
                                "SELECT what FROM journal.entry WHERE what LIKE 'registry.break-%' AND subject = 'S07' ORDER BY id")
                        .query(String.class)
                        .list())
                .containsExactly("registry.break-overridden", "registry.break-restored");
    }

    @Test
    void a_change_across_two_breaks_needs_a_word_for_each() {
        String place = examples.territory("two", Level.DISTRICT);
        for (int year : new int[] {2008, 2012}) {
            examples.release(
                    official("two"),
                    LocalDate.of(2017, 10, 10),
                    value("K01", "N", place, year, year == 2008 ? "10" : "20"),
                    value("K01", "D", place, year, "100"));
        }
        var office = SignedIn.as(platform, UUID.randomUUID(), Role.OFFICE);
        office.get("/daten/K01/brueche/2009");
        var note = Map.of("noteDe", "Zwei Wochen machen nichts aus.", "noteEn", "Two weeks make no difference.");
        var other = Map.of("noteDe", "Kaum ein Kind zählt doppelt.", "noteEn", "Hardly a child counts twice.");

        office.post("/daten/K01/brueche/2009", note);
        String one = office.get("/daten/K01/" + place).body();
        office.post("/daten/K01/brueche/2011", other);
        String both = office.get("/daten/K01/" + place).body();
        String profile = office.get("/gebiete/" + place).body();
        office.get("/daten/K01/brueche/2009");
        office.post("/daten/K01/brueche/2009/sperren", Map.of());
        office.post("/daten/K01/brueche/2011/sperren", Map.of());

        assertThat(one)
                .contains("Mit Werten vor 2011 lässt sich das nicht vergleichen")
                .doesNotContain("Gegenüber 2008");
        assertThat(both)
                .contains("Gegenüber 2008: 10,0 Prozentpunkte mehr.")
                .contains("Zwei Wochen machen nichts aus. Kaum ein Kind zählt doppelt.");
        assertThat(profile).contains("Zwei Wochen machen nichts aus. Kaum ein Kind zählt doppelt.");
    }

    private String withValuesAroundTheBreak() {
        String place = examples.territory("around", Level.DISTRICT);
        examples.release(
                official("around"),
                LocalDate.of(2024, 10, 10),
                value("S07", "N", place, 2022, "10"),
                value("S07", "D", place, 2022, "100"),
                value("S07", "N", place, 2023, "20"),
                value("S07", "D", place, 2023, "100"));
        return place;
    }

    @Test
    void a_break_that_nobody_has_vouched_for_can_be_read_and_used_by_everybody() {
        var office = SignedIn.as(platform, UUID.randomUUID(), Role.OFFICE);

        PageCheck.holding(port, office.cookies()).page("/daten/S08/brueche/2023");
    }

    @Test
    void a_year_without_break_has_no_page() {
        var office = SignedIn.as(platform, UUID.randomUUID(), Role.OFFICE);

        assertThat(office.get("/daten/S07/brueche/1999").statusCode()).isEqualTo(404);
        assertThat(office.get("/daten/X99/brueche/2023").statusCode()).isEqualTo(404);
        assertThat(office.get("/daten/S07/brueche/bald").statusCode()).isEqualTo(400);
    }
}
