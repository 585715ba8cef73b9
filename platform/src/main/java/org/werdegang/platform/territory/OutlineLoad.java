package org.werdegang.platform.territory;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.werdegang.platform.vocabulary.Ids;
import org.werdegang.platform.vocabulary.Refused;

/**
 * Brings an outline into the database. An outline is common knowledge: what it says counts as known since the day it
 * describes, so that "as known on" an earlier day finds the region too. What is there already stays as it is.
 */
@Component
class OutlineLoad {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final AtlasStore atlases;
    private final TerritoryStore store;
    private final Clock clock;

    OutlineLoad(AtlasStore atlases, TerritoryStore store, Clock clock) {
        this.atlases = atlases;
        this.store = store;
        this.clock = clock;
    }

    /** What a load added; all zero if everything was there. */
    record Added(int territories, int places, int successions) {
        boolean nothing() {
            return territories + places + successions == 0;
        }
    }

    Added load(Outline outline) {
        var atlas = atlases.atlas();
        var all = new HashMap<String, List<Territory>>();
        var fresh = new ArrayList<Atlas.Version>();
        for (var area : outline.areas()) {
            var versions = all.computeIfAbsent(area.key(), key -> new ArrayList<>(atlas.versions(key)));
            if (versions.stream()
                    .noneMatch(t -> overlap(t.validFrom(), t.validTo(), area.validFrom(), area.validTo()))) {
                var territory = new Territory(
                        Ids.next(clock),
                        area.key(),
                        area.level(),
                        area.nameDe(),
                        area.nameEn(),
                        area.inDe(),
                        area.inEn(),
                        area.validFrom(),
                        area.validTo());
                versions.add(territory);
                fresh.add(new Atlas.Version(
                        territory,
                        since(area.validFrom()),
                        area.validTo() == null ? null : since(area.validTo().plusDays(1))));
            }
        }
        for (var tile : outline.tiles()) {
            refuseUnknown(tile.key(), tile.key(), all, atlas);
        }
        store.insert(fresh);
        return new Added(fresh.size(), places(outline, atlas, all), successions(outline, fresh, all));
    }

    private int places(Outline outline, Atlas atlas, Map<String, List<Territory>> all) {
        var fresh = new ArrayList<Atlas.Membership>();
        for (var place : outline.places()) {
            refuseUnknown(place.child(), place.parent(), all, atlas);
            boolean there = atlas.placesOf(place.child(), place.validFrom()).stream()
                    .anyMatch(m -> m.tree() == place.tree()
                            && overlap(m.validFrom(), m.validTo(), place.validFrom(), place.validTo()));
            if (!there) {
                fresh.add(new Atlas.Membership(
                        place.tree(),
                        place.child(),
                        place.parent(),
                        place.validFrom(),
                        place.validTo(),
                        since(place.validFrom()),
                        null));
            }
        }
        store.insertPlaces(fresh, () -> Ids.next(clock));
        return fresh.size();
    }

    private static void refuseUnknown(String child, String parent, Map<String, List<Territory>> all, Atlas atlas) {
        for (var key : List.of(child, parent)) {
            if (!all.containsKey(key) && atlas.versions(key).isEmpty()) {
                throw new Refused("territory.outline.place", child, parent, key);
            }
        }
    }

    private int successions(Outline outline, List<Atlas.Version> fresh, Map<String, List<Territory>> all) {
        var added = new HashSet<Territory>();
        fresh.forEach(version -> added.add(version.territory()));
        int count = 0;
        for (var succession : outline.successions()) {
            var from = version(all, succession.from(), succession.on().minusDays(1), succession);
            var to = version(all, succession.to(), succession.on(), succession);
            if (added.contains(to)) {
                store.insertSuccessor(
                        from.id(), to.id(), succession.weight(), succession.estimated(), since(succession.on()));
                count++;
            }
        }
        return count;
    }

    private static Territory version(
            Map<String, List<Territory>> all, String key, LocalDate on, Outline.Succession succession) {
        return all.getOrDefault(key, List.of()).stream()
                .filter(t -> t.validOn(on))
                .findFirst()
                .orElseThrow(
                        () -> new Refused("territory.outline.succession", succession.from(), succession.to(), key, on));
    }

    private static boolean overlap(
            LocalDate from, @Nullable LocalDate to, LocalDate otherFrom, @Nullable LocalDate otherTo) {
        return (otherTo == null || !from.isAfter(otherTo)) && (to == null || !otherFrom.isAfter(to));
    }

    private Instant since(LocalDate day) {
        var then = day.atStartOfDay(BERLIN).toInstant();
        return then.isAfter(clock.instant()) ? clock.instant() : then;
    }
}
