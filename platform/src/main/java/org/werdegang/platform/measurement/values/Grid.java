package org.werdegang.platform.measurement.values;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.engine.disclosure.Origin;
import org.werdegang.platform.vocabulary.Period;

/** The values of one indicator in one neighbourhood that one view may know, one for each thing a value can be about. */
final class Grid {
    private final Map<Lane, Map<Spot, Held>> lanes = new HashMap<>();
    private final SortedSet<Period> periods = new TreeSet<>();
    private final Map<Division, SortedSet<String>> classes = new HashMap<>();

    /** A part of a version of the indicator, divided in one way. */
    record Lane(int version, String part, Breakdown breakdown) {}

    /** A version of a territory in a period. */
    private record Spot(UUID territory, int period) {}

    /** A dimension in one period. */
    private record Division(String dimension, int period) {}

    /** A value and where it comes from. */
    record Held(Cell cell, Set<Origin> from, @Nullable LocalDate reference) {}

    /** A row whose series, territory and batch have been looked up. */
    record Candidate(Lane lane, UUID territory, ValueRows.Row row, Visible from) {}

    /** A batch that the view may know; its origin alone. */
    record Visible(Set<Origin> alone, boolean official, boolean invented, long sequence) {
        static Visible of(Origin origin, long sequence) {
            return new Visible(Set.of(origin), origin.official(), origin.invented(), sequence);
        }

        /** Official before partners' figures, then what was stored later. */
        boolean outranks(Visible other) {
            return official == other.official ? sequence > other.sequence : official;
        }
    }

    Grid(Collection<Candidate> candidates) {
        // Official and invented values never share a chart: where somebody has counted, nothing invented is shown.
        boolean counted = candidates.stream().anyMatch(c -> !c.from.invented());
        var best = new HashMap<Lane, Map<Spot, Candidate>>();
        for (var candidate : candidates) {
            if (!(counted && candidate.from.invented())) {
                best.computeIfAbsent(candidate.lane, lane -> new HashMap<>())
                        .merge(
                                new Spot(candidate.territory, candidate.row.period()),
                                candidate,
                                (a, b) -> b.from.outranks(a.from) ? b : a);
            }
        }
        best.forEach((lane, spots) -> {
            var held = new HashMap<Spot, Held>(spots.size() * 2);
            var found = new TreeSet<Integer>();
            spots.forEach((spot, candidate) -> {
                held.put(spot, held(candidate));
                found.add(spot.period);
            });
            lanes.put(lane, held);
            for (int period : found) {
                periods.add(Period.ofCode(period));
                lane.breakdown
                        .codes()
                        .forEach((dimension, code) -> classes.computeIfAbsent(
                                        new Division(dimension, period), d -> new TreeSet<>())
                                .add(code));
            }
        });
    }

    private static Held held(Candidate candidate) {
        var row = candidate.row;
        var alone = candidate.from.alone();
        return new Held(
                MarkCode.cell(row.mark(), row.amount()),
                alone,
                row.reference() == null ? alone.iterator().next().reference() : row.reference());
    }

    /** The value in a territory and period; null if there is none. */
    @Nullable
    Held get(Lane lane, UUID territory, int period) {
        var spots = lanes.get(lane);
        return spots == null ? null : spots.get(new Spot(territory, period));
    }

    /** All periods of which there is any value. */
    SortedSet<Period> periods() {
        return Collections.unmodifiableSortedSet(periods);
    }

    /** All classes of a dimension of which there is any value in that period. */
    List<String> classes(String dimension, Period period) {
        return List.copyOf(classes.getOrDefault(new Division(dimension, period.code()), Collections.emptySortedSet()));
    }
}
