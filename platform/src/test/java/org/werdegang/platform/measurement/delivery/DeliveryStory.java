package org.werdegang.platform.measurement.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.access.SignedIn;
import org.werdegang.platform.web.PageCheck;

/** Two stewards bring a file from the upload to its release, with the keyboard alone. */
@RuhrTest
class DeliveryStory {
    @Autowired
    private ApplicationContext platform;

    @Autowired
    private DeliveryExamples examples;

    @LocalServerPort
    private int port;

    @Test
    @Tag("12b")
    @Tag("12f")
    void from_upload_to_release_with_the_keyboard_alone() throws Exception {
        var partner = examples.partner();
        var first = SignedIn.as(platform, partner.organisation(), Role.STEWARD);
        var second = SignedIn.as(platform, partner.organisation(), Role.STEWARD);
        var file = Files.createTempDirectory("story").resolve("ganztag.csv");
        Files.write(file, DeliveryExamples.allDay(9800));
        String address;

        try (var window = PageCheck.holding(port, first.cookies()).context(true)) {
            var page = window.newPage();
            page.navigate("http://localhost:" + port + "/lieferungen?lang=de");
            press(page, "Datei liefern");
            tabTo(page, "#quelle");
            page.keyboard().type("Offener");
            tabTo(page, "#datei");
            page.setInputFiles("#datei", file);
            press(page, "Datei hochladen");
            page.waitForURL(Pattern.compile(".*/lieferungen/[0-9a-f-]{36}"));
            address = page.url();
            page.getByText("Spalten prüfen").waitFor();
            press(page, "Spalten prüfen");
            press(page, "So stimmt es");
            press(page, "So übernehmen");
            page.getByText("Vorschau ansehen").waitFor();
            press(page, "Vorschau ansehen");
            press(page, "Vorschau bestätigen");
            page.waitForURL(Pattern.compile(".*bestaetigt"));
            assertThat(page.getByText("Werte freigeben").count()).isZero();
            assertThat(page.content()).contains("Sie haben diese Lieferung bestätigt");
        }

        try (var window = PageCheck.holding(port, second.cookies()).context(true)) {
            var page = window.newPage();
            page.navigate(address + "?lang=de");
            press(page, "Werte freigeben");
            page.waitForURL(Pattern.compile(".*freigegeben"));
            assertThat(page.content()).contains("Die Werte sind ab heute bekannt");
        }
    }

    /** Goes to the link or button of that name with the tab key, and presses enter. */
    private static void press(Page page, String name) {
        tab(page, "e => (e.innerText || '').trim().startsWith(" + quoted(name) + ")");
        String before = page.url();
        page.keyboard().press("Enter");
        page.waitForURL(now -> !now.equals(before));
    }

    private static void tabTo(Page page, String selector) {
        tab(page, "e => e.matches(" + quoted(selector) + ")");
    }

    private static void tab(Page page, String isIt) {
        page.waitForLoadState();
        for (int i = 0; i < 80; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("(" + isIt + ")(document.activeElement)"))) {
                return;
            }
        }
        throw new AssertionError("The tab key does not reach what " + isIt + " looks for on " + page.url());
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "\\'") + "'";
    }
}
