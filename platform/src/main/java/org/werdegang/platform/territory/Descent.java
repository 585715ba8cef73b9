package org.werdegang.platform.territory;

import static java.math.BigDecimal.ONE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The graph of predecessors and successors, and the algebra of weights over it. */
final class Descent {
    /*
     * Backwards in time an area is the weighted sum of its predecessors: C = 1·A + 1·B after a merger, D = 0.6·C after
     * a split. Forwards it is the sum of its successors, known only where none of them has another predecessor. Along a path weights multiply; over several paths to one version they add.
     * A version whose weights add to exactly 1 is whole, however many estimates led there: 0.6·C + 0.4·C = C. So the
     * total over a complete set of areas is unchanged by every merger and split.
     * Time orders the graph, hence no cycles. Cost: the paths between the areas and the day, in practice a handful.
     */
    private final Map<UUID, Territory> versions;
    private final Map<UUID, List<Succession>> into = new HashMap<>();
    private final Map<UUID, List<Succession>> outOf = new HashMap<>();

    Descent(Map<UUID, Territory> versions, List<Succession> successions) {
        this.versions = versions;
        for (var s : successions) {
            into.computeIfAbsent(s.to(), k -> new ArrayList<>()).add(s);
            outOf.computeIfAbsent(s.from(), k -> new ArrayList<>()).add(s);
        }
    }

    Composition composition(Collection<Territory> areas, LocalDate on) {
        var sums = new HashMap<UUID, Sum>();
        for (var area : new LinkedHashSet<>(areas)) {
            var gap = add(area, on, ONE, false, sums);
            if (gap != null) {
                return new Composition.Unknown(gap);
            }
        }
        return new Composition.Known(sums.values().stream()
                .map(Sum::part)
                .sorted(Comparator.comparing(part -> part.territory().key()))
                .toList());
    }

    /** The versions to which an ended one went, with the share of it that each received. */
    List<Composition.Part> successors(Territory ended) {
        return outOf.getOrDefault(ended.id(), List.of()).stream()
                .map(s -> new Composition.Part(version(s.to()), s.weight().stripTrailingZeros(), s.estimated()))
                .sorted(Comparator.comparing(part -> part.territory().key()))
                .toList();
    }

    /** The versions of which a later one was made, with the share that each gave. */
    List<Composition.Part> predecessors(Territory begun) {
        return into.getOrDefault(begun.id(), List.of()).stream()
                .map(s -> new Composition.Part(version(s.from()), s.weight().stripTrailingZeros(), s.estimated()))
                .sorted(Comparator.comparing(part -> part.territory().key()))
                .toList();
    }

    /** Adds an area's parts to the sums; returns the version at which the trail ends, or null if all is known. */
    private @Nullable Territory add(
            Territory area, LocalDate on, BigDecimal weight, boolean estimated, Map<UUID, Sum> sums) {
        if (area.validOn(on)) {
            sums.computeIfAbsent(area.id(), id -> new Sum(area)).add(weight, estimated);
            return null;
        }
        return on.isBefore(area.validFrom())
                ? addPredecessors(area, on, weight, estimated, sums)
                : addSuccessors(area, on, weight, estimated, sums);
    }

    private @Nullable Territory addPredecessors(
            Territory area, LocalDate on, BigDecimal weight, boolean estimated, Map<UUID, Sum> sums) {
        var edges = into.getOrDefault(area.id(), List.of());
        if (edges.isEmpty()) {
            return area;
        }
        for (var edge : edges) {
            var gap =
                    add(version(edge.from()), on, weight.multiply(edge.weight()), estimated || edge.estimated(), sums);
            if (gap != null) {
                return gap;
            }
        }
        return null;
    }

    private @Nullable Territory addSuccessors(
            Territory area, LocalDate on, BigDecimal weight, boolean estimated, Map<UUID, Sum> sums) {
        var edges = outOf.getOrDefault(area.id(), List.of());
        if (edges.isEmpty()) {
            return area;
        }
        for (var edge : edges) {
            var successor = version(edge.to());
            if (into.getOrDefault(edge.to(), List.of()).size() > 1) {
                return successor; // holds others too, and nobody says in which proportion
            }
            var gap = add(successor, on, weight, estimated, sums);
            if (gap != null) {
                return gap;
            }
        }
        return null;
    }

    private Territory version(UUID id) {
        var found = versions.get(id);
        if (found == null) {
            throw new IllegalStateException("A succession names version " + id + ", which the atlas does not hold.");
        }
        return found;
    }

    /** What has been added up for one version. */
    private static final class Sum {
        private final Territory territory;
        private BigDecimal weight = BigDecimal.ZERO;
        private boolean estimated;

        Sum(Territory territory) {
            this.territory = territory;
        }

        void add(BigDecimal more, boolean asEstimate) {
            weight = weight.add(more);
            estimated |= asEstimate;
        }

        Composition.Part part() {
            boolean whole = weight.compareTo(ONE) == 0;
            return new Composition.Part(territory, whole ? ONE : weight.stripTrailingZeros(), estimated && !whole);
        }
    }
}
