package org.werdegang.platform.measurement.indicators;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.engine.disclosure.Reason;
import org.werdegang.engine.disclosure.Release;
import org.werdegang.platform.measurement.peers.Comparison;
import org.werdegang.platform.measurement.peers.PeerGroup;
import org.werdegang.platform.measurement.peers.Peers;
import org.werdegang.platform.measurement.registry.Breakdowns;
import org.werdegang.platform.measurement.registry.Definition;
import org.werdegang.platform.measurement.values.Breakdown;
import org.werdegang.platform.measurement.values.Line;
import org.werdegang.platform.measurement.values.Point;
import org.werdegang.platform.measurement.values.Values;
import org.werdegang.platform.measurement.values.View;
import org.werdegang.platform.territory.Atlas;
import org.werdegang.platform.territory.Level;
import org.werdegang.platform.territory.Territory;
import org.werdegang.platform.vocabulary.AsKnown;
import org.werdegang.platform.vocabulary.Period;

/** Puts together what a page of one indicator in one territory shows, from the doors of values and peers. */
@Component
class Readings {
    private static final Cell MISSING = Cell.withheld(Reason.MISSING);

    private final Values values;
    private final Peers peers;
    private final Breakdowns breakdowns;

    Readings(Values values, Peers peers, Breakdowns breakdowns) {
        this.values = values;
        this.peers = peers;
        this.breakdowns = breakdowns;
    }

    /** @param eyes through whose eyes it is read; years and boundaries come from what is asked */
    @Transactional(readOnly = true)
    Reading of(Definition definition, Territory territory, Atlas atlas, Asked asked, View eyes) {
        var view = asked.within(eyes);
        var classes = values.byBreakdowns(definition, territory.key(), definition.breakdowns(), view);
        var dimensions = definition.breakdowns().stream()
                .filter(by -> classes.keys().stream()
                        .anyMatch(point -> point.breakdown().codes().containsKey(by)
                                && !classes.cell(point).equals(MISSING)))
                .toList();
        String dimension = dimensions.contains(asked.dimension())
                ? asked.dimension()
                : dimensions.stream().findFirst().orElse("");
        var only = only(definition, asked, dimension, classes);
        var group = peers.group(territory, AsKnown.on(asked.stand()));
        var places = places(atlas, territory, asked);
        var keys = new LinkedHashSet<String>();
        places.forEach(place -> keys.add(place.key()));
        keys.add(territory.key());
        // The whole level and the whole group are asked for, so that all their members share one answer.
        group.ifPresent(g -> keys.addAll(g.cluster().members()));
        var cells = values.ofIndicator(definition, keys, only, view);
        var own = own(definition, territory, only, cells);
        return new Reading(
                definition,
                territory,
                asked,
                view,
                only,
                cells,
                own,
                latest(own.cells()),
                group.orElse(null),
                comparisons(group, own, cells),
                places,
                values.parts(definition, points(own), view),
                dimension,
                dimensions,
                classes);
    }

    /** The class asked for; of a figure that exists only by class, the largest one of the last period. */
    private Breakdown only(Definition definition, Asked asked, String dimension, Release<Point> classes) {
        if (!dimension.isEmpty()
                && dimension.equals(asked.dimension())
                && !asked.code().isEmpty()) {
            return breakdowns.allows(dimension, asked.code()) ? asked.only() : Breakdown.TOTAL;
        }
        if (!definition.message().de().contains("{breakdown}")) {
            return Breakdown.TOTAL;
        }
        Optional<Map.Entry<Point, Cell>> largest = classes.cells().entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Cell.Shown
                        && entry.getKey().breakdown().codes().containsKey(dimension))
                .max(Map.Entry.<Point, Cell>comparingByKey((a, b) -> a.period().compareTo(b.period()))
                        .thenComparing(entry -> ((Cell.Shown) entry.getValue()).value())
                        .thenComparing(entry -> entry.getKey().breakdown().toString()));
        return largest.map(entry -> entry.getKey().breakdown()).orElseGet(() -> first(definition));
    }

    /** Without own values at least the map can show something: the first class in the order of reading. */
    private Breakdown first(Definition definition) {
        for (String dimension : definition.breakdowns()) {
            var codes = breakdowns.codes(dimension);
            if (!codes.isEmpty()) {
                return Breakdown.of(dimension, codes.getFirst());
            }
        }
        return Breakdown.TOTAL;
    }

    /** All territories of the same level; of a level with one territory only, those of the next level in it. */
    private static List<Territory> places(Atlas atlas, Territory territory, Asked asked) {
        var day = asked.boundaries() == null ? asked.stand() : asked.boundaries();
        var level = atlas.all(territory.level(), day);
        if (level.size() > 1) {
            return level;
        }
        for (var smaller : List.of(Level.DISTRICT, Level.MUNICIPALITY, Level.SOCIAL_SPACE)) {
            var members = atlas.members(territory.key(), smaller, day);
            if (!members.isEmpty() && smaller != territory.level()) {
                return members;
            }
        }
        return level;
    }

    private static Line own(Definition definition, Territory territory, Breakdown only, Release<Point> cells) {
        var points = new ArrayList<Point>();
        for (var point : cells.keys()) {
            if (point.territory().equals(territory.key())) {
                points.add(point);
            }
        }
        int first = 0;
        int last = points.size();
        while (first < last && cells.cell(points.get(first)).equals(MISSING)) {
            first++;
        }
        while (last > first && cells.cell(points.get(last - 1)).equals(MISSING)) {
            last--;
        }
        return first == last
                ? new Line(definition.code(), territory.key(), only, new TreeMap<>())
                : Line.of(cells, points.subList(first, last));
    }

    private static List<Point> points(Line own) {
        return own.cells().keySet().stream()
                .map(period -> new Point(own.indicator(), own.territory(), period, own.breakdown()))
                .toList();
    }

    private static @Nullable Period latest(SortedMap<Period, Cell> cells) {
        Period shown = null;
        Period reasoned = null;
        for (var entry : cells.entrySet()) {
            switch (entry.getValue()) {
                case Cell.Shown s -> shown = entry.getKey();
                case Cell.Withheld withheld -> reasoned = withheld.equals(MISSING) ? reasoned : entry.getKey();
            }
        }
        return shown != null ? shown : reasoned;
    }

    private static SortedMap<Period, Comparison> comparisons(
            Optional<PeerGroup> group, Line own, Release<Point> cells) {
        var found = new TreeMap<Period, Comparison>();
        group.ifPresent(g -> own.cells().forEach((period, cell) -> {
            if (cell instanceof Cell.Shown) {
                found.put(
                        period, g.compare(cells, new Point(own.indicator(), own.territory(), period, own.breakdown())));
            }
        }));
        return found;
    }
}
