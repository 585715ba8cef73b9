package org.werdegang.engine.disclosure.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.werdegang.engine.disclosure.table.LinearTable;

/** Finds counts of the inner cells that agree with the true value of every cell. */
final class Solved {
    private static final long UNKNOWN = -1;

    private Solved() {}

    static long[] counts(
            int atoms, List<List<LinearTable.Term>> sums, List<Long> values, CsvRows csv, List<TableProblem> problems) {
        long[] counts = new long[atoms];
        Arrays.fill(counts, UNKNOWN);
        for (int cell = 0; cell < sums.size(); cell++) {
            var terms = sums.get(cell);
            if (terms.size() == 1 && terms.getFirst().coefficient() == 1) {
                counts[terms.getFirst().atom()] = values.get(cell);
            }
        }
        if (Arrays.stream(counts).anyMatch(count -> count == UNKNOWN)) {
            counts = solved(atoms, sums, values, counts);
        }
        for (int cell = 0; cell < sums.size(); cell++) {
            long sum = 0;
            for (var term : sums.get(cell)) {
                sum += counts[term.atom()] * term.coefficient();
            }
            if (sum != values.get(cell)) {
                problems.add(TableProblem.of(csv.file(), csv.rows().get(cell).line(), "disclosure.table.sum"));
            }
        }
        return counts;
    }

    /** Any whole numbers that fit; 0 where there are none, which the check of the sums then finds. */
    private static long[] solved(int atoms, List<List<LinearTable.Term>> sums, List<Long> values, long[] known) {
        var model = new ExpressionsBasedModel();
        for (int atom = 0; atom < atoms; atom++) {
            var variable = model.newVariable("x" + atom).integer(true).lower(0).weight(0);
            if (known[atom] != UNKNOWN) {
                variable.level(known[atom]);
            }
        }
        for (int cell = 0; cell < sums.size(); cell++) {
            var equation = model.newExpression("c" + cell).level(values.get(cell));
            for (var term : new ArrayList<>(sums.get(cell))) {
                equation.set(term.atom(), term.coefficient());
            }
        }
        var result = model.minimise();
        long[] counts = new long[atoms];
        for (int atom = 0; atom < atoms && result.getState() != Optimisation.State.INFEASIBLE; atom++) {
            counts[atom] = Math.round(result.doubleValue(atom));
        }
        return counts;
    }
}
