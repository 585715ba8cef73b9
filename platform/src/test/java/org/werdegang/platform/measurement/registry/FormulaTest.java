package org.werdegang.platform.measurement.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.werdegang.engine.disclosure.Caveat;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.engine.disclosure.Reason;
import org.werdegang.platform.vocabulary.Refused;

@Tag("4h")
class FormulaTest {
    private static final Map<String, String> PERSONS = Map.of("N", "persons", "D", "persons");

    /** Answers with a value per letter, whatever the period. */
    private record Fixed(Map<String, Cell> values) implements Formula.Lookup {
        @Override
        public Cell value(String letter, Shift shift) {
            return values.getOrDefault(letter, Arithmetic.MISSING);
        }

        @Override
        public List<Formula.Lookup> classes(String dimension) {
            return List.of(this, this);
        }
    }

    private static Cell evaluate(String formula, String n, String d) {
        return Formula.parse(formula, PERSONS, 2015).evaluate(new Fixed(Map.of("N", shown(n), "D", shown(d))));
    }

    private static Cell shown(String value) {
        return Cell.shown(new BigDecimal(value));
    }

    private static void assertValue(Cell cell, String expected) {
        assertThat(cell)
                .isInstanceOfSatisfying(
                        Cell.Shown.class, shown -> assertThat(shown.value()).isEqualByComparingTo(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "100 * N / D, 1, 4, 25",
        "N / D, 3, 4, 0.75",
        "100 * (D - N) / D, 1, 4, 75",
        "100 * (N - N[t0]) / N[t0], 7, 1, 0",
        "'100 * sum(N / D, birth-year)', 1, 4, 50",
        "100 * (N / D[t-1]) * (N / D), 1, 2, 25",
        "1 - N / D, 1, 4, 0.75"
    })
    void calculates(String formula, String n, String d, String expected) {
        assertValue(evaluate(formula, n, d), expected);
    }

    @ParameterizedTest
    @CsvSource({
        "100 * N / D, false",
        "100 * (N - N[t0]) / N[t0], true",
        "'100 * sum(N / D, birth-year)', false",
        "'100 * sum(N / D[t-1], birth-year)', true",
        "1 - N[t-1] / D, true"
    })
    void tells_whether_it_looks_at_another_period(String formula, boolean shifts) {
        assertThat(Formula.parse(formula, PERSONS, 2015).shifts()).isEqualTo(shifts);
    }

    @Test
    void adding_persons_to_euros_is_refused_and_names_both() {
        assertThatThrownBy(() -> Formula.parse("N + D", Map.of("N", "persons", "D", "euros"), null))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.key()).isEqualTo("registry.formula.units");
                    assertThat(refused.details()).contains("persons", "euros");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "N / D, percent, registry.formula.result",
        "100 * N / D, ratio, registry.formula.result",
        "N, percent, registry.formula.result",
        "N + 1, count, registry.formula.units",
        "100 * N / D + N / D, percent, registry.formula.units",
        "100 * N / X, percent, registry.formula.letter",
        "100 * (N / D, percent, registry.formula.syntax",
        "100 N, percent, registry.formula.syntax",
        "'', percent, registry.formula.syntax"
    })
    void refuses_what_does_not_fit_its_unit_or_the_grammar(String formula, String unit, String key) {
        assertThatThrownBy(() -> Formula.parse(formula, PERSONS, null).in(unit))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @Test
    void a_base_year_must_be_defined() {
        assertThatThrownBy(() -> Formula.parse("100 * (N - N[t0]) / N[t0]", PERSONS, null))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("registry.formula.base"));
    }

    @Test
    void division_by_zero_is_a_reason_and_never_an_exception() {
        assertThat(evaluate("100 * N / D", "3", "0")).isEqualTo(Cell.withheld(Reason.DIVISION_BY_ZERO));
        assertThat(evaluate("N / (D - D)", "3", "5")).isEqualTo(Cell.withheld(Reason.DIVISION_BY_ZERO));
    }

    @Test
    @Tag("4e")
    void marks_are_carried_through_sums_and_rates() {
        var nothing = new Cell.Shown(BigDecimal.ZERO, Set.of(Caveat.NOTHING));
        var tiny = new Cell.Shown(BigDecimal.ZERO, Set.of(Caveat.ROUNDED_ZERO));
        var revised = new Cell.Shown(BigDecimal.TEN, Set.of(Caveat.REVISED));
        var estimated = new Cell.Shown(BigDecimal.ONE, Set.of(Caveat.ESTIMATED));

        assertThat(Arithmetic.plus(nothing, nothing)).isEqualTo(nothing);
        assertThat(Arithmetic.plus(nothing, tiny)).isEqualTo(tiny);
        assertThat(Arithmetic.plus(nothing, revised)).isEqualTo(revised);
        assertThat(Arithmetic.plus(revised, estimated))
                .isEqualTo(new Cell.Shown(BigDecimal.valueOf(11), Set.of(Caveat.REVISED, Caveat.ESTIMATED)));
        assertThat(Arithmetic.over(nothing, revised))
                .isInstanceOfSatisfying(
                        Cell.Shown.class,
                        cell -> assertThat(cell.caveats()).containsExactly(Caveat.NOTHING, Caveat.REVISED));
        assertThat(Arithmetic.plus(revised, Cell.withheld(Reason.SECRET))).isEqualTo(Cell.withheld(Reason.SECRET));
        assertThat(Arithmetic.plus(Cell.withheld(Reason.MISSING), Cell.withheld(Reason.SECRET)))
                .isEqualTo(Cell.withheld(Reason.SECRET));
    }

    @Test
    void whatever_is_typed_is_a_formula_or_a_refusal() {
        var random = new Random(20261124);
        var alphabet = "NDMRX0159[]()+-*/ ,.t sum\u00e4\uD83D\uDE00\n";
        for (int i = 0; i < 50_000; i++) {
            var text = new StringBuilder();
            int length = random.nextInt(40);
            for (int k = 0; k < length; k++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            parsesOrRefuses(text.toString());
        }
        parsesOrRefuses("(".repeat(499));
        parsesOrRefuses("(".repeat(100_000));
    }

    @Test
    void every_tree_of_cells_evaluates_to_a_cell() {
        var random = new Random(20261125);
        var values = new LinkedHashMap<String, Cell>();
        for (int i = 0; i < 20_000; i++) {
            values.put("N", anyCell(random));
            values.put("D", anyCell(random));
            String text = anyFormula(random, 5);
            try {
                var cell = Formula.parse(text, PERSONS, 2015).evaluate(new Fixed(values));
                assertThat(cell).isNotNull();
            } catch (Refused units) {
                assertThat(units.key()).startsWith("registry.formula.");
            }
        }
    }

    private static void parsesOrRefuses(String text) {
        try {
            assertThat(Formula.parse(text, PERSONS, 2015).toString()).isEqualTo(text);
        } catch (Refused refused) {
            assertThat(refused.key()).startsWith("registry.formula.");
        }
    }

    private static Cell anyCell(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Cell.withheld(List.of(Reason.values()).get(random.nextInt(Reason.values().length)));
            case 1 -> Cell.shown(BigDecimal.ZERO);
            case 2 ->
                new Cell.Shown(
                        new BigDecimal(random.nextInt(1000)),
                        Set.of(List.of(Caveat.values()).get(random.nextInt(Caveat.values().length))));
            default -> Cell.shown(new BigDecimal(random.nextLong() + "e" + (random.nextInt(40) - 20)));
        };
    }

    private static String anyFormula(Random random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return List.of("N", "D", "100", "0", "N[t-1]", "N[t0]", "1.5").get(random.nextInt(7));
        }
        String left = anyFormula(random, depth - 1);
        String right = anyFormula(random, depth - 1);
        return random.nextInt(8) == 0
                ? "sum(" + left + ", birth-year)"
                : "(" + left + " " + "+-*/".charAt(random.nextInt(4)) + " " + right + ")";
    }
}
