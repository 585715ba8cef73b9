package org.werdegang.platform.measurement.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.werdegang.platform.measurement.registry.Definition;
import org.werdegang.platform.measurement.registry.Registry;
import org.werdegang.platform.territory.Atlas;
import org.werdegang.platform.territory.Level;
import org.werdegang.platform.territory.Territory;
import org.werdegang.platform.vocabulary.Refused;
import org.werdegang.platform.web.api.Asked;

/** The indicators and territories that a request names, each checked. */
final class Chosen {
    private static final int INDICATORS = 20;
    private static final int TERRITORIES = 200;

    private Chosen() {}

    /** @throws Refused if a code is none, is a heading, or none is given and one has to be */
    static List<Definition> indicators(Asked asked, Registry registry, boolean needed) {
        var codes = asked.texts("indicator", INDICATORS);
        if (needed && codes.isEmpty()) {
            throw new Refused("api.missing-parameter", "indicator", "indicator=S05b");
        }
        var found = new ArrayList<Definition>();
        for (String code : codes) {
            found.add(registry.find(code).orElseThrow(() -> unknown(code, registry)));
        }
        return found.stream().distinct().toList();
    }

    private static Refused unknown(String code, Registry registry) {
        String variants = registry.under(code).stream().map(Definition::code).collect(Collectors.joining(", "));
        return variants.isEmpty()
                ? new Refused("api.invalid-parameter.indicator", "indicator", code)
                : new Refused("api.invalid-parameter.heading", "indicator", code, variants);
    }

    /**
     * The keys of the territories named, or of all of a level, or of all; within boundaries only those of that day, else
     * also those that exist no more.
     *
     * @throws Refused if a key or the level is unknown
     */
    static List<String> territories(Asked asked, Atlas atlas, Atlas today, @Nullable LocalDate boundaries) {
        var named = asked.texts("territory", TERRITORIES);
        var level = asked.word("level", Level::of, TerritoryApi.levels());
        for (String key : named) {
            if (atlas.versions(key).isEmpty() && today.versions(key).isEmpty()) {
                throw new Refused("api.invalid-parameter.territory", "territory", key);
            }
        }
        var versions = new ArrayList<>(
                level.isEmpty() || boundaries == null ? atlas.latest() : atlas.all(level.get(), boundaries));
        // Values may have been known before anybody entered their territory here.
        today.latest().stream()
                .filter(territory -> atlas.versions(territory.key()).isEmpty())
                .forEach(versions::add);
        var ofLevel = versions.stream()
                .filter(territory -> level.isEmpty() || territory.level() == level.get())
                .map(Territory::key)
                .toList();
        if (named.isEmpty()) {
            return ofLevel;
        }
        return level.isEmpty()
                ? named
                : named.stream().filter(ofLevel::contains).toList();
    }
}
