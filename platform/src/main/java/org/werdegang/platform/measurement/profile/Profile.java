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
import org.werdegang.platform.measurement.registry.Break;
import org.werdegang.platform.measurement.registry.Definition;
import org.werdegang.platform.measurement.registry.Words;
import org.werdegang.platform.measurement.values.Point;
import org.werdegang.platform.vocabulary.Period;

/**
 * Reads releases into the rows of a territory's profile.
 *
 * @param own all indicators of the territory
 * @param territory its key
 * @param cells the totals of {@code own} by indicator and period
 * @param vouched what has been said to allow a change across a break
 */
record Profile(Release<Point> own, String territory, Map<String, SortedMap<Period, Cell>> cells, Vouching vouched) {
    /** Asks whether somebody has vouched for comparing across a break of an indicator. */
    @FunctionalInterface
    interface Vouching {
        Optional<Words> note(String indicator, Break broken);
    }

    static Profile of(Release<Point> own, String territory, Vouching vouched) {
        var cells = new HashMap<String, SortedMap<Period, Cell>>();
        for (var point : own.keys()) {
            if (point.territory().equals(territory) && point.breakdown().isTotal()) {
                cells.computeIfAbsent(point.indicator(), code -> new TreeMap<>())
                        .put(point.period(), own.cell(point));
            }
        }
        return new Profile(own, territory, cells, vouched);
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
                var broken = definition.breakBetween(period.year(), latest.year());
                if (broken.isEmpty()) {
                    return new Trend.Moved(difference, period);
                }
                return vouched.note(definition.code(), broken.get())
                        .<Trend>map(note -> new Trend.Vouched(difference, period, note))
                        .orElseGet(() -> new Trend.Broken(broken.get()));
            }
        }
        return new Trend.Unknown();
    }
}
