package org.werdegang.engine.disclosure.protect;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.werdegang.engine.disclosure.hiding.Hiding;
import org.werdegang.engine.disclosure.hiding.Insiders;
import org.werdegang.engine.disclosure.hiding.Proof;
import org.werdegang.engine.disclosure.hiding.WaySearch;
import org.werdegang.engine.disclosure.round.Rounding;
import org.werdegang.engine.disclosure.table.Cube;
import org.werdegang.engine.disclosure.table.Knowledge;
import org.werdegang.engine.disclosure.table.LinearTable;

/**
 * Finds the cells that have to be withheld although everything is rounded: now and then rounded totals leave a part only
 * one or two possible values (Willenborg and de Waal 2001, §9.4). What no table beside the true one hides is withheld as
 * if the rest were shown exactly, which rounding only makes safer.
 */
final class Rounded {
    private Rounded() {}

    static Pattern of(Cube cube, Rounding rounding, BitSet sensitive, long limit) {
        var table = cube.table();
        var search = WaySearch.within(cube, knowledge(table, rounding), Insiders.persons(table));
        Map<Integer, List<Proof>> proofs = new LinkedHashMap<>();
        var open = new BitSet();
        sensitive.stream().forEach(cell -> {
            var ways = search.ways(cell, limit, 0);
            if (ways.isEmpty()) {
                open.set(cell);
            } else {
                proofs.put(cell, ways.stream().map(Hiding::proof).toList());
            }
        });
        var rest = Suppression.of(cube, Demand.of(table, open, limit));
        proofs.putAll(rest.proofs());
        return new Pattern(open, rest.complementary(), proofs, rest.exposed());
    }

    private static Knowledge knowledge(LinearTable table, Rounding rounding) {
        long[] low = new long[table.cells()];
        long[] high = new long[table.cells()];
        for (int cell = 0; cell < low.length; cell++) {
            long shown = rounding.of(table.value(cell));
            low[cell] = rounding.lowest(shown);
            high[cell] = rounding.highest(shown);
        }
        return Knowledge.between(low, high);
    }
}
