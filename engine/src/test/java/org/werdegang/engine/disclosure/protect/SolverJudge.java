package org.werdegang.engine.disclosure.protect;

import static org.assertj.core.api.Assertions.assertThat;

import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.werdegang.engine.disclosure.table.Knowledge;
import org.werdegang.engine.disclosure.table.LinearTable;

/**
 * An attacker that shares nothing with ours: the whole table goes to a library (ojAlgo) as one problem of whole numbers. Its
 * answers are added up again before they count, so a width it finds is a width that two real tables have.
 */
record SolverJudge(LinearTable table, Knowledge knowledge) {
    /** More persons than any table here has; where nothing limits a group, this does. */
    private static final int MANY = 1000;

    /** How far apart the ends of a cell are. */
    long width(int cell) {
        return end(cell, true) - end(cell, false);
    }

    /** The highest or the lowest value of a cell. */
    long end(int cell, boolean highest) {
        var model = new ExpressionsBasedModel();
        for (int atom = 0; atom < table.atoms(); atom++) {
            model.newVariable("a" + atom).integer(true).lower(0).upper(MANY).weight(table.coefficient(cell, atom));
        }
        for (int other = 0; other < table.cells(); other++) {
            if (knowledge.something(other)) {
                var row = model.newExpression("c" + other).lower(knowledge.low(other));
                if (knowledge.high(other) != Knowledge.UNLIMITED) {
                    row.upper(knowledge.high(other));
                }
                for (int atom : table.atomsOf(other)) {
                    row.set(atom, table.coefficient(other, atom));
                }
            }
        }
        return added(highest ? model.maximise() : model.minimise(), cell);
    }

    private long added(Optimisation.Result result, int cell) {
        assertThat(result.getState().isOptimal()).as("solved: %s", result).isTrue();
        long[] counts = new long[table.atoms()];
        for (int atom = 0; atom < counts.length; atom++) {
            counts[atom] = Math.round(result.doubleValue(atom));
            assertThat(counts[atom]).isBetween(0L, (long) MANY);
        }
        for (int other = 0; other < table.cells(); other++) {
            assertThat(table.value(other, counts)).isBetween(knowledge.low(other), knowledge.high(other));
        }
        return table.value(cell, counts);
    }
}
