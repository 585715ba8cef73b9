package org.werdegang.platform.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.werdegang.platform.measurement.values.ValueExamples.official;
import static org.werdegang.platform.measurement.values.ValueExamples.source;
import static org.werdegang.platform.measurement.values.ValueExamples.value;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.werdegang.platform.Await;
import org.werdegang.platform.Platform;
import org.werdegang.platform.PlatformTest;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.access.SignedIn;
import org.werdegang.platform.measurement.values.ValueExamples;
import org.werdegang.platform.partners.Organisations;
import org.werdegang.platform.partners.Sector;
import org.werdegang.platform.territory.Level;
import org.werdegang.platform.territory.TerritoryChanges;
import org.werdegang.platform.web.PageCheck;

@PlatformTest
@Import(ValueExamples.class)
class OverviewPagesTest {
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
    void the_first_page_draws_the_cycle_and_leads_to_what_is_built() {
        String page = get("/");

        assertThat(page)
                .contains("So arbeiten wir zusammen", "<a href=\"/daten\"><span>Daten</span></a>")
                .contains("Indikatoren haben Werte")
                .doesNotContain("<a href=\"/ziele\">");
    }

    @Test
    void a_new_delivery_is_news_with_its_day_and_its_indicators() {
        var region = examples.region(1);
        String table = "Table news-" + region.key();
        examples.release(
                official("news-" + region.key()),
                LocalDate.now(Platform.ZONE),
                value("K07", "M", region.districts().getFirst(), 2015, "12"));

        assertThat(get("/")).contains("Was neu ist", table, "href=\"/daten/K07\"");
    }

    @Test
    void whoever_works_with_deliveries_sees_what_waits() {
        assertThat(get("/")).doesNotContain("Was auf Sie wartet");
        assertThat(SignedIn.as(platform, UUID.randomUUID(), Role.STEWARD)
                        .get("/")
                        .body())
                .contains("Was auf Sie wartet", "Zurzeit wartet keine Lieferung auf Sie.");
    }

    @Test
    @Tag("4g")
    void the_office_sees_what_is_overdue_with_source_and_days_and_a_steward_only_what_is_its_own() {
        var owner = UUID.randomUUID();
        examples.release(
                source("late-" + owner, owner.toString(), false, false),
                LocalDate.of(2017, 10, 10),
                value("B04", "M", examples.territory("district", Level.DISTRICT), 1996, "12"));
        Await.until(() -> home(UUID.randomUUID(), Role.OFFICE).contains("Owner " + owner));

        assertThat(home(UUID.randomUUID(), Role.OFFICE))
                .contains("Überfällige Zahlen", "1997 fehlt seit ", " Tagen. Zuständig: Owner " + owner)
                .contains("Erwartet bis zum 30.12.1997.");
        assertThat(home(owner, Role.STEWARD)).contains("Owner " + owner);
        assertThat(home(UUID.randomUUID(), Role.STEWARD)).doesNotContain("Owner " + owner);
        assertThat(get("/")).doesNotContain("Überfällige Zahlen");
    }

    private String home(UUID organisation, Role role) {
        return SignedIn.as(platform, organisation, role).get("/").body();
    }

    @Test
    void the_first_page_says_how_far_the_values_reach_and_how_old_they_are() {
        examples.release(
                official("status"),
                LocalDate.of(2017, 10, 10),
                value("K07", "M", examples.territory("district", Level.DISTRICT), 2015, "12"));

        assertThat(get("/"))
                .contains("Zeitraum", "Jüngster Stichtag", "Überfällig", "href=\"/daten?werte=ueberfaellig\"")
                .contains(
                        "Datenstand " + DateTimeFormatter.ofPattern("d.M.yyyy").format(LocalDate.now(Platform.ZONE)));
        assertThat(get("/daten?werte=ueberfaellig")).contains(">K07<").doesNotContain("Noch keine Werte");
    }

    @Test
    void a_search_finds_an_indicator_in_a_territory() {
        var region = examples.region(1);

        assertThat(get("/suche?suche=Schulabschlus")).contains("href=\"/daten/S05a\"");
        assertThat(get("/suche?suche=Grundsicherung+" + region.key()))
                .contains("Indikator in einem Gebiet", "href=\"/daten/S07/" + region.key() + "\"");
        assertThat(get("/suche?suche=Einhornzucht")).contains("Zu „Einhornzucht“ haben wir nichts gefunden", "/daten");
    }

    @Test
    void a_city_that_is_municipality_and_district_is_found_once_and_where_it_has_a_value() {
        String name = "Ort" + UUID.randomUUID().toString().substring(0, 8);
        var changes = platform.getBean(TerritoryChanges.class);
        for (var level : List.of(Level.MUNICIPALITY, Level.DISTRICT)) {
            changes.found(
                    new TerritoryChanges.Beginning(name + level.key(), level, name, name),
                    ValueExamples.LONG_AGO,
                    ValueExamples.NOBODY);
        }
        examples.release(
                official("twice"),
                LocalDate.of(2017, 10, 10),
                value("K07", "M", name + Level.DISTRICT.key(), 2015, "12"));

        assertThat(get("/suche?suche=Kitas+" + name))
                .contains("/daten/K07/" + name + Level.DISTRICT.key() + "\">Kitas, " + name
                        + "</a>: <span>12 (2015)</span>")
                .doesNotContain("/daten/K07/" + name + Level.MUNICIPALITY.key());
    }

    @Test
    void organisations_are_found_only_by_those_who_may_see_them() {
        String name = "Amt" + UUID.randomUUID().toString().replace("-", "");
        platform.getBean(Organisations.class).add(new Caller.Visitor(), name, name, Sector.REGION, null, null);

        assertThat(get("/suche?suche=" + name)).doesNotContain("/verwaltung/organisationen/");
        assertThat(SignedIn.as(platform, UUID.randomUUID(), Role.ADMINISTRATOR)
                        .get("/suche?suche=" + name)
                        .body())
                .contains("/verwaltung/organisationen/");
    }

    @Test
    @Tag("12f")
    @Tag("12g")
    void first_page_and_search_can_be_read_by_everybody() {
        examples.region(1);

        PageCheck.visitor(port).page("/").page("/suche?suche=Kinder").page("/suche?suche=Einhornzucht");
    }

    @Test
    @Tag("12f")
    void the_first_page_of_the_office_can_be_read_by_everybody() {
        var office = SignedIn.as(platform, UUID.randomUUID(), Role.OFFICE);

        PageCheck.holding(port, office.cookies()).page("/");
    }
}
