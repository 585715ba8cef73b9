package org.werdegang.engine.disclosure.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.werdegang.engine.disclosure.attack.Attack;
import org.werdegang.engine.disclosure.table.Cube;
import org.werdegang.engine.disclosure.table.Knowledge;
import org.werdegang.engine.disclosure.table.LinearTable;

/** No false "safe": what we protect is attacked by a solver that knows nothing of how we did. */
class JudgedBySolverTest {
    private static final int LIMIT = 3;

    @Test
    @Tag("6b")
    void another_solver_narrows_no_sensitive_cell_of_500_tables() {
        judge(500, 20261201);
    }

    @Test
    @Tag("6b")
    @Tag("long")
    void another_solver_narrows_no_sensitive_cell_of_10_000_tables() {
        long seed = Long.getLong("werdegang.seed", System.nanoTime());
        System.out.println("JudgedBySolverTest: -Dwerdegang.seed=" + seed);
        judge(10_000, seed);
    }

    @Test
    void the_judge_sees_through_tables_of_which_only_the_sensitive_cells_are_withheld() {
        var dice = new SplittableRandom(3);
        int seen = 0;
        for (int round = 0; round < 20; round++) {
            var cube = LinkedExamples.random(dice);
            var sensitive = CubeExamples.below(cube, LIMIT);
            var shown = (BitSet) sensitive.clone();
            shown.flip(0, cube.table().cells());
            var judge = new SolverJudge(cube.table(), Knowledge.of(cube.table(), shown));
            seen += sensitive.stream().anyMatch(cell -> judge.width(cell) < LIMIT) ? 1 : 0;
        }
        assertThat(seen).isGreaterThan(10);
    }

    @Test
    void bounds_are_those_of_another_solver() {
        var dice = new SplittableRandom(20261202);
        for (int round = 0; round < 150; round++) {
            var cube = LinkedExamples.random(dice);
            var knowledge = some(cube.table(), dice);
            var attack = Attack.on(cube.table(), knowledge);
            var judge = new SolverJudge(cube.table(), knowledge);
            for (int i = 0; i < 5; i++) {
                int cell = dice.nextInt(cube.table().cells());
                var bounds = attack.bounds(cell);
                if (bounds.high() != Knowledge.UNLIMITED) {
                    assertThat(List.of(bounds.low(), bounds.high(), bounds.tight()))
                            .as("round %d, %s", round, cube.name(cell))
                            .containsExactly(judge.end(cell, false), judge.end(cell, true), true);
                }
            }
        }
    }

    private static void judge(int tables, long seed) {
        var dice = new SplittableRandom(seed);
        int judged = 0;
        for (int round = 0; round < tables; round++) {
            var cube = LinkedExamples.random(dice);
            var sensitive = CubeExamples.below(cube, LIMIT);
            var pattern = Suppression.of(cube, Demand.of(cube.table(), sensitive, LIMIT));
            assertThat(pattern.exposed()).as("seed %d, round %d", seed, round).isEmpty();
            var shown = new BitSet();
            shown.set(0, cube.table().cells());
            shown.andNot(pattern.withheld());
            var knowledge = Knowledge.of(cube.table(), shown);
            for (int cell : sensitive.stream().toArray()) {
                assertWide(cube, knowledge, cell, "seed %d, round %d, a stranger".formatted(seed, round));
                int alone = alone(cube.table(), cell, dice);
                if (alone >= 0) {
                    var more = insider(cube.table(), knowledge, alone);
                    assertWide(cube, more, cell, "seed %d, round %d, one alone in %d".formatted(seed, round, alone));
                }
                judged++;
            }
        }
        assertThat(judged).isGreaterThan(tables);
    }

    private static void assertWide(Cube cube, Knowledge knowledge, int cell, String who) {
        assertThat(new SolverJudge(cube.table(), knowledge).width(cell))
                .as("%s: %s", who, cube.name(cell))
                .isGreaterThanOrEqualTo(LIMIT);
    }

    /** A group of one person that is no part of the cell, drawn from all; −1 if there is none. */
    private static int alone(LinearTable table, int target, SplittableRandom dice) {
        var others = new ArrayList<Integer>();
        for (int atom = 0; atom < table.atoms(); atom++) {
            boolean itself = table.value(target) == 1 && table.coefficient(target, atom) > 0;
            int person = atom;
            if (table.count(atom) == 1
                    && !itself
                    && IntStream.of(table.cellsOf(atom)).anyMatch(cell -> table.atomOfOne(cell) == person)) {
                others.add(atom);
            }
        }
        return others.isEmpty() ? -1 : others.get(dice.nextInt(others.size()));
    }

    /** What somebody knows who is the only one in that group, and so in every cell of 1 with it. */
    private static Knowledge insider(LinearTable table, Knowledge everybody, int atom) {
        var knowledge = everybody;
        for (int cell : table.cellsOf(atom)) {
            if (table.value(cell) == 1) {
                knowledge = knowledge.and(cell, 1, 1);
            }
        }
        return knowledge;
    }

    /** Most cells exactly, some within a range, the rest not at all. */
    private static Knowledge some(LinearTable table, SplittableRandom dice) {
        double chance = dice.nextDouble(0.3, 0.9);
        var shown = new BitSet();
        for (int cell = 0; cell < table.cells(); cell++) {
            shown.set(cell, dice.nextDouble() < chance);
        }
        var knowledge = Knowledge.of(table, shown);
        for (int cell = 0; cell < table.cells(); cell++) {
            if (!shown.get(cell) && dice.nextInt(3) == 0) {
                long value = table.value(cell);
                knowledge = knowledge.and(cell, Math.max(0, value - dice.nextInt(4)), value + dice.nextInt(4));
            }
        }
        return knowledge;
    }
}
