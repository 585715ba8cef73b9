package org.werdegang.engine.disclosure.protect;

import java.util.Arrays;
import org.werdegang.engine.disclosure.table.LinearTable;

/** What it costs to withhold each cell that is not withheld yet. */
final class Costs {
    private Costs() {}

    static double[] of(LinearTable table, Demand demand) {
        double[] costs = new double[table.cells()];
        Arrays.setAll(costs, cell -> demand.show().get(cell) ? Double.POSITIVE_INFINITY : of(table, demand, cell));
        return costs;
    }

    private static double of(LinearTable table, Demand demand, int cell) {
        double size = Math.log1p((double) table.value(cell));
        return demand.cost() == Demand.Cost.CELLS ? 1 + size * 1e-3 : size + 1e-3;
    }
}
