package org.werdegang.engine.disclosure.attack;

import java.util.Optional;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;

/**
 * Looks for the best table of whole numbers where the best table of fractions has none: branch and bound by a library
 * (ojAlgo), whose answer is taken only after its numbers have been added up again.
 */
final class WholeNumbers {
    private static final long PATIENCE_MILLIS = 20_000;

    private WholeNumbers() {}

    /**
     * The values of all variables at the largest weighted sum; empty if the search ended without proof of it.
     */
    static Optional<long[]> best(PartSystem system, double[] weight) {
        var model = new ExpressionsBasedModel();
        model.options.time_abort = PATIENCE_MILLIS;
        model.options.time_suffice = PATIENCE_MILLIS;
        for (int j = 0; j < system.size(); j++) {
            var variable = model.newVariable("x" + j)
                    .integer(true)
                    .lower(system.lower()[j])
                    .weight(weight[j]);
            if (system.upper()[j] != Double.POSITIVE_INFINITY) {
                variable.upper(system.upper()[j]);
            }
        }
        for (int i = 0; i < system.rows(); i++) {
            var equation = model.newExpression("e" + i).level(system.total(i));
            int[] row = system.row(i);
            for (int j = 0; j < row.length; j++) {
                equation.set(row[j], system.coefficients(i)[j]);
            }
        }
        var result = model.maximise();
        if (result.getState() != Optimisation.State.OPTIMAL) {
            return Optional.empty();
        }
        long[] counts = new long[system.size()];
        for (int j = 0; j < counts.length; j++) {
            counts[j] = Math.round(result.doubleValue(j));
        }
        return system.fits(counts) ? Optional.of(counts) : Optional.empty();
    }
}
