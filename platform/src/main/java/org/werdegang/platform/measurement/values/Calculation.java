package org.werdegang.platform.measurement.values;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.werdegang.engine.disclosure.Caveat;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.engine.disclosure.Figure;
import org.werdegang.engine.disclosure.Reason;
import org.werdegang.platform.measurement.registry.Arithmetic;
import org.werdegang.platform.measurement.registry.Definition;
import org.werdegang.platform.measurement.registry.Formula;
import org.werdegang.platform.measurement.registry.Shift;
import org.werdegang.platform.territory.Composition;
import org.werdegang.platform.territory.Territory;
import org.werdegang.platform.vocabulary.Period;

/** Calculates figures of one indicator from the values of a grid. */
final class Calculation {
    /*
     * A figure is, in this order: calculated from the territory's own parts; the rate that the source itself published;
     * calculated from the sums of the parts of its smaller territories (region = ΣN/ΣD, never a mean of rates). In a
     * sum a smaller territory counts with all parts of the formula or with none, so that numerator and denominator
     * speak about the same area. A sum without some of its members is withheld; a rate over at least half of them is
     * shown as incomplete, and says over how many. Rounded once, at the end.
     */
    private final List<Definition> versions;
    private final Stock stock;
    private final Whereabouts whereabouts;

    /** @param versions all versions of one indicator, the newest first */
    Calculation(List<Definition> versions, Grid grid, Whereabouts whereabouts) {
        this.versions = versions;
        this.stock = new Stock(grid, whereabouts);
        this.whereabouts = whereabouts;
    }

    /** The figure of a territory in the boundaries of the period, or of {@code boundaries} if they are given. */
    Figure figure(Point point, @Nullable LocalDate boundaries) {
        var period = point.period();
        var breakdown = point.breakdown();
        var area = whereabouts.find(point.territory(), boundaries == null ? period.to() : boundaries);
        if (area.isEmpty()) {
            return missing(1);
        }
        var definition = Definition.describing(versions, period);
        var own = area.get();
        if (boundaries != null && !own.validOn(period.to())) {
            var shares = shares(own, period, boundaries);
            return definition.aggregates() && !shares.isEmpty()
                    ? summed(definition, shares, period, breakdown)
                    : missing(1);
        }
        return figure(definition, own, period, breakdown);
    }

    /** The parts behind a figure by their letters, and the published rate if there is one. */
    Map<String, Figure> parts(Point point, @Nullable LocalDate boundaries) {
        var figures = new LinkedHashMap<String, Figure>();
        var period = point.period();
        var definition = Definition.describing(versions, period);
        whereabouts
                .find(point.territory(), boundaries == null ? period.to() : boundaries)
                .ifPresent(territory -> {
                    for (String letter : definition.parts().keySet()) {
                        var trace = new Trace();
                        var shares = shares(territory, period, boundaries);
                        var cell = shares.isEmpty()
                                ? Cell.withheld(Reason.MISSING)
                                : new Parts(stock, definition, shares, period, point.breakdown(), true, trace)
                                        .value(letter, Shift.none());
                        figures.put(letter, Figure.single(cell, trace.origins(), trace.references()));
                    }
                    var published = stock.held(definition, territory, Stock.PUBLISHED, period, point.breakdown());
                    if (published != null) {
                        var trace = new Trace();
                        trace.add(published);
                        figures.put(
                                Stock.PUBLISHED, Figure.single(published.cell(), trace.origins(), trace.references()));
                    }
                });
        return figures;
    }

    /** What a territory consisted of in a period; empty if nobody knows. */
    private List<Share> shares(Territory own, Period period, @Nullable LocalDate boundaries) {
        if (boundaries == null || own.validOn(period.to())) {
            return List.of(Share.whole(own));
        }
        return switch (whereabouts.of(own).composition(own, period.to())) {
            case Composition.Unknown unknown -> List.of();
            case Composition.Known known ->
                known.parts().stream()
                        .map(p -> new Share(p.territory(), p.weight(), p.estimated()))
                        .toList();
        };
    }

    private static Figure missing(int of) {
        return new Figure(Cell.withheld(Reason.MISSING), Set.of(), Set.of(), 0, of);
    }

    private Figure figure(Definition definition, Territory territory, Period period, Breakdown breakdown) {
        var trace = new Trace();
        var own = formula(definition)
                .evaluate(
                        new Parts(stock, definition, List.of(Share.whole(territory)), period, breakdown, false, trace));
        if (!own.equals(Cell.withheld(Reason.MISSING))) {
            return finished(definition, own, trace);
        }
        var published = stock.held(definition, territory, Stock.PUBLISHED, period, breakdown);
        if (published != null) {
            var from = new Trace();
            from.add(published);
            return finished(definition, published.cell(), from);
        }
        return definition.aggregates() ? fromMembers(definition, territory, period, breakdown) : missing(1);
    }

    private Figure finished(Definition definition, Cell cell, Trace trace) {
        return Figure.single(rounded(definition, cell), trace.origins(), trace.references());
    }

    /** The sum over the level of smaller territories of which most are known. */
    private Figure fromMembers(Definition definition, Territory whole, Period period, Breakdown breakdown) {
        Figure best = missing(1);
        for (var level : Whereabouts.parts(whole.level(), "agency".equals(definition.tree()))) {
            var members = whereabouts.members(whole, level, period.to());
            if (!members.isEmpty()) {
                var sum = summed(definition, members.stream().map(Share::whole).toList(), period, breakdown);
                if (sum.known() == sum.of()) {
                    return sum;
                }
                best = (long) sum.known() * best.of() > (long) best.known() * sum.of() || best.known() == 0
                        ? sum
                        : best;
            }
        }
        return best;
    }

    private Figure summed(Definition definition, List<Share> shares, Period period, Breakdown breakdown) {
        var formula = formula(definition);
        var known = new ArrayList<Share>();
        Cell why = Cell.withheld(Reason.MISSING);
        for (var share : shares) {
            var alone = formula.evaluate(
                    new Parts(stock, definition, List.of(share), period, breakdown, true, new Trace()));
            if (alone instanceof Cell.Withheld(var reason) && reason != Reason.DIVISION_BY_ZERO) {
                why = Arithmetic.plus(why, alone);
            } else {
                known.add(share);
            }
        }
        if (known.isEmpty()) {
            return new Figure(why, Set.of(), Set.of(), 0, shares.size());
        }
        var trace = new Trace();
        var cell = formula.evaluate(new Parts(stock, definition, known, period, breakdown, true, trace));
        boolean complete = known.size() == shares.size();
        return new Figure(
                rounded(definition, complete ? cell : incomplete(definition, cell, known.size(), shares.size())),
                trace.origins(),
                trace.references(),
                known.size(),
                shares.size());
    }

    /** What is said of a result over some of its members only. */
    private static Cell incomplete(Definition definition, Cell cell, int known, int of) {
        boolean rate = definition.unit().equals("percent") || definition.unit().equals("ratio");
        if (!(cell instanceof Cell.Shown shown)) {
            return cell;
        }
        if (!rate || known * 2 < of) {
            return Cell.withheld(Reason.INCOMPLETE);
        }
        var caveats = EnumSet.of(Caveat.INCOMPLETE);
        caveats.addAll(shown.caveats());
        return new Cell.Shown(shown.value(), caveats);
    }

    private static Cell rounded(Definition definition, Cell cell) {
        return cell instanceof Cell.Shown shown
                ? new Cell.Shown(shown.value().setScale(definition.decimals(), RoundingMode.HALF_UP), shown.caveats())
                : cell;
    }

    private static Formula formula(Definition definition) {
        return Formulas.of(definition);
    }
}
