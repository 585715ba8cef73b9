package org.werdegang.platform.measurement.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.werdegang.platform.PlatformTest;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.SignedIn;
import org.werdegang.platform.territory.Level;
import org.werdegang.platform.territory.TerritoryChanges;
import org.werdegang.platform.territory.TerritoryChanges.Beginning;
import org.werdegang.platform.territory.Tree;
import org.werdegang.platform.web.PageCheck;

@PlatformTest
class TerritoryPagesTest {
    private static final Caller SYSTEM = new Caller.Visitor();
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    private final String own = UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    private ApplicationContext platform;

    @Autowired
    private TerritoryChanges changes;

    @LocalServerPort
    private int port;

    @BeforeEach
    void found() {
        changes.found(
                new Beginning(own + "-K", Level.DISTRICT, "Kreis " + own, "District of " + own), LONG_AGO, SYSTEM);
        changes.found(new Beginning(own + "-G", Level.MUNICIPALITY, "Ort " + own, "Place " + own), LONG_AGO, SYSTEM);
        changes.found(
                new Beginning(own + "-V", Level.REGIONAL_ASSOCIATION, "Verband " + own, "Verband"), LONG_AGO, SYSTEM);
        changes.reparent(Tree.DISTRICT, own + "-G", own + "-K", LONG_AGO, SYSTEM);
        changes.reparent(Tree.REGIONAL_ASSOCIATION, own + "-G", own + "-V", LONG_AGO, SYSTEM);
    }

    @Test
    @Tag("5c")
    void a_profile_names_every_tree_in_which_the_territory_stands() {
        var page = SignedIn.visitor(platform).get("/gebiete/" + own + "-G");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Ort " + own + ": Bildung auf einen Blick")
                .contains("Kreis " + own)
                .contains("Verband " + own)
                .contains(
                        "Frühe Kindheit",
                        "Grundschule",
                        "Sekundarstufe I",
                        "Oberstufe und Berufsbildung",
                        "Hochschule");
        assertThat(SignedIn.visitor(platform)
                        .get("/gebiete/" + own + "-G?lang=en")
                        .body())
                .contains("Place " + own + ": education at a glance");
    }

    @Test
    @Tag("5d")
    void a_day_before_anybody_knew_the_territory_has_no_page_for_it() {
        var visitor = SignedIn.visitor(platform);

        assertThat(visitor.get("/gebiete/" + own + "-G?stand=2020-01-01").statusCode())
                .isEqualTo(404);
        assertThat(visitor.get("/gebiete/" + own + "-G?stand=kein-tag").statusCode())
                .isEqualTo(200);
        assertThat(visitor.get("/gebiete/nirgends-" + own).statusCode()).isEqualTo(404);
    }

    @Test
    @Tag("5h")
    void the_list_stands_in_the_order_of_names_whatever_the_address_asks_for() {
        changes.found(new Beginning(own + "-1", Level.MUNICIPALITY, "Zett " + own, "Zett"), LONG_AGO, SYSTEM);
        changes.found(new Beginning(own + "-2", Level.MUNICIPALITY, "Ähre " + own, "Ähre"), LONG_AGO, SYSTEM);

        var page = SignedIn.visitor(platform)
                .get("/gebiete?ebene=municipality&sort=wert&sortierung=K01&order=desc")
                .body();

        assertThat(List.of("Ähre ", "Ort ", "Zett "))
                .extracting(name -> page.indexOf(name + own + "</a></li>"))
                .isSorted()
                .doesNotContain(-1);
    }

    @Test
    void the_profile_as_a_file_has_a_header_row_and_can_be_saved() {
        var file = SignedIn.visitor(platform).get("/gebiete/" + own + "-G/profil.csv");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(file.body()).startsWith("code,indicator,territory_key,territory,period,value");
    }

    @Test
    void pages_can_be_read_by_everybody() {
        PageCheck.visitor(port)
                .page("/gebiete?ebene=municipality")
                .page("/gebiete/" + own + "-G")
                .page("/vergleich");
    }
}
