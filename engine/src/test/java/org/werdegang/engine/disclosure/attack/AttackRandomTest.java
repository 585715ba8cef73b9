package org.werdegang.engine.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.werdegang.engine.disclosure.table.Knowledge;
import org.werdegang.engine.disclosure.table.LinearTable;

class AttackRandomTest {
    @Test
    void finds_what_trying_every_table_finds() {
        var dice = new SplittableRandom(20261124);
        for (int round = 0; round < 400; round++) {
            var table = random(dice);
            var knowledge = randomKnowledge(table, dice);
            var expected = new long[table.cells()][];
            tryAll(table, knowledge, new long[table.atoms()], 0, expected);

            var attack = Attack.on(table, knowledge);

            for (int cell = 0; cell < table.cells(); cell++) {
                var found = attack.bounds(cell);
                assertThat(List.of(found.low(), found.high()))
                        .as("round %d, cell %d", round, cell)
                        .containsExactly(expected[cell][0], expected[cell][1]);
                assertThat(found.tight()).isTrue();
                assertFits(table, knowledge, found.proof().low().applied(table.counts()), cell, found.low());
                assertFits(table, knowledge, found.proof().high().applied(table.counts()), cell, found.high());
            }
        }
    }

    private static void assertFits(LinearTable table, Knowledge knowledge, long[] counts, int cell, long value) {
        assertThat(Arrays.stream(counts)).allMatch(count -> count >= 0);
        assertThat(table.value(cell, counts)).isEqualTo(value);
        assertThat(IntStream.range(0, table.cells()))
                .allSatisfy(other ->
                        assertThat(table.value(other, counts)).isBetween(knowledge.low(other), knowledge.high(other)));
    }

    /** Up to eight atoms, few enough persons to try every table, the cells of a random two- or three-way table over them, and the grand total. */
    private static LinearTable random(SplittableRandom dice) {
        int[] sizes = dice.nextBoolean() ? new int[] {2, 3} : new int[] {2, 2, 2};
        int atoms = Arrays.stream(sizes).reduce(1, (a, b) -> a * b);
        long[] counts = new long[atoms];
        for (int i = 0; i < atoms; i++) {
            counts[i] = dice.nextInt(0, atoms > 6 ? 2 : 3);
        }
        var cells = new ArrayList<List<LinearTable.Term>>();
        int[] at = new int[sizes.length];
        cross(sizes, at, 0, cells);
        return LinearTable.of(counts, cells);
    }

    /** Each dimension takes one of its codes, or the total. */
    private static void cross(int[] sizes, int[] at, int dimension, List<List<LinearTable.Term>> cells) {
        if (dimension == sizes.length) {
            var terms = new ArrayList<LinearTable.Term>();
            gather(sizes, at, 0, 0, terms);
            cells.add(terms);
            return;
        }
        for (int code = 0; code <= sizes[dimension]; code++) {
            at[dimension] = code;
            cross(sizes, at, dimension + 1, cells);
        }
    }

    private static void gather(int[] sizes, int[] at, int dimension, int atom, List<LinearTable.Term> terms) {
        if (dimension == sizes.length) {
            terms.add(new LinearTable.Term(atom, 1));
            return;
        }
        for (int code = 0; code < sizes[dimension]; code++) {
            if (at[dimension] == sizes[dimension] || at[dimension] == code) {
                gather(sizes, at, dimension + 1, atom * sizes[dimension] + code, terms);
            }
        }
    }

    /** The total is known, most other cells with some chance; some only within a range. */
    private static Knowledge randomKnowledge(LinearTable table, SplittableRandom dice) {
        var shown = new BitSet();
        shown.set(table.cells() - 1);
        double chance = dice.nextDouble(0.2, 0.8);
        for (int cell = 0; cell < table.cells(); cell++) {
            if (dice.nextDouble() < chance) {
                shown.set(cell);
            }
        }
        var knowledge = Knowledge.of(table, shown);
        for (int cell = 0; cell < table.cells(); cell++) {
            if (!shown.get(cell) && dice.nextInt(4) == 0) {
                long value = table.value(cell);
                knowledge = knowledge.and(cell, Math.max(0, value - dice.nextInt(3)), value + dice.nextInt(3));
            }
        }
        return knowledge;
    }

    private static void tryAll(LinearTable table, Knowledge knowledge, long[] counts, int atom, long[][] found) {
        if (atom < counts.length) {
            long most = knowledge.high(table.cells() - 1);
            for (counts[atom] = 0; counts[atom] <= most; counts[atom]++) {
                if (Arrays.stream(counts, 0, atom + 1).sum() <= most) {
                    tryAll(table, knowledge, counts, atom + 1, found);
                }
            }
            counts[atom] = 0;
            return;
        }
        for (int cell = 0; cell < table.cells(); cell++) {
            long value = table.value(cell, counts);
            if (value < knowledge.low(cell) || value > knowledge.high(cell)) {
                return;
            }
        }
        for (int cell = 0; cell < table.cells(); cell++) {
            long value = table.value(cell, counts);
            found[cell] = found[cell] == null
                    ? new long[] {value, value}
                    : new long[] {Math.min(found[cell][0], value), Math.max(found[cell][1], value)};
        }
    }
}
