package org.werdegang.platform.partners;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.werdegang.platform.PlatformTest;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.access.SignedIn;
import org.werdegang.platform.web.PageCheck;

/** Administration as somebody uses it who is no computer person: each page in every way, and an errand from end to end. */
@PlatformTest
@Tag("12f")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdministrationPagesTest {
    private static final Caller SYSTEM = new Caller.Visitor();

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext platform;

    @Autowired
    private Organisations organisations;

    @Autowired
    private People people;

    @Autowired
    private Posts posts;

    @Autowired
    private Clock clock;

    private @Nullable SignedIn administrator;
    private List<String> pages = List.of();

    @BeforeAll
    void fill() {
        UUID office = organisations
                .ensureOffice(SYSTEM, "Geschäftsstelle der Bildungsinitiative", "Backbone office", Sector.REGION)
                .id();
        administrator = SignedIn.as(platform, office, Role.ADMINISTRATOR);
        var city = organisations.add(
                SYSTEM, "Stadt Mülheim an der Ruhr", "City of Mülheim", Sector.MUNICIPALITY, null, null);
        var unit = organisations.add(
                SYSTEM,
                "Amt für Kinder, Jugend und Schule",
                "Office for children",
                Sector.MUNICIPALITY,
                null,
                city.id());
        var person = people.add(SYSTEM, "Kim Muster", "kim.muster@muelheim.example", null);
        people.begin(
                SYSTEM,
                person.id(),
                unit.id(),
                "Leitung Bildungsmonitoring und Jugendhilfeplanung",
                "Head of education monitoring",
                Level.STEERING,
                LocalDate.of(2024, 1, 1));
        var account = posts.add(SYSTEM, UUID.randomUUID() + "@muelheim.example", "Kim Muster", city.id(), Role.STEWARD);
        pages = List.of(
                "/verwaltung",
                "/verwaltung/organisationen",
                "/verwaltung/organisationen/neu",
                "/verwaltung/organisationen/" + city.id(),
                "/verwaltung/personen",
                "/verwaltung/personen/neu",
                "/verwaltung/personen/" + person.id(),
                "/verwaltung/konten",
                "/verwaltung/konten/neu",
                "/verwaltung/konten/" + account.account(),
                "/verwaltung/initiative",
                "/verwaltung/journal",
                "/organisation");
    }

    List<String> pages() {
        return pages;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void can_be_read_and_used_in_both_languages_at_every_width(String path) {
        PageCheck.holding(port, browser().cookies()).page(path);
    }

    @Test
    void somebody_new_is_added_gets_a_function_and_is_gone_from_the_organisation_once_it_has_ended() {
        try (var context = PageCheck.holding(port, browser().cookies()).context(true)) {
            var page = context.newPage();
            String name = "Toni Beispiel " + UUID.randomUUID().toString().substring(0, 8);
            page.navigate(at("/verwaltung/personen/neu"));
            page.locator("[name=name]").fill(name);
            page.locator("[name=email]").fill("toni@muelheim.example");
            submit(page, "name");
            assertThat(page.locator("main").innerText()).contains("Gespeichert");
            String person = page.url().replaceFirst("\\?.*", "");

            page.locator("[name=organisation]").selectOption(new SelectOption().setLabel("Stadt Mülheim an der Ruhr"));
            page.locator("[name=titleDe]").fill("Bildungsbüro");
            page.locator("[name=titleEn]").fill("Education office");
            page.locator("[name=level]").selectOption("OPERATIONAL");
            page.locator("[name=from]").fill("2025-01-01");
            submit(page, "titleDe");
            assertThat(page.locator("main").innerText()).contains("Bildungsbüro");

            page.navigate(person);
            page.locator("form[action$='/ende'] [name=last], form[action$='/ende'] input[type=date]")
                    .first()
                    .fill(LocalDate.now(clock).minusDays(1).toString());
            page.locator("form[action$='/ende'] button").first().click();

            page.navigate(at("/verwaltung/organisationen?suche=M%C3%BClheim"));
            page.locator("main table a").first().click();
            assertThat(page.locator("main").innerText()).doesNotContain(name);
        }
    }

    @Test
    void a_form_with_mistakes_says_where_and_keeps_what_was_typed() {
        try (var context = PageCheck.holding(port, browser().cookies()).context(true)) {
            var page = context.newPage();
            page.navigate(at("/verwaltung/organisationen/neu"));
            page.locator("[name=nameDe]").fill("Jugendring");
            submit(page, "nameDe");

            assertThat(page.locator("[name=nameDe]").inputValue()).isEqualTo("Jugendring");
            assertThat(page.locator("[aria-invalid=true]").count()).isPositive();
            assertThat(page.locator("main a[href^='#']").first().innerText()).isNotBlank();
        }
    }

    private static void submit(Page page, String field) {
        page.locator("form:has([name=" + field + "]) button[type=submit]")
                .first()
                .click();
    }

    private SignedIn browser() {
        return Objects.requireNonNull(administrator);
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
