package org.werdegang.engine.disclosure.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.werdegang.engine.disclosure.attack.Audit;
import org.werdegang.engine.disclosure.round.Rounding;

@Tag("6c")
class MemoryTest {
    private static final Map<String, Long> SCHOOLS = Map.of("a", 40L, "b", 25L, "c", 2L, "d", 31L, "e", 12L);
    private static final int LIMIT = 3;

    private static Publication of(String name, Fact... facts) {
        return Publication.of(name, List.of(facts));
    }

    private static Fact shown(String... schools) {
        var groups = Set.of(schools);
        return Fact.shown(groups, Memory.count(groups, SCHOOLS));
    }

    @Test
    void two_filters_that_differ_by_one_small_school_expose_it() {
        var memory = Memory.empty().with(of("with c", shown("a", "b", "c")));
        var next = of("without c", shown("a", "b"), shown("d", "e"));

        assertThat(memory.exposedBy(next, SCHOOLS, LIMIT))
                .containsExactly(new Exposure(Set.of("c"), Audit.Verdict.EXACT, 2, 2, false));

        var safe = memory.safe(next, SCHOOLS, LIMIT);
        assertThat(safe.facts()).containsExactly(Fact.withheld(Set.of("a", "b")), shown("d", "e"));
        assertThat(memory.exposedBy(safe, SCHOOLS, LIMIT)).isEmpty();
    }

    @Test
    void two_filters_that_differ_by_a_large_school_are_published() {
        var memory = Memory.empty().with(of("all", shown("a", "b", "c")));
        var next = of("without a", shown("b", "c"));

        assertThat(memory.safe(next, SCHOOLS, LIMIT)).isEqualTo(next);
    }

    @Test
    void a_chain_of_three_is_found_where_no_two_tell() {
        var memory = Memory.empty().with(of("first", shown("a", "b", "c", "d"))).with(of("second", shown("a", "e")));
        var third = of("third", shown("b", "d", "e"), shown("e"));

        assertThat(Memory.empty().exposedBy(of("first", shown("a", "b", "c", "d")), SCHOOLS, LIMIT))
                .isEmpty();
        assertThat(memory.exposedBy(of("harmless", shown("b", "d")), SCHOOLS, LIMIT))
                .isEmpty();
        assertThat(memory.exposedBy(third, SCHOOLS, LIMIT))
                .containsExactly(new Exposure(Set.of("c"), Audit.Verdict.EXACT, 2, 2, false));
        assertThat(memory.exposedBy(memory.safe(third, SCHOOLS, LIMIT), SCHOOLS, LIMIT))
                .isEmpty();
    }

    @Test
    void what_was_withheld_stays_withheld() {
        var memory = Memory.empty().with(of("2024", Fact.withheld(Set.of("c")), Fact.withheld(Set.of("d"))));
        var next = of("as a map", shown("c"), shown("a"));

        assertThat(memory.safe(next, SCHOOLS, LIMIT).facts()).containsExactly(Fact.withheld(Set.of("c")), shown("a"));
    }

    @Test
    void taking_back_does_not_unpublish() {
        var memory = Memory.empty().with(of("with c", shown("a", "b", "c"))).retracted("with c");
        var next = of("without c", shown("a", "b"));

        assertThat(memory.publications().getFirst().retracted()).isTrue();
        assertThat(memory.exposedBy(next, SCHOOLS, LIMIT)).hasSize(1);
    }

    @Test
    void what_was_exposed_before_is_told_apart_and_costs_nothing_more() {
        var memory = Memory.empty().with(of("by mistake", shown("c")));
        var next = of("others", shown("a"), shown("d"));

        assertThat(memory.exposedBy(next, SCHOOLS, LIMIT))
                .containsExactly(new Exposure(Set.of("c"), Audit.Verdict.EXACT, 2, 2, true));
        assertThat(memory.safe(next, SCHOOLS, LIMIT)).isEqualTo(next);
    }

    @Test
    void another_format_narrows_what_rounding_left_open() {
        var rounded = Fact.rounded(Set.of("a", "b", "c"), 67, new Rounding(5));
        var memory = Memory.empty().with(of("rounded", rounded));

        assertThat(Memory.empty().exposedBy(of("rounded", rounded), SCHOOLS, LIMIT))
                .isEmpty();
        assertThat(memory.exposedBy(of("part", shown("a", "b")), SCHOOLS, LIMIT))
                .containsExactly(new Exposure(Set.of("c"), Audit.Verdict.NARROW, 0, 2, false));
    }

    @Test
    void publications_that_are_not_true_are_refused() {
        var untrue = of("untrue", Fact.shown(Set.of("a"), 41));

        assertThatThrownBy(() -> Memory.empty().exposedBy(untrue, SCHOOLS, LIMIT))
                .hasMessageContaining("not true");
    }

    @Test
    void chains_of_random_filters_expose_nobody_anew() {
        var dice = new SplittableRandom(20261201);
        for (int round = 0; round < 40; round++) {
            var counts = new HashMap<String, Long>();
            for (int school = 0; school < 7; school++) {
                counts.put("s" + school, (long) dice.nextInt(dice.nextBoolean() ? 4 : 30));
            }
            var memory = Memory.empty();
            for (int release = 0; release < 3; release++) {
                var safe = memory.safe(filters("r" + release, counts, dice), counts, LIMIT);
                assertThat(memory.exposedBy(safe, counts, LIMIT))
                        .as("round %d", round)
                        .allMatch(Exposure::before);
                memory = memory.with(safe);
            }
        }
    }

    private static Publication filters(String name, Map<String, Long> counts, SplittableRandom dice) {
        var facts = new ArrayList<Fact>();
        for (int cell = 0; cell < 4; cell++) {
            var groups = new HashSet<String>();
            counts.keySet().stream()
                    .sorted()
                    .filter(group -> dice.nextInt(3) > 0)
                    .forEach(groups::add);
            if (!groups.isEmpty()) {
                facts.add(Fact.shown(groups, Memory.count(groups, counts)));
            }
        }
        return Publication.of(name, facts);
    }
}
