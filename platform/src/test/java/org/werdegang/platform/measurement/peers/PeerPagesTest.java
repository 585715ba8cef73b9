package org.werdegang.platform.measurement.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.werdegang.platform.PlatformTest;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.access.SignedIn;
import org.werdegang.platform.territory.Level;
import org.werdegang.platform.territory.TerritoryChanges;

@PlatformTest
class PeerPagesTest {
    private final String own = UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    private ApplicationContext platform;

    @Autowired
    private TerritoryChanges changes;

    @Test
    void the_office_enters_a_version_and_everybody_reads_it_with_source_and_version() {
        found("A", "B");
        var office = SignedIn.as(platform, UUID.randomUUID(), Role.OFFICE);
        office.get("/vergleich?ebene=municipality");

        var answer = office.post("/vergleich", form(own + "-A; Große " + own + "\n" + own + "-B; Große " + own));

        assertThat(answer.statusCode()).isEqualTo(302);
        var page =
                SignedIn.visitor(platform).get("/vergleich?ebene=municipality").body();
        assertThat(page)
                .contains("Große " + own)
                .contains("Quelle " + own)
                .contains("Fassung ")
                .contains("kein Vergleich: nur ein anderes");
        assertThat(SignedIn.visitor(platform)
                        .get("/vergleich?ebene=municipality&lang=en")
                        .body())
                .contains("Who is compared with whom")
                .contains("no comparison: only one other");
    }

    @Test
    void everything_wrong_is_said_at_once_and_nothing_typed_is_lost() {
        found("A");
        var office = SignedIn.as(platform, UUID.randomUUID(), Role.OFFICE);
        office.get("/vergleich?ebene=municipality");
        var form = form(own + "-A\nnone; Große\n" + own + "-A; Große\n" + own + "-A; Kleine");
        form.put("ab", "irgendwann");

        var page = office.post("/vergleich", form).body();

        assertThat(page)
                .contains("Zeile 1:")
                .contains("Zeile 2:")
                .contains("Zeile 4:")
                .contains("„irgendwann“ ist kein Tag")
                .contains("none; Große")
                .contains("Quelle " + own);
    }

    @Test
    void a_visitor_and_a_reader_find_no_form_and_cannot_post() {
        var reader = SignedIn.as(platform, UUID.randomUUID(), Role.READER);

        assertThat(SignedIn.visitor(platform).get("/vergleich").body()).doesNotContain("<textarea");
        assertThat(reader.get("/vergleich").body()).doesNotContain("<textarea");
        assertThat(reader.post("/vergleich", form("")).statusCode()).isEqualTo(403);
    }

    @Test
    @Tag("5h")
    void members_stand_in_the_order_of_their_names_whatever_the_address_asks_for() {
        found("Zeta", "Äpfel", "Beta");
        var office = SignedIn.as(platform, UUID.randomUUID(), Role.OFFICE);
        office.get("/vergleich?ebene=municipality");
        office.post("/vergleich", form(own + "-Zeta; G\n" + own + "-Äpfel; G\n" + own + "-Beta; G"));

        var page = SignedIn.visitor(platform)
                .get("/vergleich?ebene=municipality&sort=wert&sortierung=value&order=desc")
                .body();

        assertThat(page.indexOf(">Äpfel<")).isPositive().isLessThan(page.indexOf(">Beta<"));
        assertThat(page.indexOf(">Beta<")).isLessThan(page.indexOf(">Zeta<"));
    }

    private Map<String, String> form(String lines) {
        var form = new LinkedHashMap<String, String>();
        form.put("ebene", "municipality");
        form.put("name", "Name " + own);
        form.put("nameEn", "");
        form.put("regel", "Regel " + own);
        form.put("regelEn", "");
        form.put("quelle", "Quelle " + own);
        form.put("ab", "1.1.2016");
        form.put("zeilen", lines);
        return form;
    }

    private void found(String... names) {
        for (var name : names) {
            changes.found(
                    new TerritoryChanges.Beginning(own + "-" + name, Level.MUNICIPALITY, name, name),
                    LocalDate.of(2000, 1, 1),
                    new Caller.Visitor());
        }
    }
}
