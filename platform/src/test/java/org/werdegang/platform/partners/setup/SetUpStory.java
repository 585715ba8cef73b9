package org.werdegang.platform.partners.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.werdegang.platform.PlatformTest;
import org.werdegang.platform.signals.mail.PostBox;
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
    private static final Path FILE =
            Path.of(System.getProperty("werdegang.root", "..")).resolve("../shared/data/official/21111-02-06-4.csv");
    private static final String COLLEAGUE = "toni.beispiel@nordland.example";
    /** So many links and buttons lie between an empty database and a number that others see, both persons' together. */
    private static final int MOST = 19;

    private static final String LOGO = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="4" fill="#0072b2"/></svg>
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Territories territories;

    @Autowired
    private ApplicationContext platform;

    private Map<String, String> cookies = Map.of();
    private int presses;

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
            presses++;

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
            presses++;
            page.locator("form:has([name=list]) button").last().click();
            assertThat(page.locator("main table").innerText()).contains("05113000", "Mülheim an der Ruhr");
            press(page, "Dieses Gebiet übernehmen");

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
            press(page, "Logo hochladen");

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
    @Tag("12a")
    void an_official_file_comes_by_way_of_its_source_and_waits_for_a_second_person() {
        assumeTrue(Files.exists(FILE), "The official files lie beside the project, in ../shared, and are not there.");
        PageCheck.holding(port, cookies).page("/").page("/lieferungen/neu").page("/quellen/neu?weiter=lieferung");

        in(page -> {
            page.navigate(at("/einrichten"));
            press(page, "Datei hochladen");
            press(page, "Quelle anlegen");
            page.locator("[name=key]").fill("21111-02-06-4");
            page.locator("[name=title]").fill("Absolventen nach Schulabschluss");
            page.locator("[name=publisher]").fill("Statistische Ämter des Bundes und der Länder");
            page.locator("[name=official]").check();
            press(page, "Speichern und weiter zur Datei");
            page.setInputFiles("#datei", FILE);
            press(page, "Datei hochladen");
            page.waitForURL(Pattern.compile(".*/lieferungen/[0-9a-f-]{36}"));
            for (String step : List.of("Spalten prüfen", "So stimmt es", "So übernehmen", "Vorschau ansehen")) {
                var next = page.getByText(Pattern.compile("Vorschau ansehen|" + step));
                next.first().waitFor();
                if (next.first().innerText().contains(step)) {
                    press(page, step);
                }
            }
            press(page, "Vorschau bestätigen");
            page.waitForURL(Pattern.compile(".*bestaetigt"));

            assertThat(page.locator("main").innerText()).contains("noch keine zweite Person");
            assertThat(page.getByText("Werte freigeben").count()).isZero();
        });
        assertThat(initiatives.current().step()).isEqualTo(SetUpStep.DONE);
        PageCheck.holding(port, cookies).page("/");
    }

    @Test
    @Order(7)
    void the_home_page_leads_to_the_invitation_of_a_colleague() {
        assumeTrue(Files.exists(FILE), "The official files lie beside the project, in ../shared, and are not there.");
        in(page -> {
            page.navigate(at("/"));
            assertThat(page.locator("li[aria-current=step]").innerText()).contains("Eine zweite Person einladen");
            press(page, "Person einladen");
            page.locator("[name=name]").fill("Toni Beispiel");
            page.locator("[name=email]").fill(COLLEAGUE);
            press(page, "Speichern");

            assertThat(page.locator("main").innerText()).contains("Die Einladung ist unterwegs");
            page.navigate(at("/"));
            assertThat(page.locator("li[aria-current=step]").innerText())
                    .contains("Die zweite Person gibt frei", "Sie haben die Werte bestätigt");
        });
    }

    @Test
    @Order(8)
    @Tag("12b")
    void the_colleague_chooses_a_password_and_releases_what_the_first_page_shows() throws IOException {
        assumeTrue(Files.exists(FILE), "The official files lie beside the project, in ../shared, and are not there.");
        var letter = new PostBox(platform, COLLEAGUE).await("Ihr Zugang zu localhost");
        var link = Pattern.compile("http://localhost:\\d+(/zugang\\?code=[A-Za-z0-9_-]+)")
                .matcher(letter);
        assertThat(link.find()).isTrue();

        try (var window = PageCheck.visitor(port).context(true)) {
            var page = window.newPage();
            page.navigate(at(link.group(1)));
            page.locator("[name=chosen]").fill("Regen auf dem Dach 7");
            press(page, "Passwort speichern");
            press(page, "Absolventen nach Schulabschluss");
            press(page, "Werte freigeben");
            page.waitForURL(Pattern.compile(".*freigegeben"));

            press(page, "S05b");
            assertThat(page.locator("h1").innerText()).contains(share(List.of("05112", "05113", "05117")));
        }
        assertThat(presses)
                .as("links and buttons from an empty database to a released number")
                .isLessThanOrEqualTo(MOST);
    }

    @Test
    @Order(9)
    @Tag("12g")
    void everybody_reads_the_number_that_stands_in_the_file_without_signing_in() throws IOException {
        assumeTrue(Files.exists(FILE), "The official files lie beside the project, in ../shared, and are not there.");
        try (var window = PageCheck.visitor(port).context(true)) {
            var page = window.newPage();
            page.navigate(at("/daten/S05b/05113?lang=de"));

            assertThat(page.locator("h1").innerText()).startsWith("Essen: " + share(List.of("05113")) + " Prozent");
        }
        in(page -> {
            page.navigate(at("/"));
            assertThat(page.locator("li[aria-current=step]").count()).isZero();
        });
        PageCheck.visitor(port).page("/");
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

    /** Goes on by a link or a button, as a person does; each is counted. */
    private void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .or(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)))
                .first()
                .click();
        presses++;
    }

    /** Leavers without a certificate of all leavers in 2015, straight from the file's lines. */
    private static String share(List<String> districts) throws IOException {
        BigDecimal without = BigDecimal.ZERO;
        BigDecimal all = BigDecimal.ZERO;
        for (String line : Files.readAllLines(FILE, StandardCharsets.ISO_8859_1)) {
            var cells = line.split(";", -1);
            if (cells.length > 5 && cells[0].equals("2015") && districts.contains(cells[1])) {
                without = without.add(new BigDecimal(cells[5]));
                all = all.add(new BigDecimal(cells[3]));
            }
        }
        return without.multiply(BigDecimal.valueOf(100))
                .divide(all, 1, RoundingMode.HALF_UP)
                .toString()
                .replace('.', ',');
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
