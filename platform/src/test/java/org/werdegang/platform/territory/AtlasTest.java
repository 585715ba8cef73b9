package org.werdegang.platform.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.werdegang.platform.vocabulary.AsKnown;

class AtlasTest {
    private static final AsKnown TODAY = new AsKnown(Instant.parse("2026-11-24T12:00:00Z"));

    private final List<Atlas.Version> versions = new ArrayList<>();
    private final List<Succession> successions = new ArrayList<>();
    private final List<Atlas.Membership> memberships = new ArrayList<>();

    @Test
    @Tag("5a")
    void a_merged_area_is_the_sum_of_its_predecessors_before_the_merger_and_itself_after() {
        var a = version("A", "2000-01-01", "2024-12-31");
        var b = version("B", "2000-01-01", "2024-12-31");
        var c = version("C", "2025-01-01", null);
        goes(a, c, "1");
        goes(b, c, "1");

        assertThat(parts(List.of(c), "2024-12-31")).containsExactly("A 1", "B 1");
        assertThat(parts(List.of(c), "2025-01-01")).containsExactly("C 1");
        assertThat(parts(List.of(a), "2024-12-31")).containsExactly("A 1");
    }

    @Test
    @Tag("5a")
    void one_part_of_a_merged_area_has_no_figure_after_the_merger() {
        var a = version("A", "2000-01-01", "2024-12-31");
        var b = version("B", "2000-01-01", "2024-12-31");
        var c = version("C", "2025-01-01", null);
        goes(a, c, "1");
        goes(b, c, "1");

        assertThat(atlas().composition(a, day("2025-06-01"))).isEqualTo(new Composition.Unknown(c));
    }

    @Test
    @Tag("5b")
    void a_part_of_a_split_area_is_an_estimated_share_of_the_whole_before_the_split() {
        var c = version("C", "2000-01-01", "2024-12-31");
        var d = version("D", "2025-01-01", null);
        var e = version("E", "2025-01-01", null);
        goes(c, d, "0.6");
        goes(c, e, "0.4");

        assertThat(parts(List.of(d), "2020-01-01")).containsExactly("C 0.6 estimated");
        assertThat(parts(List.of(c), "2026-01-01")).containsExactly("D 1", "E 1");
    }

    @Test
    @Tag("5b")
    void both_parts_of_a_split_area_together_are_the_whole_and_no_estimate() {
        var c = version("C", "2000-01-01", "2024-12-31");
        var d = version("D", "2025-01-01", null);
        var e = version("E", "2025-01-01", null);
        goes(c, d, "0.6");
        goes(c, e, "0.4");

        assertThat(parts(List.of(d, e), "2020-01-01")).containsExactly("C 1");
    }

    @Test
    @Tag("5b")
    void a_merger_followed_by_a_split_multiplies_weights_and_keeps_the_total() {
        var a = version("A", "1990-01-01", "1999-12-31");
        var b = version("B", "1990-01-01", "1999-12-31");
        var c = version("C", "2000-01-01", "2024-12-31");
        var d = version("D", "2025-01-01", null);
        var e = version("E", "2025-01-01", null);
        goes(a, c, "1");
        goes(b, c, "1");
        goes(c, d, "0.6");
        goes(c, e, "0.4");

        assertThat(parts(List.of(d), "1995-01-01")).containsExactly("A 0.6 estimated", "B 0.6 estimated");
        assertThat(parts(List.of(e), "1995-01-01")).containsExactly("A 0.4 estimated", "B 0.4 estimated");
        assertThat(parts(List.of(d, e), "1995-01-01")).containsExactly("A 1", "B 1");
        assertThat(atlas().composition(a, day("2026-01-01"))).isEqualTo(new Composition.Unknown(c));
    }

    @Test
    @Tag("5b")
    void the_total_stays_whole_through_any_chain_of_changes() {
        var random = new Random(5);
        for (int round = 0; round < 200; round++) {
            versions.clear();
            successions.clear();
            var begin = LocalDate.of(1990, 1, 1);
            List<Territory> open = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                open.add(new Territory(
                        UUID.randomUUID(), "u" + i, Level.MUNICIPALITY, "u" + i, "u" + i, "", "", begin, null));
            }
            var all = new ArrayList<>(open);
            for (int year = 1991; year < 2001; year++) {
                open = change(open, all, LocalDate.of(year, 1, 1), random);
            }
            all.forEach(t -> versions.add(new Atlas.Version(t, Instant.EPOCH, Instant.EPOCH)));

            assertThat(parts(open, "1990-06-01")).containsExactly("u0 1", "u1 1", "u2 1", "u3 1", "u4 1", "u5 1");
        }
    }

    @Test
    void an_area_without_predecessors_has_no_figure_before_it_began() {
        var a = version("A", "2000-01-01", null);

        assertThat(atlas().composition(a, day("1999-12-31"))).isEqualTo(new Composition.Unknown(a));
    }

    @Test
    @Tag("5c")
    void a_territory_stands_in_several_trees_at_once() {
        version("E", "2000-01-01", null);
        for (var parent : List.of("Kreis", "RVR", "Ruhr", "Agentur")) {
            version(parent, "2000-01-01", null);
        }
        place(Tree.DISTRICT, "E", "Kreis", null);
        place(Tree.REGIONAL_ASSOCIATION, "E", "RVR", null);
        place(Tree.INITIATIVE, "E", "Ruhr", null);
        place(Tree.AGENCY, "E", "Agentur", null);

        var parents = atlas().parents("E", day("2020-01-01"));

        assertThat(parents)
                .hasSize(4)
                .extractingByKey(Tree.AGENCY)
                .extracting(Territory::key)
                .isEqualTo("Agentur");
        assertThat(atlas().members("Ruhr", Level.MUNICIPALITY, day("2020-01-01")))
                .extracting(Territory::key)
                .contains("E");
    }

    @Test
    @Tag("5d")
    void a_place_struck_out_later_still_holds_as_known_before() {
        version("E", "2000-01-01", null);
        version("old", "2000-01-01", null);
        version("new", "2000-01-01", null);
        place(Tree.AGENCY, "E", "old", Instant.parse("2025-03-01T10:00:00Z"));
        memberships.add(new Atlas.Membership(
                Tree.AGENCY, "E", "new", day("2000-01-01"), null, Instant.parse("2025-03-01T10:00:00Z"), null));

        assertThat(parent(AsKnown.on(day("2025-02-28")))).isEqualTo("old");
        assertThat(parent(AsKnown.on(day("2025-03-01")))).isEqualTo("new");
        assertThat(parent(new AsKnown(Instant.parse("2025-03-01T09:59:59Z")))).isEqualTo("old");
    }

    @Test
    @Tag("5d")
    void an_end_entered_later_is_open_as_known_before() {
        var entered = Instant.parse("2025-02-10T00:00:00Z");
        var a = new Territory(
                UUID.randomUUID(), "A", Level.MUNICIPALITY, "A", "A", "", "", day("2000-01-01"), day("2024-12-31"));
        versions.add(new Atlas.Version(a, Instant.EPOCH, entered));

        assertThat(atlas(AsKnown.on(day("2025-01-31"))).find("A", day("2025-01-15")))
                .isPresent();
        assertThat(atlas().find("A", day("2025-01-15"))).isEmpty();
    }

    private String parent(AsKnown known) {
        var parent = atlas(known).parents("E", day("2020-01-01")).get(Tree.AGENCY);
        return parent == null ? "" : parent.key();
    }

    /** Merges two areas or splits one by thirds, at random. */
    private List<Territory> change(List<Territory> open, List<Territory> all, LocalDate on, Random random) {
        var left = new ArrayList<>(open);
        var old = end(left.remove(random.nextInt(left.size())), all, on);
        if (left.size() > 1 && random.nextBoolean()) {
            var other = end(left.remove(random.nextInt(left.size())), all, on);
            var merged = begin(all, on);
            left.add(merged);
            goes(old, merged, "1");
            goes(other, merged, "1");
        } else {
            var first = begin(all, on);
            var second = begin(all, on);
            left.addAll(List.of(first, second));
            goes(old, first, "0.3333333333");
            goes(old, second, "0.6666666667");
        }
        return left;
    }

    private static Territory end(Territory old, List<Territory> all, LocalDate on) {
        var ended = old.until(on.minusDays(1));
        all.set(all.indexOf(old), ended);
        return ended;
    }

    private static Territory begin(List<Territory> all, LocalDate on) {
        String key = "x" + all.size();
        var begun = new Territory(UUID.randomUUID(), key, Level.MUNICIPALITY, key, key, key, key, on, null);
        all.add(begun);
        return begun;
    }

    private Territory version(String key, String from, @Nullable String to) {
        var territory = new Territory(
                UUID.randomUUID(), key, Level.MUNICIPALITY, key, key, key, key, day(from), to == null ? null : day(to));
        versions.add(new Atlas.Version(territory, Instant.EPOCH, to == null ? null : Instant.EPOCH));
        return territory;
    }

    private void goes(Territory from, Territory to, String weight) {
        boolean estimated = !"1".equals(weight);
        successions.add(new Succession(from.id(), to.id(), new BigDecimal(weight), estimated, Instant.EPOCH));
    }

    private void place(Tree tree, String child, String parent, @Nullable Instant struck) {
        memberships.add(new Atlas.Membership(tree, child, parent, day("2000-01-01"), null, Instant.EPOCH, struck));
    }

    private List<String> parts(List<Territory> areas, String on) {
        var composition = atlas().composition(areas, day(on));
        assertThat(composition).isInstanceOf(Composition.Known.class);
        return ((Composition.Known) composition)
                .parts().stream()
                        .map(part -> part.territory().key() + " "
                                + part.weight().toPlainString() + (part.estimated() ? " estimated" : ""))
                        .toList();
    }

    private Atlas atlas() {
        return atlas(TODAY);
    }

    private Atlas atlas(AsKnown known) {
        return new Atlas(versions, successions, memberships, known);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
