package org.werdegang.platform.measurement.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.werdegang.platform.measurement.registry.Words;
import org.werdegang.platform.territory.Atlas;
import org.werdegang.platform.territory.Composition;
import org.werdegang.platform.territory.Territory;
import org.werdegang.platform.web.api.Sheet;

/**
 * A territory in one version of its boundaries.
 *
 * @param validTo its last day; null as long as none is known
 * @param parents where it belongs on the day asked for, in every tree in which it stands
 */
record TerritoryEntry(
        String key,
        String level,
        Words name,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<Place> parents) {

    /** A place in a tree. */
    record Place(String tree, String key, Words name) {}

    /** A share of one version that another version holds. */
    record Share(
            String key,
            Words name,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            BigDecimal weight,
            boolean estimated) {
        static Share of(Composition.Part part) {
            var territory = part.territory();
            return new Share(
                    territory.key(),
                    nameOf(territory),
                    territory.validFrom(),
                    territory.validTo(),
                    part.weight(),
                    part.estimated());
        }
    }

    /** One version of a territory, what it was made of, and what came of it. */
    record Version(
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String level,
            Words name,
            List<Share> predecessors,
            List<Share> successors) {}

    /** A territory with all versions, the oldest first, and its places in the trees. */
    record Detail(String key, LocalDate day, List<Version> versions, List<Place> parents, List<Place> children) {}

    static TerritoryEntry of(Territory territory, Atlas atlas, LocalDate day) {
        return new TerritoryEntry(
                territory.key(),
                territory.level().key(),
                nameOf(territory),
                territory.validFrom(),
                territory.validTo(),
                parents(atlas, territory.key(), day));
    }

    static List<Place> parents(Atlas atlas, String key, LocalDate day) {
        return atlas.parents(key, day).entrySet().stream()
                .map(place -> new Place(place.getKey().key(), place.getValue().key(), nameOf(place.getValue())))
                .toList();
    }

    static Words nameOf(Territory territory) {
        return new Words(territory.nameDe(), territory.nameEn());
    }

    static Sheet<TerritoryEntry> sheet() {
        return new Sheet<TerritoryEntry>()
                .column("key", TerritoryEntry::key)
                .column("level", TerritoryEntry::level)
                .column("name_de", t -> t.name.de())
                .column("name_en", t -> t.name.en())
                .column("valid_from", TerritoryEntry::validFrom)
                .column("valid_to", TerritoryEntry::validTo)
                .column(
                        "parents",
                        t -> t.parents.stream()
                                .map(place -> place.tree() + "=" + place.key())
                                .toList());
    }
}
