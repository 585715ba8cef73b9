package org.werdegang.platform.measurement.values;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.werdegang.engine.disclosure.Caveat;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.platform.measurement.registry.Arithmetic;
import org.werdegang.platform.measurement.registry.Definition;
import org.werdegang.platform.measurement.registry.Formula;
import org.werdegang.platform.measurement.registry.Shift;
import org.werdegang.platform.vocabulary.Period;

/**
 * The parts of a formula as weighted sums over territories.
 *
 * @param deep true if a part that is not stored may be summed over smaller territories
 * @param trace takes down what the parts were made of
 */
record Parts(
        Stock stock,
        Definition definition,
        List<Share> shares,
        Period period,
        Breakdown breakdown,
        boolean deep,
        Trace trace)
        implements Formula.Lookup {
    @Override
    public Cell value(String letter, Shift shift) {
        var when = shift.from(period);
        return shares.stream()
                .map(share -> weighted(share, letter, when))
                .reduce(Arithmetic::plus)
                .orElseThrow();
    }

    private Cell weighted(Share share, String letter, Period when) {
        var territory = when.equals(period)
                ? share.territory()
                : stock.whereabouts().find(share.territory().key(), when).orElse(share.territory());
        var cell = stock.part(definition, territory, letter, when, breakdown, deep, trace);
        if (share.weight().compareTo(BigDecimal.ONE) == 0) {
            return cell;
        }
        Set<Caveat> caveats = share.estimated() ? Set.of(Caveat.ESTIMATED) : Set.of();
        return Arithmetic.times(cell, new Cell.Shown(share.weight(), caveats));
    }

    @Override
    public List<Formula.Lookup> classes(String dimension) {
        if (breakdown.codes().containsKey(dimension)) {
            return List.of(this);
        }
        return stock.grid().classes(dimension, period).stream()
                .map(code -> (Formula.Lookup)
                        new Parts(stock, definition, shares, period, breakdown.and(dimension, code), deep, trace))
                .toList();
    }
}
