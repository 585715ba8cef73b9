package org.werdegang.platform.partners.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.werdegang.platform.PlatformTest;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.access.SignedIn;
import org.werdegang.platform.territory.Level;
import org.werdegang.platform.territory.Territories;
import org.werdegang.platform.territory.Territory;
import org.werdegang.platform.territory.TerritoryChanges;
import org.werdegang.platform.territory.TerritoryChanges.Beginning;
import org.werdegang.platform.territory.Tree;
import org.werdegang.platform.web.PageCheck;

@PlatformTest
class AreaPagesTest {
    private static final LocalDate CHANGE = LocalDate.of(2025, 1, 1);

    private final String own = UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    private ApplicationContext platform;

    @Autowired
    private Territories territories;

    @Autowired
    private TerritoryChanges changes;

    @LocalServerPort
    private int port;

    @BeforeEach
    void two_municipalities() {
        for (String name : new String[] {"A", "B"}) {
            var beginning = new Beginning(own + name, Level.MUNICIPALITY, own + name, own + name);
            changes.found(beginning, LocalDate.of(2000, 1, 1), new Caller.Visitor());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/zusammenlegen", "/teilen", "/umbenennen", "/zuordnen"})
    void can_be_read_and_used_in_both_languages_at_every_width(String path) {
        PageCheck.holding(port, office().cookies()).page("/verwaltung/gebiete" + path);
    }

    @Test
    @Tag("5a")
    void a_merger_is_shown_before_and_done_after() {
        var office = office();
        var typed = Map.of(
                "keys",
                own + "A\n" + own + "B",
                "key",
                own + "C",
                "nameDe",
                "Neustadt",
                "nameEn",
                "Neustadt",
                "on",
                "1.1.2025");
        var path = "/verwaltung/gebiete/zusammenlegen";
        office.get(path);

        var check = office.post(path, typed);
        assertThat(check.statusCode()).isEqualTo(200);
        assertThat(check.body()).contains(own + "A (" + own + "A) endet am", "Bisherige Ausgaben bleiben");
        assertThat(territories.find(own + "C", CHANGE)).isEmpty();

        var done = office.post(path, taking(typed));
        assertThat(done.statusCode()).isBetween(302, 303);
        assertThat(territories.find(own + "A", CHANGE)).isEmpty();
        assertThat(territories.find(own + "C", CHANGE)).isPresent();
    }

    @Test
    @Tag("5b")
    void a_split_whose_shares_miss_one_is_refused_at_the_field_and_keeps_what_was_typed() {
        var office = office();
        var path = "/verwaltung/gebiete/teilen";
        var parts = own + "D; 0,6; Nord\n" + own + "E; 0,3; Süd";
        office.get(path);

        var refused = office.post(path, Map.of("key", own + "A", "parts", parts, "on", "1.1.2025"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("statt 1", "href=\"#parts\"", own + "D; 0,6; Nord");

        var right = Map.of("key", own + "A", "parts", parts.replace("0,3", "0,4"), "on", "1.1.2025");
        assertThat(office.post(path, right).body()).contains("beginnt am");
        assertThat(office.post(path, taking(right)).statusCode()).isBetween(302, 303);
        assertThat(territories.find(own + "E", CHANGE)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zusammenlegen", "teilen", "umbenennen", "zuordnen"})
    void what_will_happen_can_be_read_and_used_in_both_languages_at_every_width(String wish) {
        changes.found(
                new Beginning(own + "K", Level.DISTRICT, "Kreis " + own, "District of " + own),
                LocalDate.of(2000, 1, 1),
                new Caller.Visitor());
        var typed = switch (wish) {
            case "zusammenlegen" ->
                Map.of("keys", own + "A " + own + "B", "key", own + "C", "nameDe", "Neu", "nameEn", "New");
            case "teilen" -> Map.of("key", own + "A", "parts", own + "D; 0,6; Nord\n" + own + "E; 0,4; Süd");
            case "umbenennen" ->
                Map.of("key", own + "K", "nameDe", "Kreis Niederrhein", "nameEn", "District of Niederrhein");
            default -> Map.of("key", own + "A", "parent", own + "K", "tree", "district");
        };

        PageCheck.holding(port, office().cookies()).submitted("/verwaltung/gebiete/" + wish, typed);
    }

    @Test
    @Tag("5d")
    void a_new_name_is_given_in_the_browser_and_the_old_one_stays_for_the_time_before() {
        var district = new Beginning(own + "K", Level.DISTRICT, "Kreis " + own, "District of " + own);
        changes.found(district, LocalDate.of(2000, 1, 1), new Caller.Visitor());

        walk(
                "umbenennen",
                Map.of("key", own + "K", "nameDe", "Kreis Neu" + own, "nameEn", "District of Neu" + own),
                List.of(
                        "Kreis " + own + " (" + own + "K) heißt ab dem 1.1.2025 Kreis Neu" + own + ".",
                        "Bis zum 31.12.2024 bleibt der Name Kreis " + own + "."));

        var renamed = territories.find(own + "K", CHANGE).orElseThrow();
        assertThat(renamed.in(Locale.GERMAN)).isEqualTo("im Kreis Neu" + own);
        assertThat(renamed.in(Locale.ENGLISH)).isEqualTo("in the district of Neu" + own);
        assertThat(territories
                        .find(own + "K", CHANGE.minusDays(1))
                        .orElseThrow()
                        .in(Locale.GERMAN))
                .isEqualTo("im Kreis " + own);
    }

    @Test
    @Tag("5d")
    void a_new_place_is_given_in_the_browser_and_the_old_one_stays_for_the_time_before() {
        for (String name : List.of("K", "L")) {
            var district = new Beginning(own + name, Level.DISTRICT, "Kreis " + own + name, "District");
            changes.found(district, LocalDate.of(2000, 1, 1), new Caller.Visitor());
        }
        changes.reparent(Tree.DISTRICT, own + "A", own + "K", LocalDate.of(2000, 1, 1), new Caller.Visitor());

        walk(
                "zuordnen",
                Map.of("key", own + "A", "tree", "district", "parent", own + "L"),
                List.of(own + "A wird ab dem 1.1.2025 hier zugeordnet: Kreis " + own + "L."));

        var atlas = territories.atlas();
        assertThat(atlas.parents(own + "A", CHANGE).get(Tree.DISTRICT))
                .extracting(Territory::key)
                .isEqualTo(own + "L");
        assertThat(atlas.parents(own + "A", CHANGE.minusDays(1)).get(Tree.DISTRICT))
                .extracting(Territory::key)
                .isEqualTo(own + "K");
    }

    /** From the office's menu to the form, to the check page, back once, and on to the list that says it is done. */
    private void walk(String wish, Map<String, String> typed, List<String> says) {
        var check = PageCheck.holding(port, office().cookies());
        try (var context = check.context(false)) {
            var page = context.newPage();
            page.navigate(check.address("/", "de"));
            page.locator("nav.stations a[href='/verwaltung/gebiete']").press("Enter");
            page.locator("a[href='/verwaltung/gebiete/" + wish + "']").press("Enter");
            typed.forEach((name, value) -> {
                if (name.equals("tree")) {
                    page.selectOption("#tree", value);
                } else {
                    page.fill("#" + name, value);
                }
            });
            page.fill("#on", "1.1.2025");
            page.locator("main form[method=post] button").press("Enter");
            page.locator("button[name=back]").press("Enter");
            assertThat(page.inputValue("#key")).isEqualTo(typed.get("key"));
            page.locator("main form[method=post] button").press("Enter");
            assertThat(page.locator("main ul").innerText()).contains(says);
            page.locator("button[name=take]").press("Enter");
            assertThat(page.locator("main").innerText()).contains("Die Änderung ist gespeichert.");
        }
    }

    private static Map<String, String> taking(Map<String, String> typed) {
        var taking = new HashMap<>(typed);
        taking.put("take", "1");
        return taking;
    }

    private SignedIn office() {
        return SignedIn.as(platform, UUID.randomUUID(), Role.OFFICE);
    }
}
