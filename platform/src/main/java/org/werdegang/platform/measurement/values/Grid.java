package org.werdegang.platform.measurement.values;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.engine.disclosure.Origin;
import org.werdegang.platform.vocabulary.Period;

/** The values of one indicator that one view may know, one for each thing that a value can be about. */
final class Grid {
    private final Map<Slot, Held> cells = new HashMap<>();
    private final SortedSet<Period> periods = new TreeSet<>();
    private final Map<Division, SortedSet<String>> classes = new HashMap<>();

    /** What a value is about. */
    record Slot(int version, String part, Breakdown breakdown, UUID territory, int period) {}

    /** A dimension in one period. */
    private record Division(String dimension, int period) {}

    /** A value and where it comes from. */
    record Held(Cell cell, Origin origin, @Nullable LocalDate reference) {}

    /** A row whose series, territory and batch have been looked up. */
    record Candidate(Slot slot, ValueRows.Row row, Visible from) {}

    /** A batch that the view may know. */
    record Visible(Origin origin, long sequence) {
        /** Official before partners' figures, then what was stored later. */
        boolean outranks(Visible other) {
            return origin.official() == other.origin.official() ? sequence > other.sequence : origin.official();
        }
    }

    Grid(Collection<Candidate> candidates) {
        // Official and invented values never share a chart: where somebody has counted, nothing invented is shown.
        boolean counted = candidates.stream().anyMatch(c -> !c.from.origin.invented());
        var best = new HashMap<Slot, Candidate>(candidates.size() * 2);
        for (var candidate : candidates) {
            if (!(counted && candidate.from.origin.invented())) {
                best.merge(candidate.slot, candidate, (a, b) -> b.from.outranks(a.from) ? b : a);
            }
        }
        best.forEach((slot, candidate) -> {
            var row = candidate.row;
            cells.put(
                    slot,
                    new Held(
                            MarkCode.cell(row.mark(), row.amount()),
                            candidate.from.origin,
                            row.reference() == null ? candidate.from.origin.reference() : row.reference()));
            periods.add(Period.ofCode(slot.period));
            slot.breakdown
                    .codes()
                    .forEach((dimension, code) -> classes.computeIfAbsent(
                                    new Division(dimension, slot.period), d -> new TreeSet<>())
                            .add(code));
        });
    }

    @Nullable
    Held get(Slot slot) {
        return cells.get(slot);
    }

    /** All periods of which there is any value. */
    SortedSet<Period> periods() {
        return Collections.unmodifiableSortedSet(periods);
    }

    /** All classes of a dimension of which there is any value in that period. */
    List<String> classes(String dimension, Period period) {
        return List.copyOf(classes.getOrDefault(new Division(dimension, period.code()), Collections.emptySortedSet()));
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }
}
