package org.werdegang.platform.measurement.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.werdegang.engine.disclosure.Origin;
import org.werdegang.engine.disclosure.Release;
import org.werdegang.platform.measurement.peers.PeerGroup;
import org.werdegang.platform.measurement.peers.Peers;
import org.werdegang.platform.measurement.registry.Definition;
import org.werdegang.platform.measurement.registry.Registry;
import org.werdegang.platform.measurement.values.Point;
import org.werdegang.platform.measurement.values.Values;
import org.werdegang.platform.measurement.values.View;
import org.werdegang.platform.territory.Territory;
import org.werdegang.platform.vocabulary.AsKnown;
import org.werdegang.platform.vocabulary.Period;

/** Puts a territory's profile together from the doors of registry, values and peers. */
@Component
class TerritoryProfiles {
    private final Registry registry;
    private final Values values;
    private final Peers peers;

    TerritoryProfiles(Registry registry, Values values, Peers peers) {
        this.registry = registry;
        this.values = values;
        this.peers = peers;
    }

    /**
     * A profile before it is put into words.
     *
     * @param origins where all its figures come from, each origin once
     */
    record Found(List<ProfileRow> rows, @Nullable PeerGroup group, Release<Point> own, Set<Origin> origins) {}

    @Transactional(readOnly = true)
    Found of(Territory territory, View view) {
        var known = AsKnown.on(view.stand());
        var group = peers.group(territory, known);
        var definitions = registry.all(known);
        var own = values.ofTerritory(territory.key(), definitions, view);
        var profile = Profile.of(
                own,
                territory.key(),
                (definition, earlier, later) -> registry.crossing(definition, earlier, later, known.at()));
        var rows = new ArrayList<ProfileRow>();
        var origins = new LinkedHashSet<>(own.origins());
        var held = new LinkedHashMap<Definition, Period>();
        definitions.forEach(definition -> profile.latest(definition).ifPresent(latest -> held.put(definition, latest)));
        var compared = group.map(g -> values.inPeriods(held, g.cluster().members(), view))
                .orElseGet(Map::of);
        for (var definition : definitions) {
            var split = held.containsKey(definition) ? null : split(definition, territory, view, origins);
            var others = compared.getOrDefault(definition.code(), own);
            rows.add(profile.row(definition, group.orElse(null), others, split));
        }
        return new Found(rows, group.orElse(null), own, origins);
    }

    /** The classes of an indicator whose formula divides only by classes, say pupils by type of school. */
    private @Nullable Split split(Definition definition, Territory territory, View view, Set<Origin> origins) {
        var dimensions = new LinkedHashSet<String>();
        definition.splits().values().forEach(dimensions::addAll);
        for (String dimension : dimensions) {
            var release = values.byBreakdown(definition, territory.key(), dimension, view);
            var split = Split.of(dimension, release);
            if (split.isPresent()) {
                origins.addAll(release.origins());
                return split.get();
            }
        }
        return null;
    }
}
