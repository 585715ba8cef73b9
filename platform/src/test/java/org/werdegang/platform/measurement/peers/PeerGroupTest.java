package org.werdegang.platform.measurement.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.werdegang.engine.disclosure.Caveat;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.engine.disclosure.Figure;
import org.werdegang.engine.disclosure.Origin;
import org.werdegang.engine.disclosure.Policy;
import org.werdegang.engine.disclosure.Release;
import org.werdegang.platform.measurement.registry.Words;
import org.werdegang.platform.measurement.values.Point;
import org.werdegang.platform.territory.Level;
import org.werdegang.platform.vocabulary.Period;
import org.werdegang.platform.vocabulary.Refused;

class PeerGroupTest {
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final Period YEAR = new Period.Year(2023);
    private static final String OWNER = "owner";

    private final Map<Point, Figure> figures = new LinkedHashMap<>();

    @Test
    @Tag("5f")
    void five_others_with_a_value_make_a_comparison_without_the_own_value() {
        official("own", "99");
        List.of("1", "2", "3", "4", "5").forEach(value -> official("p" + value, value));

        var comparison = group("own", "p1", "p2", "p3", "p4", "p5").compare(seen(), "K01", YEAR);

        assertThat(comparison).isEqualTo(new Comparison.Spread(shown("2"), shown("3"), shown("4"), 5));
    }

    @Test
    @Tag("5f")
    void four_others_with_a_value_make_none_and_say_how_many() {
        official("own", "99");
        List.of("1", "2", "3", "4").forEach(value -> official("p" + value, value));

        var comparison = group("own", "p1", "p2", "p3", "p4", "p5").compare(seen(), "K01", YEAR);

        assertThat(comparison).isEqualTo(new Comparison.TooFew(4));
    }

    @Test
    @Tag("5f")
    void sums_that_lack_parts_do_not_count_and_estimates_mark_the_spread() {
        List.of("1", "2", "3", "4").forEach(value -> official("p" + value, value));
        figure("p5", new Cell.Shown(new BigDecimal("5"), Set.of(Caveat.INCOMPLETE)), true, true);
        var group = group("own", "p1", "p2", "p3", "p4", "p5", "p6");
        assertThat(group.compare(seen(), "K01", YEAR)).isEqualTo(new Comparison.TooFew(4));

        figure("p6", new Cell.Shown(new BigDecimal("6"), Set.of(Caveat.ESTIMATED)), true, true);

        assertThat(group.compare(seen(), "K01", YEAR))
                .isInstanceOfSatisfying(
                        Comparison.Spread.class,
                        spread -> assertThat(spread.median().caveats()).containsExactly(Caveat.ESTIMATED));
    }

    @Test
    @Tag("5g")
    void a_partners_number_counts_among_peers_only_after_that_partner_released_it() {
        List.of("1", "2", "3", "4").forEach(value -> official("p" + value, value));
        figure("p5", shown("5"), false, false);
        var group = group("own", "p1", "p2", "p3", "p4", "p5");
        var others = new Policy.OwnerReleased("somebody else");
        assertThat(group.compare(others.release(figures), "K01", YEAR)).isEqualTo(new Comparison.TooFew(4));

        figure("p5", shown("5"), false, true);

        assertThat(group.compare(others.release(figures), "K01", YEAR)).isInstanceOf(Comparison.Spread.class);
        assertThat(group.compare(seen(), "K01", YEAR)).isEqualTo(new Comparison.TooFew(4));
    }

    @Test
    @Tag("5e")
    void rates_over_a_hundred_are_compared_as_they_are() {
        List.of("101", "105", "110", "120", "140").forEach(value -> official("p" + value, value));

        var comparison = group("own", "p101", "p105", "p110", "p120", "p140").compare(seen(), "K01", YEAR);

        assertThat(comparison).isEqualTo(new Comparison.Spread(shown("105"), shown("110"), shown("120"), 5));
    }

    @Test
    void a_territory_is_in_one_cluster_only() {
        assertThatThrownBy(() -> set(
                        new ClusterSet.Cluster("a", new Words("A", "A"), List.of("x")),
                        new ClusterSet.Cluster("b", new Words("B", "B"), List.of("x"))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.details()).containsExactly("x", "A", "B"));
    }

    @Test
    void residents_decide_the_city_type() {
        var set = Clusterings.byPopulation(List.of(), Map.of(), "figures", LocalDate.of(2016, 1, 1));

        assertThat(set.clusters()).isEmpty();
        assertThat(set.source()).contains("BBSR").endsWith("figures");
    }

    @Test
    void official_figures_are_never_compared_with_invented_ones() {
        List.of("1", "2", "3", "4", "5").forEach(value -> official("p" + value, value));
        var origin = new Origin("s", "S", "P", "L", "", null, DAY, OWNER, "Owner", false, true, DAY);
        figures.put(Point.total("K01", "own", YEAR), Figure.single(shown("9"), Set.of(origin)));
        var release = new Policy.OwnerReleased(OWNER).release(figures);

        var comparison = group("own", "p1", "p2", "p3", "p4", "p5").compare(release, "K01", YEAR);

        assertThat(comparison).isEqualTo(new Comparison.TooFew(0));
    }

    private void official(String territory, String value) {
        figure(territory, shown(value), true, true);
    }

    private void figure(String territory, Cell cell, boolean official, boolean released) {
        var origin =
                new Origin("s", "S", "P", "L", "", null, DAY, OWNER, "Owner", official, false, released ? DAY : null);
        figures.put(Point.total("K01", territory, YEAR), Figure.single(cell, Set.of(origin)));
    }

    private Release<Point> seen() {
        return new Policy.AlreadyOfficial().release(figures);
    }

    private static PeerGroup group(String own, String... others) {
        var members = new ArrayList<>(List.of(others));
        members.add(own);
        var cluster = new ClusterSet.Cluster("c", new Words("C", "C"), members);
        return new PeerGroup(set(cluster), cluster, own);
    }

    private static ClusterSet set(ClusterSet.Cluster... clusters) {
        return new ClusterSet(
                Level.DISTRICT,
                1,
                new Words("N", "N"),
                new Words("R", "R"),
                "S",
                LocalDate.of(2000, 1, 1),
                List.of(clusters));
    }

    private static Cell.Shown shown(String value) {
        return new Cell.Shown(new BigDecimal(value), Set.of());
    }
}
