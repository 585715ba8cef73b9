package org.werdegang.platform.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.werdegang.platform.PlatformTest;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.access.SignedIn;
import org.werdegang.platform.measurement.delivery.DeliveryExamples;
import org.werdegang.platform.measurement.peers.ClusterSet;
import org.werdegang.platform.measurement.peers.Peers;
import org.werdegang.platform.measurement.registry.Words;
import org.werdegang.platform.territory.Level;
import org.werdegang.platform.web.PageCheck;

/** An official file becomes a public chart: one steward brings it, another releases it, a visitor reads it. */
@PlatformTest
@Import(DeliveryExamples.class)
class FileToChartStory {
    private static final Path FILE =
            Path.of(System.getProperty("werdegang.root", "..")).resolve("../shared/data/official/21111-02-06-4.csv");
    private static final String ESSEN = "05113";
    private static final List<String> CITIES =
            List.of(ESSEN, "05112", "05117", "05119", "05513", "05911", "05913", "05914", "05915", "05916");

    @Autowired
    private ApplicationContext platform;

    @Autowired
    private DeliveryExamples examples;

    @Autowired
    private Peers peers;

    @LocalServerPort
    private int port;

    @Test
    @Tag("4a")
    @Tag("5f")
    @Tag("12b")
    void an_official_file_becomes_a_chart_beside_its_peers() throws Exception {
        assumeTrue(Files.exists(FILE), "The official files lie beside the project, in ../shared, and are not there.");
        var cluster = new ClusterSet.Cluster("cities", new Words("Städte", "Cities"), CITIES);
        peers.publish(
                new ClusterSet(
                        Level.DISTRICT,
                        0,
                        new Words("Städte der Region", "Cities of the region"),
                        new Words("Kreisfreie Städte", "Cities that are districts"),
                        "Test",
                        LocalDate.of(2010, 1, 1),
                        List.of(cluster)),
                new Caller.Visitor());
        var partner = examples.partner(true);

        String delivery = bringAndConfirm(SignedIn.as(platform, partner.organisation(), Role.STEWARD));
        release(SignedIn.as(platform, partner.organisation(), Role.STEWARD), delivery);

        try (var window = PageCheck.visitor(port).context(true)) {
            var page = window.newPage();
            page.navigate(at("/daten/S05b/" + ESSEN + "?lang=de"));
            String essen = share(ESSEN);

            assertThat(page.locator("h1").innerText()).startsWith("Essen: " + essen + " Prozent");
            var chart = page.locator("figure.chart").first();
            assertThat(chart.locator("svg").first().textContent()).contains(essen);
            chart.locator("summary").click();
            assertThat(row(chart, "2015")).contains(essen, median());
            assertThat(page.locator("main").innerText()).contains("Amt für Schule", "Im Vergleich");
        }
    }

    private String bringAndConfirm(SignedIn steward) {
        try (var window = PageCheck.holding(port, steward.cookies()).context(true)) {
            var page = window.newPage();
            page.navigate(at("/lieferungen/neu?lang=de"));
            page.locator("#quelle").selectOption(new SelectOption().setIndex(1));
            page.setInputFiles("#datei", FILE);
            press(page, "Datei hochladen");
            page.waitForURL(Pattern.compile(".*/lieferungen/[0-9a-f-]{36}"));
            String address = page.url();
            for (String step : List.of("Spalten prüfen", "So stimmt es", "So übernehmen")) {
                var next = page.getByText(Pattern.compile("Vorschau ansehen|" + step))
                        .first();
                next.waitFor();
                if (next.innerText().contains(step)) {
                    press(page, step);
                }
            }
            press(page, "Vorschau ansehen");
            press(page, "Vorschau bestätigen");
            page.waitForURL(Pattern.compile(".*bestaetigt"));
            return address;
        }
    }

    private void release(SignedIn second, String delivery) {
        try (var window = PageCheck.holding(port, second.cookies()).context(true)) {
            var page = window.newPage();
            page.navigate(delivery + "?lang=de");
            press(page, "Werte freigeben");
            page.waitForURL(Pattern.compile(".*freigegeben"));
        }
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .or(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)))
                .first()
                .click();
    }

    private static String row(Locator chart, String year) {
        return chart.locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + year)))
                .first()
                .innerText();
    }

    /** Leavers without a certificate of all leavers in 2015, straight from the file's line. */
    private static BigDecimal exactly(String district) throws IOException {
        try (Stream<String> lines = Files.lines(FILE, StandardCharsets.ISO_8859_1)) {
            var cells = lines.filter(line -> line.startsWith("2015;" + district + ";"))
                    .findFirst()
                    .orElseThrow()
                    .split(";", -1);
            return new BigDecimal(cells[5])
                    .multiply(BigDecimal.valueOf(100))
                    .divide(new BigDecimal(cells[3]), 20, RoundingMode.HALF_UP);
        }
    }

    private static String share(String district) throws IOException {
        return shown(exactly(district));
    }

    /** The middle one of Essen's nine peers. */
    private static String median() throws IOException {
        var shares = new ArrayList<BigDecimal>();
        for (String city : CITIES.subList(1, CITIES.size())) {
            shares.add(exactly(city));
        }
        shares.sort(null);
        return shown(shares.get(shares.size() / 2));
    }

    private static String shown(BigDecimal share) {
        return share.setScale(1, RoundingMode.HALF_UP).toString().replace('.', ',');
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
