package org.werdegang.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.werdegang.platform.measurement.values.ValueExamples.LONG_AGO;
import static org.werdegang.platform.measurement.values.ValueExamples.NOBODY;
import static org.werdegang.platform.measurement.values.ValueExamples.official;
import static org.werdegang.platform.measurement.values.ValueExamples.value;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.werdegang.platform.PlatformTest;
import org.werdegang.platform.measurement.peers.ClusterSet;
import org.werdegang.platform.measurement.peers.Peers;
import org.werdegang.platform.measurement.registry.Words;
import org.werdegang.platform.measurement.values.Breakdown;
import org.werdegang.platform.measurement.values.Incoming;
import org.werdegang.platform.measurement.values.ValueExamples;
import org.werdegang.platform.territory.Level;
import org.werdegang.platform.territory.Outline;
import org.werdegang.platform.territory.TerritoryChanges;
import org.werdegang.platform.territory.Tree;

/**
 * Asks every route of the table for an earlier day, and finds nothing that became known later: no value, no period, no
 * name, no group. A new page is tried as soon as it stands in the table; one that names things brings its
 * {@link RouteExamples}.
 */
@PlatformTest
@TestPropertySource(properties = "werdegang.test=a database whose only region is this one")
@Import(ValueExamples.class)
@Tag("4d")
class AsKnownRoutesTest {
    private static final Breakdown PUBLIC = Breakdown.of("carrier", "public");

    private static final LocalDate EARLY = LocalDate.of(2017, 10, 10);
    private static final LocalDate THEN = LocalDate.of(2024, 12, 1);
    private static final LocalDate LATE = LocalDate.of(2024, 12, 10);

    /** What is known only since: a district's value and the region's, as files, Germans and Britons write them, and more. */
    private static final List<String> LATER = List.of(
            "86421",
            "86.421",
            "86,421",
            "518526",
            "518.526",
            "518,526",
            "2014 bis 2019",
            "2014 to 2019",
            "Table afterwards",
            "Spätstadt",
            "Spätere Gruppe");

    /** What parts of a path stand for here; several where pages differ by them. */
    private static final Map<String, List<String>> PARTS = Map.of(
            "code", List.of("K07", "S05"),
            "territory", List.of("R1", "D1"),
            "key", List.of("D1", "R1"),
            "file", List.of("werte.csv", "verlauf.svg", "karte.svg", "gliederung.svg", "definition.csv"));

    /** What a page needs to be asked. */
    private static final Map<String, String> QUESTIONS = Map.of(
            "GET /suche", "suche=Kitas+Erststadt",
            "GET /api/v1/values", "indicator=K07",
            "GET /api/v1/values.json", "indicator=K07",
            "GET /api/v1/values.csv", "indicator=K07");

    /** Pages about what is entered, not about what was known: they take no day. */
    private static final List<String> OF_NOW = List.of("/verwaltung/", "/lieferungen", "/quellen", "/konto");

    @Autowired
    private ApplicationContext platform;

    @Autowired
    private ValueExamples examples;

    @Autowired
    private TerritoryChanges territories;

    @Autowired
    private Peers peers;

    @Test
    void no_page_file_or_answer_shows_what_became_known_after_the_day_it_is_asked_for() {
        var browser = SignedIn.as(platform, UUID.randomUUID(), Role.ADMINISTRATOR, Role.OFFICE);
        region();
        deliver("411", 2014, 2015, EARLY, "table");
        var before = new LinkedHashMap<String, String>();
        for (String file : List.of("verlauf.png", "karte.png", "gliederung.png")) {
            before.put(file, browser.get(then("/daten/K07/D1/" + file)).body());
        }
        becomeKnown();

        var leaks = new ArrayList<String>();
        var telling = new TreeSet<String>();
        for (var route : RouteRoles.TABLE) {
            if (route.method().equals("GET")
                    && OF_NOW.stream().noneMatch(of -> path(route).startsWith(of))) {
                for (String path : paths(route)) {
                    boolean tells = !later(browser.get(path)).isEmpty();
                    var leaked = later(browser.get(then(path)));
                    if (tells) {
                        telling.add(route.name());
                    }
                    if (!leaked.isEmpty()) {
                        leaks.add(then(path) + " shows " + leaked);
                    }
                }
            }
        }

        assertThat(leaks).isEmpty();
        assertThat(telling)
                .as("pages that would tell the later values today; without them this test proves nothing")
                .contains(
                        "GET /",
                        "GET /suche",
                        "GET /daten",
                        "GET /daten/{code}",
                        "GET /daten/{code}/{territory}",
                        "GET /daten/{code}/{territory}/{file}",
                        "GET /gebiete",
                        "GET /gebiete/{key}",
                        "GET /gebiete/{key}/profil.csv",
                        "GET /vergleich",
                        "GET /api/v1/values",
                        "GET /api/v1/values.csv",
                        "GET /api/v1/territories",
                        "GET /api/v1/territories/{key}",
                        "GET /api/v1/sources");
        before.forEach((file, drawn) -> assertThat(
                        browser.get(then("/daten/K07/D1/" + file)).body().equals(drawn))
                .as(file + " is the same picture as before")
                .isTrue());
    }

    /** A regional association with six districts, known since the day it begins. */
    private void region() {
        var areas = new ArrayList<Outline.Area>();
        areas.add(new Outline.Area("R1", Level.REGIONAL_ASSOCIATION, "Verband", "Association", LONG_AGO, null));
        var places = new ArrayList<Outline.Place>();
        var tiles = new ArrayList<Outline.Tile>();
        for (String key : districts()) {
            String name = key.equals("D1") ? "Erststadt" : "Kreis " + key;
            areas.add(new Outline.Area(key, Level.DISTRICT, name, name, LONG_AGO, null));
            places.add(new Outline.Place(Tree.REGIONAL_ASSOCIATION, key, "R1", LONG_AGO, null));
            tiles.add(new Outline.Tile(Level.DISTRICT, key, tiles.size() % 3, tiles.size() / 3));
        }
        territories.load(new Outline("Test", areas, List.of(), places, tiles), NOBODY);
        peers.publish(groups("Frühere Gruppe"), NOBODY);
    }

    private void becomeKnown() {
        deliver("86421", 2015, 2019, LATE, "table");
        deliver("86421", 2015, 2019, LATE, "afterwards");
        territories.rename("D6", "Spätstadt", "Spätstadt", LocalDate.of(2020, 1, 1), NOBODY);
        peers.publish(groups("Spätere Gruppe"), NOBODY);
    }

    private static List<String> districts() {
        return IntStream.rangeClosed(1, 6).mapToObj(i -> "D" + i).toList();
    }

    private static ClusterSet groups(String name) {
        var words = new Words(name, name);
        return new ClusterSet(
                Level.DISTRICT,
                0,
                words,
                new Words("Regel", "Rule"),
                "Test",
                LONG_AGO,
                List.of(new ClusterSet.Cluster("all", words, districts())));
    }

    /** Day-care centres, all and public ones, and school leavers, of every district in two years. */
    private void deliver(String amount, int first, int last, LocalDate known, String table) {
        var values = new ArrayList<Incoming>();
        for (String key : districts()) {
            for (int year : List.of(first, last)) {
                values.add(value("K07", "M", key, year, amount));
                values.add(value("K07", "M", key, year, PUBLIC, amount));
                values.add(value("S05b", "N", key, year, "1"));
                values.add(value("S05b", "D", key, year, amount));
            }
        }
        examples.release(official(table), known, values.toArray(Incoming[]::new));
    }

    private static List<String> later(HttpResponse<String> answer) {
        return LATER.stream().filter(answer.body()::contains).toList();
    }

    private static String then(String path) {
        String name = path.startsWith("/api/v1") ? "asKnownOn" : "stand";
        return path + (path.contains("?") ? "&" : "?") + name + "=" + THEN;
    }

    private static String path(Route route) {
        return route.pattern().getPatternString();
    }

    /** The route with everything that its variables may stand for. */
    private List<String> paths(Route route) {
        var paths = List.of(path(route).replace("/**", ""));
        var examples = new LinkedHashMap<String, String>();
        ServiceLoader.load(RouteExamples.class)
                .forEach(one -> examples.putAll(one.variables(route.name(), UUID.randomUUID(), platform)));
        for (var variable : RouteRolesTest.variables(route)) {
            var values = examples.containsKey(variable)
                    ? List.of(examples.getOrDefault(variable, ""))
                    : PARTS.getOrDefault(variable, List.of("x"));
            paths = paths.stream()
                    .flatMap(path -> values.stream()
                            .map(value -> path.replaceAll("\\{" + variable + "(:[^}]*)?}", encoded(value))))
                    .toList();
        }
        String question = QUESTIONS.get(route.name());
        return question == null
                ? paths
                : paths.stream().map(path -> path + "?" + question).toList();
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }
}
