package org.werdegang.platform.measurement.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.engine.disclosure.Reason;
import org.werdegang.engine.disclosure.Release;
import org.werdegang.platform.measurement.registry.Definition;
import org.werdegang.platform.measurement.registry.Registry;
import org.werdegang.platform.measurement.registry.Words;
import org.werdegang.platform.measurement.values.Point;
import org.werdegang.platform.measurement.values.Values;
import org.werdegang.platform.measurement.values.View;
import org.werdegang.platform.territory.Atlas;
import org.werdegang.platform.territory.Territories;
import org.werdegang.platform.vocabulary.AsKnown;
import org.werdegang.platform.vocabulary.Refused;
import org.werdegang.platform.web.api.Asked;

/** Finds the values that a request of the interface is about; for everybody those, and only those, of an export. */
@Component
class OpenValues {
    /** How many texts tell one value from another: indicator, territory, period, breakdown. */
    static final int KEY = 4;

    private final Values values;
    private final Registry registry;
    private final Territories territories;

    /** What is wanted of which indicators. */
    record Wanted(
            List<Definition> indicators,
            @Nullable Integer from,
            @Nullable Integer until,
            @Nullable String breakdown,
            LocalDate known,
            @Nullable LocalDate boundaries) {
        View view() {
            var view = View.export(known).between(from, until);
            return boundaries == null ? view : view.within(boundaries);
        }
    }

    OpenValues(Values values, Registry registry, Territories territories) {
        this.values = values;
        this.registry = registry;
        this.territories = territories;
    }

    /** @throws Refused if a territory is unknown or an indicator is not divided that way */
    Found find(Wanted wanted, Asked asked) {
        var atlas = territories.atlas(AsKnown.on(wanted.known()));
        var keys = Chosen.territories(asked, atlas, territories.atlas(), wanted.boundaries());
        var releases = new LinkedHashMap<String, Release<Point>>();
        for (var indicator : wanted.indicators()) {
            releases.put(indicator.code(), release(indicator, keys, wanted));
        }
        return new Found(wanted, releases, atlas);
    }

    private Release<Point> release(Definition indicator, List<String> keys, Wanted wanted) {
        String breakdown = wanted.breakdown();
        if (breakdown == null) {
            return values.ofIndicator(indicator, keys, wanted.view());
        }
        if (!indicator.breakdowns().contains(breakdown)) {
            String allowed = indicator.breakdowns().isEmpty() ? "–" : String.join(", ", indicator.breakdowns());
            throw new Refused("api.invalid-parameter.breakdown", "breakdown", breakdown, allowed);
        }
        return values.byBreakdown(indicator, keys, breakdown, wanted.view());
    }

    static List<String> key(Point point) {
        return List.of(
                point.indicator(),
                point.territory(),
                Integer.toString(point.period().code()),
                point.breakdown().toString());
    }

    /** The releases that answer a request, by indicator. */
    final class Found {
        private final Wanted wanted;
        private final Map<String, Release<Point>> releases;
        private final Atlas atlas;

        Found(Wanted wanted, Map<String, Release<Point>> releases, Atlas atlas) {
            this.wanted = wanted;
            this.releases = releases;
            this.atlas = atlas;
        }

        /**
         * All points, but for territories that were entered later and say nothing: an old answer stays as it was when new
         * territories come.
         */
        List<Point> points() {
            var found = new ArrayList<Point>();
            for (var release : releases.values()) {
                var telling = new HashSet<String>();
                for (var point : release.keys()) {
                    if (!release.cell(point).equals(Cell.withheld(Reason.MISSING))) {
                        telling.add(point.territory());
                    }
                }
                release.keys().stream()
                        .filter(point -> telling.contains(point.territory())
                                || !atlas.versions(point.territory()).isEmpty())
                        .forEach(found::add);
            }
            return found;
        }

        String policy() {
            return wanted.view().policy().name();
        }

        /** Those points as they are written, in their order. */
        List<ValueEntry> entries(List<Point> points, boolean withParts) {
            var parts = withParts ? parts(points) : Map.<Point, Map<String, ValueEntry.Part>>of();
            var entries = new ArrayList<ValueEntry>();
            for (var point : points) {
                var release = releases.get(point.indicator());
                if (release != null) {
                    var definition = Definition.describing(registry.versions(point.indicator()), point.period());
                    entries.add(ValueEntry.of(point, definition, spot(point), release, parts.get(point)));
                }
            }
            return entries;
        }

        private Map<Point, Map<String, ValueEntry.Part>> parts(List<Point> points) {
            var found = new HashMap<Point, Map<String, ValueEntry.Part>>();
            for (var indicator : wanted.indicators()) {
                var ofIndicator = points.stream()
                        .filter(point -> point.indicator().equals(indicator.code()))
                        .toList();
                values.parts(indicator, ofIndicator, wanted.view())
                        .forEach((point, release) -> found.put(point, parts(indicator, point, release)));
            }
            return found;
        }

        private Map<String, ValueEntry.Part> parts(Definition indicator, Point point, Release<String> release) {
            var definition = Definition.describing(registry.versions(indicator.code()), point.period());
            var letters = new LinkedHashSet<>(Written.letters(definition));
            letters.retainAll(release.keys());
            letters.addAll(release.keys());
            var parts = new LinkedHashMap<String, ValueEntry.Part>();
            for (String letter : letters) {
                String unit = definition.parts().getOrDefault(letter, definition.unit());
                parts.put(letter, ValueEntry.Part.of(release.cell(letter), unit));
            }
            return parts;
        }

        private ValueEntry.Spot spot(Point point) {
            var day = wanted.boundaries() == null ? point.period().to() : wanted.boundaries();
            var versions = atlas.versions(point.territory()).isEmpty()
                    ? territories.atlas().versions(point.territory())
                    : atlas.versions(point.territory());
            var version = versions.stream()
                    .filter(territory -> territory.validOn(day))
                    .findFirst()
                    .orElseGet(versions::getLast);
            return new ValueEntry.Spot(
                    new Words(version.nameDe(), version.nameEn()),
                    version.level().key());
        }
    }
}
