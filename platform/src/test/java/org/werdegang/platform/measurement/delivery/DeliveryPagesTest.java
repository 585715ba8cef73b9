package org.werdegang.platform.measurement.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.access.SignedIn;
import org.werdegang.platform.web.PageCheck;

@RuhrTest
class DeliveryPagesTest {
    @Autowired
    private ApplicationContext platform;

    @Autowired
    private DeliveryExamples examples;

    @Autowired
    private Deliveries deliveries;

    @LocalServerPort
    private int port;

    private DeliveryExamples.Partner partner;
    private SignedIn steward;

    @BeforeEach
    void sign_in() {
        partner = examples.partner();
        steward = SignedIn.as(platform, partner.organisation(), Role.STEWARD);
    }

    private PageCheck eyes() {
        return PageCheck.holding(port, steward.cookies());
    }

    @Test
    @Tag("12f")
    void the_list_the_upload_and_the_sources_are_for_everybody() {
        examples.received(
                partner,
                DeliveryExamples.allDay(9800),
                "ein_sehr_langer_Dateiname_ohne_Leerzeichen_2024_endgueltig.csv");

        eyes().page("/lieferungen")
                .page("/lieferungen/neu")
                .page("/quellen")
                .page("/quellen/neu")
                .page("/quellen/" + partner.source().id());
    }

    @Test
    @Tag("12f")
    void giving_meaning_is_for_everybody() {
        var id = examples.received(partner, DeliveryExamples.allDay(9800));

        eyes().page("/lieferungen/" + id).page("/lieferungen/" + id + "/spalten");
        steward.get("/lieferungen/" + id + "/spalten");
        var answer = steward.post("/lieferungen/" + id + "/spalten", Map.of());

        assertThat(answer.headers().firstValue("location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/zuordnung"));
        eyes().page("/lieferungen/" + id + "/zuordnung")
                .page("/lieferungen/" + id + "/zuordnung/1")
                .page("/lieferungen/" + id + "/zuordnung/2?ziel=S06%20N");
    }

    @Test
    @Tag("12f")
    void checking_is_for_everybody() {
        var first = examples.previewed(partner, DeliveryExamples.allDay(9800));
        deliveries.confirm(partner.first(), first);
        var id = examples.received(partner, messy());

        eyes().page("/lieferungen/" + id)
                .page("/lieferungen/" + id + "/vorschau")
                .page("/lieferungen/" + id + "/werte")
                .page("/lieferungen/" + id + "/werte?art=geaendert&gebiet=Essen")
                .page("/lieferungen/" + id + "/werte?art=gleich&gebiet=Nirgendwo")
                .page("/lieferungen/" + id + "/werte?art=abgelehnt")
                .page("/lieferungen/" + id + "/hinweise")
                .page("/lieferungen/" + first);
    }

    /** Changed values, an unknown key, an unknown name, a text among figures, a part above the whole. */
    private static byte[] messy() {
        return (new String(DeliveryExamples.allDay(9900), StandardCharsets.UTF_8)
                        + "05999000;Nirgendwo;2023/24;100;50\r\n"
                        + ";Atlantis;2023/24;100;50\r\n"
                        + "05124000;Wuppertal;2023/24;keine Angabe;=2+3\r\n"
                        + "05911000;Bochum;2023/24;100;150\r\n"
                        + ";Insgesamt;2023/24;99999;5000\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    @Tag("12a")
    void every_problem_names_its_cell_its_reason_and_the_remedy() {
        var first = examples.previewed(partner, DeliveryExamples.allDay(9800));
        deliveries.confirm(partner.first(), first);
        var id = examples.received(partner, messy());

        var page = steward.get("/lieferungen/" + id + "/hinweise").body();

        assertThat(page)
                .contains("Zum Schlüssel „05999000“ gibt es kein Gebiet")
                .contains("Zum Namen „Atlantis“ gibt es kein Gebiet")
                .contains("Hier steht ein Text, die Spalte „davon im offenen Ganztag“ enthält aber Zahlen")
                .contains("Der Teil (150) ist größer als das Ganze (100)")
                .contains("Summenzeilen")
                .contains("Zeile 9, Spalte ");
        assertThat(steward.get("/lieferungen/" + id + "/hinweise?lang=en").body())
                .contains("There is no territory called “Atlantis”");
        steward.get("/lieferungen/" + id + "/hinweise?lang=de");
    }

    @Test
    @Tag("12a")
    void findings_as_a_file_are_no_formulas() {
        var file = "=cmd|x.csv";
        var id = examples.received(partner, messy(), file);
        examples.meant(partner, id);

        var csv = steward.get("/lieferungen/" + id + "/hinweise.csv").body();

        assertThat(csv).contains("\"'=cmd|x.csv\"").doesNotContain(",=").doesNotContain("\"=");
    }

    @Test
    void a_wrong_role_or_a_foreign_organisation_finds_nothing() {
        var id = examples.received(partner, DeliveryExamples.allDay(9800));
        var foreign = SignedIn.as(platform, UUID.randomUUID(), Role.STEWARD);
        var reader = SignedIn.as(platform, partner.organisation(), Role.READER);

        for (String page : new String[] {
            "", "/spalten", "/zuordnung", "/vorschau", "/werte", "/hinweise", "/hinweise.csv", "/datei", "/stand"
        }) {
            assertThat(foreign.get("/lieferungen/" + id + page).statusCode()).isEqualTo(404);
            assertThat(reader.get("/lieferungen/" + id + page).statusCode()).isEqualTo(403);
        }
        foreign.get("/lieferungen");
        assertThat(foreign.get("/lieferungen").body()).doesNotContain("ganztag.csv");
        for (String step :
                new String[] {"/bestaetigen", "/freigeben", "/verwerfen", "/zurueckziehen", "/ablehnen", "/pruefen"}) {
            assertThat(foreign.post("/lieferungen/" + id + step, Map.of()).statusCode())
                    .isEqualTo(404);
        }
        assertThat(foreign.get("/quellen/" + partner.source().id()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_upload_without_source_or_file_is_refused_and_keeps_what_was_typed() {
        steward.get("/lieferungen/neu");

        var answer =
                steward.upload("/lieferungen", Map.of("quelle", "", "stichtag", "gestern"), "datei", "", new byte[0]);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Wählen Sie die Quelle")
                .contains("Wählen Sie eine Datei aus")
                .contains("„gestern“ ist kein Tag");
    }

    @Test
    void a_file_above_the_limit_is_refused_with_a_sentence() {
        steward.get("/lieferungen/neu");

        var answer = steward.upload(
                "/lieferungen",
                Map.of("quelle", partner.source().id().toString()),
                "datei",
                "gross.csv",
                new byte[70 << 20]);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Die Datei ist zu groß");
    }

    @Test
    void rows_about_persons_are_refused_and_not_kept() {
        var persons = "Vorname;Nachname;Geburtsdatum;Schule\r\nKim;Muster;1.1.2015;Grundschule\r\n"
                .getBytes(StandardCharsets.UTF_8);

        var id = examples.received(partner, persons, "liste.csv");

        assertThat(examples.state(partner, id)).isEqualTo(State.UNREADABLE);
        assertThat(deliveries.find(partner.first(), id).orElseThrow().sha256()).isNull();
        assertThat(steward.get("/lieferungen/" + id).body()).contains("Zeilen über einzelne Personen");
        assertThat(steward.get("/lieferungen/" + id + "/datei").statusCode()).isEqualTo(422);
    }
}
