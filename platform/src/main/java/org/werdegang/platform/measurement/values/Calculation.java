package org.werdegang.platform.measurement.values;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.werdegang.engine.disclosure.Caveat;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.engine.disclosure.Figure;
import org.werdegang.engine.disclosure.Origin;
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
    static final String PUBLISHED = "R";

    private final List<Definition> versions;
    private final Grid grid;
    private final Whereabouts whereabouts;

    /** A territory in a sum. */
    private record Share(Territory territory, BigDecimal weight, boolean estimated) {
        static Share whole(Territory territory) {
            return new Share(territory, BigDecimal.ONE, false);
        }
    }

    /** @param versions all versions of one indicator, the newest first */
    Calculation(List<Definition> versions, Grid grid, Whereabouts whereabouts) {
        this.versions = versions;
        this.grid = grid;
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
                                : new Parts(definition, shares, period, point.breakdown(), true, trace)
                                        .value(letter, Shift.none());
                        figures.put(letter, Figure.single(cell, trace.origins(), trace.references()));
                    }
                    var published = held(definition, territory, PUBLISHED, period, point.breakdown());
                    if (published != null) {
                        var trace = new Trace();
                        trace.add(published);
                        figures.put(PUBLISHED, Figure.single(published.cell(), trace.origins(), trace.references()));
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
                .evaluate(new Parts(definition, List.of(Share.whole(territory)), period, breakdown, false, trace));
        if (!own.equals(Cell.withheld(Reason.MISSING))) {
            return finished(definition, own, trace);
        }
        var published = held(definition, territory, PUBLISHED, period, breakdown);
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
            var alone = formula.evaluate(new Parts(definition, List.of(share), period, breakdown, true, new Trace()));
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
        var cell = formula.evaluate(new Parts(definition, known, period, breakdown, true, trace));
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

    /** A stored value of exactly that territory, or of the one with the same area under another key. */
    private Grid.@Nullable Held held(
            Definition definition, Territory territory, String part, Period period, Breakdown breakdown) {
        var lane = new Grid.Lane(definition.version(), part, narrowed(definition, part, breakdown));
        var found = grid.get(lane, territory.id(), period.code());
        if (found == null) {
            var twin = whereabouts.twin(territory, period.to());
            if (twin.isPresent()) {
                found = grid.get(lane, twin.get().id(), period.code());
            }
        }
        return found;
    }

    /** The breakdown without the dimensions that divide other parts but not this one. */
    private static Breakdown narrowed(Definition definition, String part, Breakdown breakdown) {
        if (definition.splits().isEmpty() || breakdown.isTotal() || part.equals(PUBLISHED)) {
            return breakdown;
        }
        var codes = new TreeMap<>(breakdown.codes());
        codes.keySet()
                .removeIf(dimension -> definition.splits().values().stream()
                                .anyMatch(split -> split.contains(dimension))
                        && !definition.splits().getOrDefault(part, List.of()).contains(dimension));
        return new Breakdown(codes);
    }

    /** The value of a part in one territory: stored, or else the complete sum of smaller ones. */
    private Cell part(
            Definition definition,
            Territory territory,
            String part,
            Period period,
            Breakdown b,
            boolean deep,
            Trace t) {
        var own = held(definition, territory, part, period, b);
        if (own != null) {
            t.add(own);
            return own.cell();
        }
        if (deep) {
            for (var level : Whereabouts.parts(territory.level(), "agency".equals(definition.tree()))) {
                var members = whereabouts.members(territory, level, period.to());
                Optional<Cell> sum = members.stream()
                        .map(member -> part(definition, member, part, period, b, true, t))
                        .reduce(Arithmetic::plus);
                if (sum.isPresent() && !sum.get().equals(Cell.withheld(Reason.MISSING))) {
                    return sum.get();
                }
            }
        }
        return Cell.withheld(Reason.MISSING);
    }

    /** The parts of a formula as weighted sums over territories. */
    private final class Parts implements Formula.Lookup {
        private final Definition definition;
        private final List<Share> shares;
        private final Period period;
        private final Breakdown breakdown;
        private final boolean deep;
        private final Trace trace;

        Parts(
                Definition definition,
                List<Share> shares,
                Period period,
                Breakdown breakdown,
                boolean deep,
                Trace trace) {
            this.definition = definition;
            this.shares = shares;
            this.period = period;
            this.breakdown = breakdown;
            this.deep = deep;
            this.trace = trace;
        }

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
                    : whereabouts.find(share.territory().key(), when).orElse(share.territory());
            var cell = part(definition, territory, letter, when, breakdown, deep, trace);
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
            return grid.classes(dimension, period).stream()
                    .map(code -> (Formula.Lookup)
                            new Parts(definition, shares, period, breakdown.and(dimension, code), deep, trace))
                    .toList();
        }
    }
}
