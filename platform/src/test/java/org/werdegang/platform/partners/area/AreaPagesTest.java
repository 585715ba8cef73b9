package org.werdegang.platform.partners.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
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
import org.werdegang.platform.territory.TerritoryChanges;
import org.werdegang.platform.territory.TerritoryChanges.Beginning;
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

    private static Map<String, String> taking(Map<String, String> typed) {
        var taking = new HashMap<>(typed);
        taking.put("take", "1");
        return taking;
    }

    private SignedIn office() {
        return SignedIn.as(platform, UUID.randomUUID(), Role.OFFICE);
    }
}
