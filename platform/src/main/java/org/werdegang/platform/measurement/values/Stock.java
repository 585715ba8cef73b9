package org.werdegang.platform.measurement.values;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.engine.disclosure.Reason;
import org.werdegang.platform.measurement.registry.Arithmetic;
import org.werdegang.platform.measurement.registry.Definition;
import org.werdegang.platform.territory.Territory;
import org.werdegang.platform.vocabulary.Period;

/** What a calculation takes its parts from: stored values, and where their territories lie. */
record Stock(Grid grid, Whereabouts whereabouts) {
    /** The letter under which a rate is stored that the source itself published. */
    static final String PUBLISHED = "R";

    /** A stored value of exactly that territory, or of the one with the same area under another key. */
    Grid.@Nullable Held held(
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
    Cell part(
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
}
