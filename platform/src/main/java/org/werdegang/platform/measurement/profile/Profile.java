package org.werdegang.platform.measurement.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.engine.disclosure.Origin;
import org.werdegang.engine.disclosure.Reason;
import org.werdegang.engine.disclosure.Release;
import org.werdegang.platform.measurement.peers.Comparison;
import org.werdegang.platform.measurement.peers.PeerGroup;
import org.werdegang.platform.measurement.registry.Crossing;
import org.werdegang.platform.measurement.registry.Definition;
import org.werdegang.platform.measurement.values.Point;
import org.werdegang.platform.vocabulary.Period;

/**
 * Reads releases into the rows of a territory's profile.
 *
 * @param own all indicators of the territory
 * @param territory its key
 * @param cells the totals of {@code own} by indicator and period
 * @param crossings what has been said to allow a change across breaks
 */
record Profile(Release<Point> own, String territory, Map<String, SortedMap<Period, Cell>> cells, Crossings crossings) {
    /** Asks whether figures of two years of an indicator may be compared. */
    @FunctionalInterface
    interface Crossings {
        Crossing of(Definition definition, int earlier, int later);
    }

    static Profile of(Release<Point> own, String territory, Crossings crossings) {
        var cells = new HashMap<String, SortedMap<Period, Cell>>();
        for (var point : own.keys()) {
            if (point.territory().equals(territory) && point.breakdown().isTotal()) {
                cells.computeIfAbsent(point.indicator(), code -> new TreeMap<>())
                        .put(point.period(), own.cell(point));
            }
        }
        return new Profile(own, territory, cells, crossings);
    }

    /** The last period with a value; without one, the last of which a reason is known; empty if nothing is known. */
    Optional<Period> latest(Definition definition) {
        return Optional.ofNullable(latest(cells.getOrDefault(definition.code(), new TreeMap<>())));
    }

    /**
     * One row.
     *
     * @param group the peers; null if the territory has none
     * @param peers the same indicator of the whole group in that period, the territory included
     * @param split its classes, if it exists only divided
     */
    ProfileRow row(Definition definition, @Nullable PeerGroup group, Release<Point> peers, @Nullable Split split) {
        var ofIndicator = cells.getOrDefault(definition.code(), new TreeMap<>());
        var latest = latest(ofIndicator);
        if (latest == null) {
            return new ProfileRow(
                    definition,
                    null,
                    Cell.withheld(Reason.MISSING),
                    null,
                    new Trend.Unknown(),
                    ofIndicator,
                    split,
                    split != null && split.invented());
        }
        var cell = ofIndicator.getOrDefault(latest, Cell.withheld(Reason.MISSING));
        Comparison comparison =
                group == null || cell instanceof Cell.Withheld ? null : group.compare(peers, definition.code(), latest);
        boolean invented = own.origins(Point.total(definition.code(), territory, latest)).stream()
                .anyMatch(Origin::invented);
        return new ProfileRow(
                definition,
                latest,
                cell,
                comparison,
                trend(definition, ofIndicator, latest),
                ofIndicator,
                null,
                invented);
    }

    /** The last period with a value; without one, the last of which a reason is known. */
    private static @Nullable Period latest(SortedMap<Period, Cell> cells) {
        Period shown = null;
        Period reasoned = null;
        for (var entry : cells.entrySet()) {
            switch (entry.getValue()) {
                case Cell.Shown s -> shown = entry.getKey();
                case Cell.Withheld withheld -> {
                    if (withheld.reason() != Reason.MISSING) {
                        reasoned = entry.getKey();
                    }
                }
            }
        }
        return shown != null ? shown : reasoned;
    }

    private Trend trend(Definition definition, SortedMap<Period, Cell> figures, Period latest) {
        var earlier = new ArrayList<>(List.copyOf(figures.headMap(latest).keySet())).reversed();
        for (var period : earlier) {
            if (figures.get(period) instanceof Cell.Shown before && figures.get(latest) instanceof Cell.Shown now) {
                var difference = now.value().subtract(before.value());
                return switch (crossings.of(definition, period.year(), latest.year())) {
                    case Crossing.Free free -> new Trend.Moved(difference, period);
                    case Crossing.Vouched vouched -> new Trend.Vouched(difference, period, vouched.note());
                    case Crossing.Barred barred -> new Trend.Broken(barred.by());
                };
            }
        }
        return new Trend.Unknown();
    }
}
