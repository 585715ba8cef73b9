package org.werdegang.platform.measurement.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.werdegang.platform.measurement.values.ValueExamples.LONG_AGO;
import static org.werdegang.platform.measurement.values.ValueExamples.NOBODY;
import static org.werdegang.platform.measurement.values.ValueExamples.official;
import static org.werdegang.platform.measurement.values.ValueExamples.source;
import static org.werdegang.platform.measurement.values.ValueExamples.value;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.web.util.HtmlUtils;
import org.werdegang.intake.Mark;
import org.werdegang.platform.PlatformTest;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.access.SignedIn;
import org.werdegang.platform.measurement.peers.ClusterSet;
import org.werdegang.platform.measurement.peers.Peers;
import org.werdegang.platform.measurement.registry.Registry;
import org.werdegang.platform.measurement.registry.Words;
import org.werdegang.platform.measurement.values.Incoming;
import org.werdegang.platform.measurement.values.ValueExamples;
import org.werdegang.platform.territory.Level;
import org.werdegang.platform.territory.TerritoryChanges;

/** What an indicator's page says about memory, marks, peers and boundaries. */
@PlatformTest
@Import(ValueExamples.class)
class IndicatorLettersTest {
    private static final LocalDate IN_2017 = LocalDate.of(2017, 10, 10);

    @Autowired
    private ApplicationContext platform;

    @Autowired
    private ValueExamples examples;

    @Autowired
    private Registry registry;

    @Autowired
    private Peers peers;

    @Autowired
    private TerritoryChanges changes;

    private String get(String path) {
        var answer = SignedIn.visitor(platform).get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static Incoming kitas(String territory, int year, String number) {
        return value("K07", "M", territory, year, number);
    }

    @Test
    @Tag("4c")
    void across_a_break_there_is_no_change_until_somebody_vouches_for_it_with_a_note() {
        String place = examples.territory("break", Level.DISTRICT);
        examples.release(official("break"), IN_2017, kitas(place, 2008, "10"), kitas(place, 2010, "14"));

        String broken = get("/daten/K07/" + place);
        var cut = registry.get("K07").breaks().getFirst();
        registry.override(NOBODY, "K07", cut, new Words("Nur der Stichtag ist neu.", "Only the reference day is new."));
        String vouched = get("/daten/K07/" + place);

        assertThat(broken)
                .contains("Mit Werten vor 2009 lässt sich das nicht vergleichen", "Bruch 2009")
                .doesNotContain("Gegenüber 2008");
        assertThat(vouched).contains("Gegenüber 2008: 4 mehr.", "Nur der Stichtag ist neu.");
    }

    @Test
    @Tag("4d")
    void an_earlier_day_shows_the_chart_as_it_was_then() {
        String place = examples.territory("vintage", Level.DISTRICT);
        examples.release(official("vintage"), IN_2017, kitas(place, 2014, "20"), kitas(place, 2015, "21"));
        examples.release(official("vintage"), LocalDate.of(2024, 12, 10), kitas(place, 2015, "25"));

        String then = get("/daten/K07/" + place + "?stand=2024-12-01");
        String now = get("/daten/K07/" + place);

        assertThat(then)
                .contains("Es gibt 21 Kitas", "So war es am 1.12.2024 bekannt")
                .doesNotContain("Es gibt 25 Kitas");
        assertThat(now)
                .contains("Es gibt 25 Kitas")
                .contains("/daten/K07/" + place + "?stand=2017-10-10", ">10.12.2024</a>");
        assertThat(get("/daten/K07/" + place + "/werte.csv?stand=2024-12-01")).contains(",2015,,figure,21,");
    }

    @Test
    @Tag("4e")
    void missing_zero_secret_and_not_applicable_stay_different_on_the_page_and_in_its_file() {
        String place = examples.territory("marks", Level.DISTRICT);
        examples.release(
                official("marks"),
                IN_2017,
                value("K07", "M", place, 2010, null, Mark.NOTHING),
                value("K07", "M", place, 2011, null, Mark.SECRET),
                value("K07", "M", place, 2012, null, Mark.NOT_MEANINGFUL),
                kitas(place, 2014, "7"));

        String page = get("/daten/K07/" + place);
        String file = get("/daten/K07/" + place + "/werte.csv");

        assertThat(page)
                .contains(place + ", 2010: 0", place + ", 2011: geheim gehalten")
                .contains(place + ", 2012: nicht sinnvoll", place + ", 2014: 7");
        assertThat(file)
                .contains("," + place + ",2010,,figure,0,count,nothing,,")
                .contains("," + place + ",2011,,figure,,count,,secret,")
                .contains("," + place + ",2012,,figure,,count,,not-meaningful,")
                .contains("," + place + ",2014,,figure,7,count,,,");
    }

    @Test
    @Tag("4f")
    void every_page_names_source_licence_reference_day_retrieval_and_owner() {
        String place = examples.territory("origin", Level.DISTRICT);
        examples.release(official("origin"), IN_2017, kitas(place, 2014, "7"));

        assertThat(get("/daten/K07/" + place))
                .contains("Table origin", "Statistical Office", "© Statistical Office")
                .contains("Stichtag 1.3.2016", "abgerufen am 10.10.2017", "verantwortlich: Owner office");
        assertThat(get("/daten/K07/" + place + "/werte.csv")).contains("dl-de/by-2-0", "2016-03-01", "2017-10-10");
    }

    @Test
    @Tag("4h")
    void a_rate_over_nobody_says_so() {
        String place = examples.territory("nobody", Level.DISTRICT);
        examples.release(
                official("nobody"), IN_2017, value("K01", "N", place, 2015, "0"), value("K01", "D", place, 2015, "0"));

        assertThat(get("/daten/K01/" + place))
                .contains("lässt sich nicht berechnen, denn die Grundgesamtheit ist null")
                .doesNotContain("NaN");
    }

    @Test
    @Tag("5b")
    void what_was_converted_to_the_boundaries_of_today_is_marked_as_estimated() {
        String old = examples.territory("old", Level.MUNICIPALITY);
        String left = ValueExamples.key("left");
        String right = ValueExamples.key("right");
        examples.release(official("split"), IN_2017, kitas(old, 2014, "100"));
        changes.split(
                old,
                List.of(
                        new TerritoryChanges.Share(
                                new TerritoryChanges.Beginning(left, Level.MUNICIPALITY, left, left),
                                new BigDecimal("0.6")),
                        new TerritoryChanges.Share(
                                new TerritoryChanges.Beginning(right, Level.MUNICIPALITY, right, right),
                                new BigDecimal("0.4"))),
                LocalDate.of(2016, 1, 1),
                NOBODY);

        assertThat(get("/daten/K07/" + left)).contains("Zu „Kitas“ gibt es hier noch keine Werte");
        assertThat(get("/daten/K07/" + left + "?grenzen=heute"))
                .contains(left + ": Es gibt 60 Kitas", "geschätzt", "aus Anteilen umgerechnet");
    }

    @Test
    @Tag("5e")
    void a_rate_over_a_hundred_is_shown_and_explained_and_the_basis_is_said() {
        String place = examples.territory("over", Level.DISTRICT);
        examples.release(
                official("over"),
                IN_2017,
                value("K01", "N", place, 2015, "106"),
                value("K01", "D", place, 2015, "100"));

        assertThat(get("/daten/K01/" + place))
                .contains("106,0 Prozent der Kinder unter drei", "deshalb liegt der Wert über 100 Prozent")
                .contains("nach dem Ort der Einrichtung, nicht nach dem Wohnort");
    }

    @Test
    @Tag("5f")
    void peers_are_a_median_and_quartiles_and_under_five_others_there_is_no_comparison() {
        var many = districts(6);
        var few = districts(3);
        peers.publish(
                new ClusterSet(
                        Level.DISTRICT,
                        0,
                        new Words("Gruppen", "Groups"),
                        new Words("Regel", "Rule"),
                        "Test",
                        LONG_AGO,
                        List.of(
                                new ClusterSet.Cluster("many", new Words("Viele", "Many"), many),
                                new ClusterSet.Cluster("few", new Words("Wenige", "Few"), few))),
                NOBODY);

        assertThat(get("/daten/K07/" + many.getFirst()))
                .contains("Bei 5 ähnlichen Gebieten liegt der Median bei 13, die mittlere Hälfte zwischen 12 und 14.");
        assertThat(get("/daten/K07/" + few.getFirst()))
                .contains("Kein Vergleich: Nur 2 andere Gebiete der Gruppe haben einen Wert. Nötig sind 5.");
    }

    /** Districts with 10, 11, 12 … day-care centres. */
    private List<String> districts(int count) {
        var keys = new ArrayList<String>();
        var values = new ArrayList<Incoming>();
        for (int i = 0; i < count; i++) {
            String key = examples.territory("peer", Level.DISTRICT);
            keys.add(key);
            values.add(kitas(key, 2015, String.valueOf(10 + i)));
        }
        examples.release(official("peers"), IN_2017, values.toArray(Incoming[]::new));
        return keys;
    }

    @Test
    @Tag("5h")
    void territories_stand_in_the_order_of_names_whatever_the_address_asks_for() {
        var region = examples.region(3);
        examples.release(
                official("order"),
                IN_2017,
                kitas(region.districts().get(0), 2015, "1"),
                kitas(region.districts().get(1), 2015, "9"),
                kitas(region.districts().get(2), 2015, "5"));

        String page = get("/daten/K07/" + region.districts().getFirst() + "?sort=wert&order=desc&sortierung=value");

        assertThat(region.districts().stream().sorted().toList())
                .extracting(key -> page.indexOf(">" + key + "</th>"))
                .isSorted()
                .doesNotContain(-1);
    }

    @Test
    @Tag("12g")
    void files_hold_only_what_is_official_even_for_the_owner() {
        var owner = UUID.randomUUID();
        String place = examples.territory("own", Level.DISTRICT);
        examples.release(source("own", owner.toString(), false, false), IN_2017, kitas(place, 2015, "77"));
        var steward = SignedIn.as(platform, owner, Role.STEWARD);

        assertThat(steward.get("/daten/K07/" + place).body()).contains("Es gibt 77 Kitas");
        assertThat(steward.get("/daten/K07/" + place + "/werte.csv").body())
                .contains(",2015,,figure,,count,,not-released,")
                .doesNotContain(",77,");
        assertThat(steward.get("/daten/K07/" + place + "/verlauf.svg").body()).doesNotContain("77");
        assertThat(get("/daten/K07/" + place))
                .contains("ist noch nicht freigegeben")
                .doesNotContain("77 Kitas");
    }

    @Test
    @Tag("12d")
    void code_and_address_lead_to_table_definition_source_and_files() {
        String place = examples.territory("files", Level.DISTRICT);
        examples.release(official("files"), IN_2017, kitas(place, 2014, "7"), kitas(place, 2015, "8"));
        var visitor = SignedIn.visitor(platform);
        String path = "/daten/K07/" + place + "/";

        assertThat(visitor.get(path + "definition.json").body()).contains("\"code\" : \"K07\"", "Zahl der Kitas");
        assertThat(visitor.get(path + "definition.csv").body())
                .startsWith("field,de,en")
                .contains("Zahl der Kitas");
        assertThat(visitor.get(path + "verlauf.svg").body()).startsWith("<svg").contains("K07");
        assertThat(visitor.get(path + "verlauf.png").headers().firstValue("Content-Type"))
                .contains("image/png");
        assertThat(visitor.get(path + "gibtsnicht.svg").statusCode()).isEqualTo(404);
        assertThat(visitor.get(path + "werte.xls").statusCode()).isEqualTo(404);
    }

    @Test
    @Tag("12d")
    void a_file_of_one_vintage_stays_the_same_to_the_byte_whatever_becomes_known_later() {
        String place = examples.territory("edition", Level.DISTRICT);
        examples.release(official("edition"), IN_2017, kitas(place, 2014, "20"), kitas(place, 2015, "21"));
        var visitor = SignedIn.visitor(platform);
        String figures = "/daten/K07/" + place + "/werte.csv?stand=2017-12-31";
        String definition = "/daten/K07/" + place + "/definition.csv?stand=2017-12-31";

        var before = List.of(bytes(visitor, figures), bytes(visitor, definition));
        examples.release(
                official("edition"), LocalDate.of(2024, 12, 10), kitas(place, 2015, "25"), kitas(place, 2016, "26"));
        var after = List.of(bytes(visitor, figures), bytes(visitor, definition));

        assertThat(after).isEqualTo(before);
        assertThat(before.getFirst()).contains(",2015,,figure,21,").doesNotContain(",2016,");
        assertThat(bytes(visitor, "/daten/K07/" + place + "/werte.csv"))
                .contains(",2015,,figure,25,")
                .isNotEqualTo(before.getFirst());
    }

    /** One character a byte, so that texts are equal only if the bytes are. */
    private static String bytes(SignedIn visitor, String path) {
        var answer = visitor.getBytes(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.ISO_8859_1);
    }

    @Test
    @Tag("12d")
    void every_chart_has_its_table_its_source_its_code_and_its_file() {
        var region = examples.region(6);
        examples.release(
                official("tables"),
                IN_2017,
                region.districts().stream()
                        .map(district -> kitas(district, 2015, "8"))
                        .toArray(Incoming[]::new));
        String path = "/daten/K07/" + region.districts().getFirst();

        var charts = get(path).split("<figure class=\"chart\"", -1);

        assertThat(charts.length).as("a trend and a map at least").isGreaterThan(2);
        assertThat(List.of(charts).subList(1, charts.length)).allSatisfy(chart -> {
            assertThat(chart).contains("<table>", "<td class=\"number\">", "Quelle:", ">K07</span>");
            var file =
                    Pattern.compile("href=\"(/daten/K07/[^\"]+\\.csv[^\"]*)\"").matcher(chart);
            assertThat(file.find()).as("a file").isTrue();
            assertThat(get(HtmlUtils.htmlUnescape(file.group(1)))).contains("K07,");
        });
        assertThat(get(path)).contains("<code class=\"address\">").contains(path + "</code>");
    }
}
