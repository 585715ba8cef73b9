package org.werdegang.platform.territory;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.werdegang.platform.vocabulary.Ids;
import org.werdegang.platform.vocabulary.Refused;

/** Opens, closes and moves places in trees; a place is never overwritten but struck and entered anew. */
@Component
class Places {
    private final AtlasStore atlases;
    private final TerritoryStore store;
    private final Clock clock;

    Places(AtlasStore atlases, TerritoryStore store, Clock clock) {
        this.atlases = atlases;
        this.store = store;
        this.clock = clock;
    }

    /** The parents that all of these territories have in common at that day, tree by tree. */
    Map<Tree, String> sharedBy(List<Territory> territories, LocalDate on) {
        var shared = new EnumMap<Tree, String>(Tree.class);
        for (var tree : Tree.values()) {
            var parents = new HashSet<@Nullable String>();
            for (var territory : territories) {
                parents.add(parent(tree, territory.key(), on));
            }
            var parent = parents.size() == 1 ? parents.iterator().next() : null;
            if (parent != null) {
                shared.put(tree, parent);
            }
        }
        return shared;
    }

    private @Nullable String parent(Tree tree, String child, LocalDate on) {
        return atlases.atlas().placesOf(child, on).stream()
                .filter(place -> place.tree() == tree && place.holds(on))
                .map(Atlas.Membership::parent)
                .findFirst()
                .orElse(null);
    }

    void open(String child, Map<Tree, String> parents, LocalDate on, Instant known) {
        var opened = new ArrayList<Atlas.Membership>();
        parents.forEach((tree, parent) -> opened.add(new Atlas.Membership(tree, child, parent, on, null, known, null)));
        store.insertPlaces(opened, () -> Ids.next(clock));
    }

    /** The territory stands in no tree any more. */
    void close(String child, LocalDate on, Instant known) {
        atlases.atlas().placesOf(child, on).forEach(place -> cut(place, on, known));
    }

    void closeChildren(String parent, LocalDate on, Instant known) {
        atlases.atlas().placesUnder(parent, on).forEach(place -> cut(place, on, known));
    }

    void moveChildren(String from, String to, LocalDate on, Instant known) {
        for (var place : atlases.atlas().placesUnder(from, on)) {
            cut(place, on, known);
            open(place.child(), Map.of(place.tree(), to), on, known);
        }
    }

    void move(Tree tree, String child, String parent, LocalDate on, Instant known) {
        leave(tree, child, on, known);
        open(child, Map.of(tree, parent), on, known);
    }

    void leave(Tree tree, String child, LocalDate on, Instant known) {
        atlases.atlas().placesOf(child, on).stream()
                .filter(place -> place.tree() == tree)
                .forEach(place -> cut(place, on, known));
    }

    /** @throws Refused if {@code parent} is {@code child} or lies below it in this tree */
    void refuseCircle(Tree tree, Territory child, Territory parent, LocalDate on) {
        @Nullable String above = parent.key();
        while (above != null) {
            if (above.equals(child.key())) {
                throw new Refused("territory.circle", child.nameDe(), parent.nameDe());
            }
            above = parent(tree, above, on);
        }
    }

    private void cut(Atlas.Membership place, LocalDate on, Instant known) {
        store.strike(place, known);
        if (place.validFrom().isBefore(on)) {
            var before = new Atlas.Membership(
                    place.tree(), place.child(), place.parent(), place.validFrom(), on.minusDays(1), known, null);
            store.insertPlaces(List.of(before), () -> Ids.next(clock));
        }
    }
}
