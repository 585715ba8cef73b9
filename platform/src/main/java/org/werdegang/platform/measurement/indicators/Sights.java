package org.werdegang.platform.measurement.indicators;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.werdegang.platform.measurement.registry.Breakdowns;
import org.werdegang.platform.measurement.registry.Definition;
import org.werdegang.platform.measurement.registry.Registry;
import org.werdegang.platform.measurement.values.Changes;
import org.werdegang.platform.measurement.values.View;
import org.werdegang.platform.territory.Atlas;
import org.werdegang.platform.territory.Territories;
import org.werdegang.platform.territory.Territory;
import org.werdegang.platform.territory.map.TerritoryMaps;
import org.werdegang.platform.vocabulary.AsKnown;
import org.werdegang.platform.web.chart.Charts;

/** Finds what an address names, and reads it. */
@Component
class Sights {
    private final Registry registry;
    private final Territories territories;
    private final TerritoryMaps maps;
    private final Readings readings;
    private final Changes changes;
    private final Breakdowns breakdowns;
    private final Charts charts;

    Sights(
            Registry registry,
            Territories territories,
            TerritoryMaps maps,
            Readings readings,
            Changes changes,
            Breakdowns breakdowns,
            Charts charts) {
        this.registry = registry;
        this.territories = territories;
        this.maps = maps;
        this.readings = readings;
        this.changes = changes;
        this.breakdowns = breakdowns;
        this.charts = charts;
    }

    /** Empty if there is no such indicator, or nobody knew the territory on that day. */
    @Transactional(readOnly = true)
    Optional<Sight> of(String code, String territory, Asked asked, View eyes, Locale locale) {
        var known = AsKnown.on(asked.stand());
        var atlas = atlas(territory, known);
        var definition = registry.find(code, known);
        var place = version(atlas, territory, asked.stand());
        if (definition.isEmpty() || place.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(sight(definition.get(), place.get(), atlas, asked, eyes, locale));
    }

    private Sight sight(
            Definition definition, Territory territory, Atlas atlas, Asked asked, View eyes, Locale locale) {
        var reading = readings.of(definition, territory, atlas, asked, eyes);
        var speech = new Speech(charts.voice(locale), breakdowns, definition);
        var message = new Message(reading, changes, speech);
        var drawings = new Drawings(reading, speech);
        return new Sight(
                reading,
                speech,
                message,
                drawings,
                new Captions(reading, message, drawings, speech),
                maps.sheet(reading.places()));
    }

    /** What was known then; of a territory that was entered later than its values, what is known now. */
    @Transactional(readOnly = true)
    Atlas atlas(String territory, AsKnown known) {
        var then = territories.atlas(known);
        return then.versions(territory).isEmpty() ? territories.atlas() : then;
    }

    /** The version valid on that day, else the last one. */
    private static Optional<Territory> version(Atlas atlas, String key, LocalDate day) {
        var versions = atlas.versions(key);
        return versions.isEmpty() ? Optional.empty() : atlas.find(key, day).or(() -> Optional.of(versions.getLast()));
    }
}
