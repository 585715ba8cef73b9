package org.werdegang.platform.measurement.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.werdegang.platform.measurement.values.ValueExamples.official;
import static org.werdegang.platform.measurement.values.ValueExamples.source;
import static org.werdegang.platform.measurement.values.ValueExamples.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.werdegang.engine.disclosure.Caveat;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.engine.disclosure.Reason;
import org.werdegang.engine.disclosure.Release;
import org.werdegang.intake.Mark;
import org.werdegang.platform.PlatformTest;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.measurement.registry.Registry;
import org.werdegang.platform.measurement.registry.Words;
import org.werdegang.platform.territory.Level;
import org.werdegang.platform.territory.TerritoryChanges;
import org.werdegang.platform.vocabulary.Period;
import org.werdegang.platform.vocabulary.Refused;

@PlatformTest
@Import(ValueExamples.class)
class ValuesDbTest {
    private static final LocalDate IN_2017 = LocalDate.of(2017, 10, 10);
    private static final LocalDate IN_2024 = LocalDate.of(2024, 12, 1);
    private static final LocalDate LATER = LocalDate.of(2030, 1, 1);
    private static final View PUBLIC = View.page(new Caller.Visitor(), LATER);

    @Autowired
    private Values values;

    @Autowired
    private Changes changes;

    @Autowired
    private Registry registry;

    @Autowired
    private ValueExamples examples;

    @Autowired
    private TerritoryChanges territories;

    private Cell cell(String indicator, String territory, int year, View view) {
        return release(indicator, territory, view).cell(point(indicator, territory, year));
    }

    private Release<Point> release(String indicator, String territory, View view) {
        return values.ofIndicator(registry.get(indicator), List.of(territory), view);
    }

    private static Point point(String indicator, String territory, int year) {
        return Point.total(indicator, territory, new Period.Year(year));
    }

    private static Cell shown(String amount, Caveat... caveats) {
        return new Cell.Shown(new BigDecimal(amount), Set.of(caveats));
    }

    @Test
    @Tag("4a")
    void a_region_rate_is_the_sum_of_numerators_over_the_sum_of_denominators() {
        var region = examples.region(2);
        String small = region.districts().getFirst();
        String large = region.districts().getLast();
        examples.release(
                official("rates"),
                IN_2017,
                value("K01", "N", small, 2016, "90"),
                value("K01", "D", small, 2016, "100"),
                value("K01", "N", large, 2016, "100"),
                value("K01", "D", large, 2016, "900"));

        assertThat(cell("K01", small, 2016, PUBLIC)).isEqualTo(shown("90.0"));
        assertThat(cell("K01", large, 2016, PUBLIC)).isEqualTo(shown("11.1"));
        assertThat(cell("K01", region.key(), 2016, PUBLIC)).isEqualTo(shown("19.0"));
    }

    @Test
    @Tag("4a")
    void published_rates_are_shown_as_they_are_and_never_averaged() {
        var region = examples.region(2);
        examples.release(
                official("published"),
                IN_2017,
                value("K02", "R", region.districts().getFirst(), 2015, "91.25"),
                value("K02", "R", region.districts().getLast(), 2015, "88.0"));

        assertThat(cell("K02", region.districts().getFirst(), 2015, PUBLIC)).isEqualTo(shown("91.3"));
        assertThat(cell("K02", region.key(), 2015, PUBLIC)).isEqualTo(Cell.withheld(Reason.MISSING));
    }

    @Test
    @Tag("4e")
    void a_sum_without_some_of_its_parts_says_so_instead_of_being_low() {
        var region = examples.region(3);
        examples.release(
                official("kitas"),
                IN_2017,
                value("K07", "M", region.districts().get(0), 2016, "10"),
                value("K07", "M", region.districts().get(1), 2016, "20"),
                value("K01", "N", region.districts().get(0), 2016, "10"),
                value("K01", "D", region.districts().get(0), 2016, "40"),
                value("K01", "N", region.districts().get(1), 2016, "10"),
                value("K01", "D", region.districts().get(1), 2016, "10"),
                value("K01", "N", region.districts().get(2), 2016, null, Mark.UNKNOWN_OR_SECRET),
                value("K01", "D", region.districts().get(2), 2016, "50"));

        var count = release("K07", region.key(), PUBLIC);
        var rate = release("K01", region.key(), PUBLIC);

        assertThat(count.cell(point("K07", region.key(), 2016))).isEqualTo(Cell.withheld(Reason.INCOMPLETE));
        assertThat(count.known(point("K07", region.key(), 2016))).isEqualTo(2);
        assertThat(count.of(point("K07", region.key(), 2016))).isEqualTo(3);
        assertThat(rate.cell(point("K01", region.key(), 2016))).isEqualTo(shown("40.0", Caveat.INCOMPLETE));
    }

    @Test
    @Tag("4e")
    void missing_zero_secret_and_not_applicable_stay_different() {
        String here = examples.territory("marks", Level.DISTRICT);
        examples.release(
                official("marks"),
                IN_2017,
                value("K07", "M", here, 2010, null, Mark.NOTHING),
                value("K07", "M", here, 2011, "0"),
                value("K07", "M", here, 2012, "0", Mark.ROUNDED_ZERO),
                value("K07", "M", here, 2013, null, Mark.SECRET),
                value("K07", "M", here, 2014, null, Mark.UNKNOWN_OR_SECRET),
                value("K07", "M", here, 2015, null, Mark.NOT_MEANINGFUL),
                value("K07", "M", here, 2016, null, Mark.PENDING),
                value("K07", "M", here, 2017, "5", Mark.PROVISIONAL));

        var release = release("K07", here, PUBLIC);

        assertThat(release.cells().values())
                .containsExactly(
                        shown("0", Caveat.NOTHING),
                        shown("0"),
                        shown("0", Caveat.ROUNDED_ZERO),
                        Cell.withheld(Reason.SECRET),
                        Cell.withheld(Reason.UNKNOWN_OR_SECRET),
                        Cell.withheld(Reason.NOT_MEANINGFUL),
                        Cell.withheld(Reason.PENDING),
                        shown("5", Caveat.PROVISIONAL));
        assertThat(release.cell(point("K07", here, 2018))).isEqualTo(Cell.withheld(Reason.MISSING));
    }

    @Test
    @Tag("4h")
    void a_rate_over_nobody_is_withheld_for_that_reason() {
        String here = examples.territory("nobody", Level.DISTRICT);
        examples.release(
                official("nobody"),
                IN_2017,
                value("K01", "N", here, 2016, "3"),
                value("K01", "D", here, 2016, null, Mark.NOTHING));

        assertThat(cell("K01", here, 2016, PUBLIC)).isEqualTo(Cell.withheld(Reason.DIVISION_BY_ZERO));
    }

    @Test
    @Tag("4d")
    void a_revised_value_keeps_the_old_one_and_as_known_on_reproduces_it() {
        String here = examples.territory("revised", Level.DISTRICT);
        var source = official("revision " + here);
        examples.release(source, IN_2017, value("K07", "M", here, 2016, "40"), value("K07", "M", here, 2015, "39"));
        var before = release("K07", here, View.export(IN_2024));
        examples.release(source, LocalDate.of(2024, 12, 2), value("K07", "M", here, 2016, "44", Mark.REVISED));

        var then = release("K07", here, View.export(IN_2024));
        var now = release("K07", here, PUBLIC);

        assertThat(then.cells()).isEqualTo(before.cells());
        assertThat(then.cells().toString()).isEqualTo(before.cells().toString());
        assertThat(now.cell(point("K07", here, 2016))).isEqualTo(shown("44", Caveat.REVISED));
        assertThat(now.cell(point("K07", here, 2015))).isEqualTo(shown("39"));
        assertThat(values.vintages(registry.get("K07"), PUBLIC)).contains(IN_2017, LocalDate.of(2024, 12, 2));
    }

    @Test
    @Tag("4d")
    void before_anything_was_known_nothing_is_shown() {
        String here = examples.territory("unknown", Level.DISTRICT);
        examples.release(official("early"), IN_2017, value("K07", "M", here, 2016, "40"));

        assertThat(cell("K07", here, 2016, View.export(IN_2017.minusDays(1)))).isEqualTo(Cell.withheld(Reason.MISSING));
        assertThat(cell("K07", here, 2016, View.export(IN_2017))).isEqualTo(shown("40"));
    }

    @Test
    @Tag("4c")
    void there_is_no_change_figure_across_a_break_unless_somebody_vouches_for_it() {
        String here = examples.territory("broken", Level.DISTRICT);
        examples.release(
                official("broken"),
                IN_2017,
                value("C01", "M", here, 2010, "40"),
                value("C01", "M", here, 2012, "43"),
                value("C01", "M", here, 2013, "50"));
        var indicator = registry.get("C01");
        var release = release("C01", here, PUBLIC);
        var line = Line.of(release, release.keys());
        var old = new Period.Year(2010);

        assertThat(changes.between(indicator, line, new Period.Year(2012), new Period.Year(2013), PUBLIC))
                .isEqualTo(new Change.Difference(shown("7")));
        assertThat(changes.between(indicator, line, old, new Period.Year(2012), PUBLIC))
                .isInstanceOf(Change.Broken.class);

        var broken = indicator.breakBetween(2010, 2012).orElseThrow();
        var note = new Words("Geprüft.", "Checked.");
        registry.override(ValueExamples.NOBODY, "C01", broken, note);

        assertThat(changes.between(indicator, line, old, new Period.Year(2012), PUBLIC))
                .isEqualTo(new Change.Overridden(shown("3"), broken, note));
    }

    @Test
    @Tag("4b")
    void the_three_methods_of_s05_do_not_make_one_line() {
        String here = examples.territory("s05", Level.DISTRICT);
        examples.release(
                official("s05"),
                IN_2017,
                value("S05b", "N", here, 2015, "6"),
                value("S05b", "D", here, 2015, "100"),
                value("S05a", "R", here, 2015, "5.9"));
        var release = values.ofTerritory(here, registry.under("S05"), PUBLIC);

        assertThat(release.cell(point("S05b", here, 2015))).isEqualTo(shown("6.0"));
        assertThatThrownBy(() -> Line.of(release, release.keys())).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.key()).isEqualTo("values.line.mixed");
            assertThat(refused.details()).containsExactly("S05a, S05b");
        });
    }

    @Test
    @Tag("4f")
    void every_figure_says_where_it_comes_from() {
        String here = examples.territory("origin", Level.DISTRICT);
        examples.release(official("origin"), IN_2017, value("K07", "M", here, 2016, "40"));

        var release = release("K07", here, PUBLIC);

        assertThat(release.origins(point("K07", here, 2016))).singleElement().satisfies(origin -> {
            assertThat(origin.source()).isEqualTo("origin");
            assertThat(origin.licence()).isEqualTo("dl-de/by-2-0");
            assertThat(origin.retrieved()).isEqualTo(IN_2017);
            assertThat(origin.ownerName()).isEqualTo("Owner office");
        });
        assertThat(release.references(point("K07", here, 2016))).containsExactly(LocalDate.of(2016, 3, 1));
    }

    @Test
    @Tag("5g")
    void a_partners_figure_is_seen_by_its_owner_then_by_signed_in_people_and_never_by_the_public() {
        String here = examples.territory("partner", Level.DISTRICT);
        var owner = UUID.randomUUID();
        var source = source("own " + here, owner.toString(), false, false);
        var delivery = examples.deliver(source, value("K07", "M", here, 2020, "7"));
        View own = View.page(reader(owner), LATER);
        View other = View.page(reader(UUID.randomUUID()), LATER);

        assertThat(cell("K07", here, 2020, own)).isEqualTo(shown("7"));
        assertThat(cell("K07", here, 2020, other)).isEqualTo(Cell.withheld(Reason.MISSING));

        examples.release(delivery, IN_2024);

        assertThat(cell("K07", here, 2020, other)).isEqualTo(shown("7"));
        assertThat(cell("K07", here, 2020, PUBLIC)).isEqualTo(Cell.withheld(Reason.NOT_RELEASED));
        assertThat(cell("K07", here, 2020, View.export(LATER))).isEqualTo(Cell.withheld(Reason.NOT_RELEASED));
    }

    @Test
    void official_and_invented_values_never_share_a_chart() {
        String here = examples.territory("invented", Level.DISTRICT);
        var owner = UUID.randomUUID();
        examples.release(
                source("invented " + here, owner.toString(), false, true),
                IN_2017,
                value("K07", "M", here, 2019, "7"),
                value("K07", "M", here, 2020, "8"));
        View own = View.page(reader(owner), LATER);

        assertThat(release("K07", here, own).keys()).hasSize(2);
        examples.release(official("counted " + here), IN_2017, value("K07", "M", here, 2019, "9"));

        assertThat(release("K07", here, own).cells().values()).containsExactly(shown("9"));
    }

    @Test
    void invented_values_of_one_territory_leave_a_chart_in_which_another_has_counted() {
        String invented = examples.territory("only invented", Level.DISTRICT);
        String counted = examples.territory("only counted", Level.DISTRICT);
        var owner = UUID.randomUUID();
        examples.release(
                source("invented " + invented, owner.toString(), false, true),
                IN_2017,
                value("K07", "M", invented, 2019, "7"));
        examples.release(official("counted " + counted), IN_2017, value("K07", "M", counted, 2019, "9"));
        View own = View.page(reader(owner), LATER);

        var alone = release("K07", invented, own);
        var together = values.ofIndicator(registry.get("K07"), List.of(invented, counted), own);

        assertThat(alone.cell(point("K07", invented, 2019))).isEqualTo(shown("7"));
        assertThat(together.cell(point("K07", invented, 2019))).isEqualTo(Cell.withheld(Reason.MISSING));
        assertThat(together.cell(point("K07", counted, 2019))).isEqualTo(shown("9"));
        assertThat(release("K07", invented, own).cells()).isEqualTo(alone.cells());
    }

    @Test
    void one_period_of_an_indicator_is_the_same_as_in_its_whole_history() {
        String a = examples.territory("period a", Level.DISTRICT);
        String b = examples.territory("period b", Level.DISTRICT);
        examples.release(
                official("one period " + a),
                IN_2017,
                value("K07", "M", a, 2014, "1"),
                value("K07", "M", a, 2015, "3"),
                value("K07", "M", b, 2015, "5"));
        var indicator = registry.get("K07");
        var year = new Period.Year(2015);

        var alone = values.inPeriods(Map.of(indicator, year), List.of(a, b), PUBLIC).values().stream()
                .findFirst()
                .orElseThrow();

        var all = values.ofIndicator(indicator, List.of(a, b), PUBLIC);
        assertThat(alone.keys()).containsExactly(point("K07", a, 2015), point("K07", b, 2015));
        assertThat(alone.cells()).allSatisfy((point, cell) -> assertThat(cell).isEqualTo(all.cell(point)));
        assertThat(alone.cell(point("K07", b, 2015))).isEqualTo(shown("5"));
    }

    @Test
    void every_territory_of_a_chart_has_the_periods_of_all() {
        String early = examples.territory("early", Level.DISTRICT);
        String late = examples.territory("late", Level.DISTRICT);
        examples.release(
                official("periods " + early),
                IN_2017,
                value("K07", "M", early, 2014, "1"),
                value("K07", "M", late, 2016, "2"));

        var together = values.ofIndicator(registry.get("K07"), List.of(late, early), PUBLIC);

        assertThat(together.keys())
                .containsExactly(
                        point("K07", late, 2014),
                        point("K07", late, 2016),
                        point("K07", early, 2014),
                        point("K07", early, 2016));
        assertThat(release("K07", early, PUBLIC).keys()).containsExactly(point("K07", early, 2014));
    }

    @Test
    @Tag("5a")
    void merged_territories_keep_their_values_and_the_new_one_sums_back_on_request() {
        String a = examples.territory("a", Level.MUNICIPALITY);
        String b = examples.territory("b", Level.MUNICIPALITY);
        String c = ValueExamples.key("c");
        var day = LocalDate.of(2025, 1, 1);
        examples.release(official("merger"), IN_2017, value("K07", "M", a, 2024, "4"), value("K07", "M", b, 2024, "6"));
        territories.merge(
                List.of(a, b), new TerritoryChanges.Beginning(c, Level.MUNICIPALITY, c, c), day, ValueExamples.NOBODY);
        examples.release(official("merger"), IN_2017, value("K07", "M", c, 2025, "11"));

        assertThat(cell("K07", a, 2024, PUBLIC)).isEqualTo(shown("4"));
        assertThat(cell("K07", c, 2024, PUBLIC)).isEqualTo(Cell.withheld(Reason.MISSING));
        assertThat(cell("K07", c, 2024, PUBLIC.within(day))).isEqualTo(shown("10"));
        assertThat(cell("K07", c, 2025, PUBLIC.within(day))).isEqualTo(shown("11"));
    }

    @Test
    @Tag("5b")
    void a_split_with_weights_marks_results_as_estimated() {
        String whole = examples.territory("whole", Level.MUNICIPALITY);
        String left = ValueExamples.key("left");
        String right = ValueExamples.key("right");
        var day = LocalDate.of(2020, 1, 1);
        examples.release(official("split"), IN_2017, value("K07", "M", whole, 2019, "10"));
        territories.split(
                whole,
                List.of(
                        new TerritoryChanges.Share(
                                new TerritoryChanges.Beginning(left, Level.MUNICIPALITY, left, left),
                                new BigDecimal("0.6")),
                        new TerritoryChanges.Share(
                                new TerritoryChanges.Beginning(right, Level.MUNICIPALITY, right, right),
                                new BigDecimal("0.4"))),
                day,
                ValueExamples.NOBODY);

        assertThat(cell("K07", left, 2019, PUBLIC.within(day))).isEqualTo(shown("6", Caveat.ESTIMATED));
        assertThat(cell("K07", right, 2019, PUBLIC.within(day))).isEqualTo(shown("4", Caveat.ESTIMATED));
    }

    @Test
    @Tag("5e")
    void a_rate_over_one_hundred_percent_is_shown_as_it_is() {
        String here = examples.territory("over", Level.DISTRICT);
        examples.release(
                official("over"), IN_2017, value("K01", "N", here, 2016, "120"), value("K01", "D", here, 2016, "100"));

        assertThat(cell("K01", here, 2016, PUBLIC)).isEqualTo(shown("120.0"));
    }

    private static Caller reader(UUID organisation) {
        return new Caller.Person(UUID.randomUUID(), "Reader", organisation, Set.of(Role.READER));
    }
}
