package org.werdegang.platform.partners.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.werdegang.platform.PlatformTest;
import org.werdegang.platform.territory.Level;
import org.werdegang.platform.territory.Territories;
import org.werdegang.platform.web.PageCheck;
import org.werdegang.platform.web.initiative.Initiatives;
import org.werdegang.platform.web.initiative.SetUpStep;

/** The office of a new region opens an empty platform for the first time and goes on until the first file. */
@PlatformTest
@TestPropertySource(properties = "werdegang.story=set-up") // a database of its own: only an empty one can be set up
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class SetUpStory {
    private static final String LOGO = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="4" fill="#0072b2"/></svg>
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Territories territories;

    private Map<String, String> cookies = Map.of();

    @Test
    @Order(1)
    void a_wrong_code_opens_nothing_and_nothing_typed_is_lost() {
        PageCheck.visitor(port).page("/einrichten");

        in(page -> {
            page.navigate(at("/einrichten"));
            begin(page, "AAAA-BBBB-CCCC");

            assertThat(page.locator("main").innerText()).contains("Das ist nicht der Einrichtungscode");
            assertThat(page.locator("[name=initiativeDe]").inputValue()).isEqualTo("Bildungsinitiative Nordland");
        });
        assertThat(initiatives.current().step()).isEqualTo(SetUpStep.ADMINISTRATOR);
    }

    @Test
    @Order(2)
    void the_code_from_the_console_the_name_and_a_first_account_open_the_way_to_the_territory() {
        in(page -> {
            var answer = page.navigate(
                    at("/einrichten?code=") + initiatives.setUpCode().orElseThrow());
            assertThat(answer.headerValue("cache-control")).isEqualTo("no-store");
            assertThat(answer.headerValue("referrer-policy")).isEqualTo("no-referrer");
            begin(page, page.locator("[name=code]").inputValue());

            assertThat(page.locator("h1").innerText()).isEqualTo("Wo liegt Ihre Region?");
            keep(page.context());
        });
        PageCheck.holding(port, cookies).page("/einrichten/gebiet");
    }

    @Test
    @Order(3)
    void a_pasted_list_is_checked_line_by_line_and_taken_over_once_it_has_been_seen() {
        in(page -> {
            page.navigate(at("/einrichten"));
            page.locator("[name=list]").fill("5113000\tEssen\n05112000;Duisburg\n0511 Mülheim\n");
            page.locator("form:has([name=list]) button").first().click();
            assertThat(page.locator("main").innerText()).contains("Bitte ändern");

            page.locator("[name=list]").fill("5113000\tEssen\n05112000;Duisburg\n05117000 Mülheim an der Ruhr\n");
            page.locator("form:has([name=list]) button").last().click();
            assertThat(page.locator("main table").innerText()).contains("05113000", "Mülheim an der Ruhr");
            page.locator("button[name=take]").click();

            assertThat(page.locator("h1").innerText()).isEqualTo("Haben Sie ein Logo?");
        });
        assertThat(territories.atlas().all(Level.MUNICIPALITY, LocalDate.of(2024, 1, 1)))
                .hasSize(3);
        PageCheck.holding(port, cookies).page("/einrichten/logo");
    }

    @Test
    @Order(4)
    void the_logo_stands_on_every_page_from_then_on() {
        in(page -> {
            page.navigate(at("/einrichten"));
            page.locator("[name=logo]")
                    .setInputFiles(new FilePayload("logo.svg", "image/svg+xml", LOGO.getBytes(StandardCharsets.UTF_8)));
            page.locator("form:has([name=logo]) button").click();

            assertThat(page.locator("h1").innerText()).isEqualTo("Die erste Datei");
            assertThat(page.locator("header img[src^='/logo/']").count()).isEqualTo(1);
        });
        PageCheck.holding(port, cookies).page("/einrichten/datei");
    }

    @Test
    @Order(5)
    void whoever_comes_by_meanwhile_learns_that_the_region_is_being_set_up() {
        PageCheck.visitor(port).page("/einrichten");
    }

    @Test
    @Order(6)
    void the_last_step_ends_the_set_up_and_the_region_has_its_name() {
        in(page -> {
            page.navigate(at("/einrichten"));
            page.locator("form[action$='/einrichten/datei'] button").click();

            assertThat(page.locator("header").innerText()).contains("Bildungsinitiative Nordland");
        });
        assertThat(initiatives.current().blank()).isFalse();
    }

    private static void begin(Page page, String code) {
        page.locator("[name=code]").fill(code);
        page.locator("[name=initiativeDe]").fill("Bildungsinitiative Nordland");
        page.locator("[name=initiativeEn]").fill("Northland education initiative");
        page.locator("[name=office]").fill("Regionalverband Nordland");
        page.locator("[name=name]").fill("Kim Muster");
        page.locator("[name=email]").fill("kim.muster@nordland.example");
        page.locator("[name=password]").fill("sieben weite Wege zum Meer");
        page.locator("form:has([name=code]) button").click();
    }

    private void keep(BrowserContext context) {
        cookies = context.cookies().stream()
                .collect(Collectors.toMap(cookie -> cookie.name, cookie -> cookie.value, (a, b) -> b));
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }

    private interface Visit {
        void to(Page page);
    }

    private void in(Visit visit) {
        try (var context = PageCheck.holding(port, cookies).context(true)) {
            visit.to(context.newPage());
        }
    }
}
