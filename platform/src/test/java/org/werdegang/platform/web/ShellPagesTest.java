package org.werdegang.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.werdegang.platform.PlatformTest;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.access.SignedIn;

@PlatformTest
class ShellPagesTest {
    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext platform;

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/barrierefreiheit", "/datenschutz", "/impressum", "/leichte-sprache", "/rueckmeldung"})
    @Tag("12f")
    @Tag("12g")
    void can_be_read_by_everybody(String path) {
        PageCheck.visitor(port).page(path);
    }

    @Test
    @Tag("12f")
    void what_went_wrong_can_be_read_as_well_as_all_else() {
        var member = SignedIn.as(platform, UUID.randomUUID(), Role.READER);

        PageCheck.visitor(port).page("/nirgendwo", 404).page("/daten/X99", 404).page("/error", 404);
        PageCheck.holding(port, member.cookies()).page("/verwaltung", 403);
    }

    @Test
    @Tag("12f")
    void messages_and_the_own_password_can_be_reached_by_everybody_who_may() {
        var reader = SignedIn.visitor(platform);
        reader.get("/rueckmeldung");
        reader.post("/rueckmeldung", Map.of("nachricht", "Ein Bild ohne Worte", "seite", "/daten"));
        var office = SignedIn.as(platform, UUID.randomUUID(), Role.OFFICE);

        PageCheck.holding(port, office.cookies())
                .page("/verwaltung/rueckmeldungen")
                .page("/passwort");
    }

    @Test
    @Tag("12f")
    void a_message_about_a_barrier_reaches_the_office_and_its_sender_is_forgotten_once_answered() {
        var reader = SignedIn.visitor(platform);
        String barrier = "Das Schaubild sagt mir nichts " + UUID.randomUUID();
        reader.get("/rueckmeldung");

        var sent = reader.post("/rueckmeldung", Map.of("nachricht", barrier, "antwort", "kim@example.org"));

        assertThat(sent.body()).contains("Ihre Nachricht ist gespeichert");
        var office = SignedIn.as(platform, UUID.randomUUID(), Role.OFFICE);
        assertThat(office.get("/verwaltung/rueckmeldungen").body()).contains(barrier, "kim@example.org");
        assertThat(reader.get("/verwaltung/rueckmeldungen").statusCode()).isEqualTo(303);
    }

    @Test
    void an_empty_message_is_asked_for_again_and_nothing_typed_is_lost() {
        var reader = SignedIn.visitor(platform);
        reader.get("/rueckmeldung");

        var sent = reader.post("/rueckmeldung", Map.of("nachricht", " ", "seite", "Kita-Quote"));

        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(sent.body()).contains("Das Feld „Ihre Nachricht“ ist leer", "value=\"Kita-Quote\"");
    }

    @Test
    void an_unknown_address_says_so_in_the_readers_language_and_to_programs_as_problem_details() {
        var reader = SignedIn.visitor(platform);

        assertThat(reader.get("/nirgendwo").body()).contains("Diese Seite gibt es nicht", "/suche");
        assertThat(reader.get("/nirgendwo?lang=en").body()).contains("There is no such page");
        var program = reader.get("/api/v1/nowhere");
        assertThat(program.statusCode()).isEqualTo(404);
        assertThat(program.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }

    @Test
    @Tag("12g")
    void a_visitor_gets_no_session_and_no_cookie() {
        var reader = SignedIn.visitor(platform);

        reader.get("/");
        reader.get("/barrierefreiheit");

        assertThat(reader.cookies()).isEmpty();
    }

    @Test
    void the_chosen_language_stays_and_the_switch_keeps_the_address() {
        var reader = SignedIn.visitor(platform);

        assertThat(reader.get("/barrierefreiheit?lang=en").body())
                .contains("<html lang=\"en\"", "href=\"/barrierefreiheit?lang=de\"");
        assertThat(reader.get("/impressum").body()).contains("<html lang=\"en\"");
    }

    @Test
    void a_style_sheet_may_be_kept_for_ever_under_its_hash_only() {
        var reader = SignedIn.visitor(platform);
        String page = reader.get("/").body();
        String sheet = page.substring(page.indexOf("/assets/"), page.indexOf("kern.css") + 8);

        assertThat(reader.get(sheet).headers().firstValue("Cache-Control"))
                .hasValueSatisfying(kept -> assertThat(kept).contains("immutable"));
        assertThat(reader.get(sheet.replaceFirst("/assets/[0-9a-f]+/", "/assets/000000000000/"))
                        .headers()
                        .firstValue("Cache-Control"))
                .contains("no-cache");
        assertThat(reader.get("/assets/x/web/assets/../../platform.properties").statusCode())
                .isGreaterThanOrEqualTo(400);
    }
}
