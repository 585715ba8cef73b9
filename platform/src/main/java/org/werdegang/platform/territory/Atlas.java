package org.werdegang.platform.territory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.werdegang.platform.vocabulary.AsKnown;

/**
 * All territories of a region with their changes and places, as known at one moment; immutable, and answers without
 * touching the database.
 */
public final class Atlas {
    private final Map<UUID, Territory> byId = new HashMap<>();
    private final Map<String, List<Territory>> byKey = new HashMap<>();
    private final Map<String, List<Membership>> byChild = new HashMap<>();
    private final Map<String, List<Membership>> byParent = new HashMap<>();
    private final Descent descent;

    /**
     * A place in a tree with both its time axes.
     *
     * @param knownTo when it was struck out again; null as long as it holds
     */
    record Membership(
            Tree tree,
            String child,
            String parent,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            Instant knownFrom,
            @Nullable Instant knownTo) {
        boolean holds(LocalDate on) {
            return !on.isBefore(validFrom) && (validTo == null || !on.isAfter(validTo));
        }
    }

    /** A version with the moment it was entered and the moment its end was. */
    record Version(
            Territory territory,
            Instant knownFrom,
            @Nullable Instant endKnownFrom) {
        Territory asKnown(AsKnown known) {
            boolean endKnown = endKnownFrom != null && known.covers(endKnownFrom);
            return endKnown ? territory : territory.until(null);
        }
    }

    Atlas(List<Version> versions, List<Succession> successions, List<Membership> memberships, AsKnown known) {
        versions.stream()
                .filter(v -> known.covers(v.knownFrom()))
                .map(v -> v.asKnown(known))
                .sorted(Comparator.comparing(Territory::key).thenComparing(Territory::validFrom))
                .forEach(t -> {
                    byId.put(t.id(), t);
                    byKey.computeIfAbsent(t.key(), k -> new ArrayList<>()).add(t);
                });
        memberships.stream()
                .filter(m -> known.covers(m.knownFrom()) && (m.knownTo() == null || !known.covers(m.knownTo())))
                .sorted(Comparator.comparing(Membership::child))
                .forEach(m -> {
                    byChild.computeIfAbsent(m.child(), k -> new ArrayList<>()).add(m);
                    byParent.computeIfAbsent(m.parent(), k -> new ArrayList<>()).add(m);
                });
        descent = new Descent(
                byId,
                successions.stream().filter(s -> known.covers(s.knownFrom())).toList());
    }

    /** The version with that id. */
    public Optional<Territory> version(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The version of that key which is valid on that day. */
    public Optional<Territory> find(String key, LocalDate on) {
        return versions(key).stream().filter(t -> t.validOn(on)).findFirst();
    }

    /** All versions of that key, oldest first; empty for an unknown key. */
    public List<Territory> versions(String key) {
        return List.copyOf(byKey.getOrDefault(key, List.of()));
    }

    /** The last version of every territory, whether or not it still exists, ordered by key. */
    public List<Territory> latest() {
        return byKey.values().stream()
                .map(List::getLast)
                .sorted(Comparator.comparing(Territory::key))
                .toList();
    }

    /** What came of a version when it ended, ordered by key; empty if it has not ended or nobody knows. */
    public List<Composition.Part> successors(Territory ended) {
        return descent.successors(ended);
    }

    /** Of what a version was made when it began, ordered by key, with the share that each gave. */
    public List<Composition.Part> predecessors(Territory begun) {
        return descent.predecessors(begun);
    }

    /** All territories of a level that are valid on that day, ordered by key. */
    public List<Territory> all(Level level, LocalDate on) {
        return byId.values().stream()
                .filter(t -> t.level() == level && t.validOn(on))
                .sorted(Comparator.comparing(Territory::key))
                .toList();
    }

    /** Where a territory belongs on that day: its parent in each tree in which it stands. */
    public Map<Tree, Territory> parents(String key, LocalDate on) {
        var parents = new EnumMap<Tree, Territory>(Tree.class);
        for (var place : byChild.getOrDefault(key, List.of())) {
            if (place.holds(on)) {
                find(place.parent(), on).ifPresent(parent -> parents.put(place.tree(), parent));
            }
        }
        return parents;
    }

    /** What belongs directly to a territory in one tree on that day, ordered by key. */
    public List<Territory> children(Tree tree, String key, LocalDate on) {
        return byParent.getOrDefault(key, List.of()).stream()
                .filter(place -> place.tree() == tree && place.holds(on))
                .flatMap(place -> find(place.child(), on).stream())
                .toList();
    }

    /**
     * All territories of one level that lie in a territory on that day, through any number of generations of all
     * trees, ordered by key; the territory itself if it is of that level.
     */
    public List<Territory> members(String key, Level level, LocalDate on) {
        var seen = new LinkedHashSet<String>(List.of(key));
        var todo = new ArrayList<>(seen);
        while (!todo.isEmpty()) {
            for (var place : byParent.getOrDefault(todo.removeLast(), List.of())) {
                if (place.holds(on) && seen.add(place.child())) {
                    todo.add(place.child());
                }
            }
        }
        return seen.stream()
                .flatMap(member -> find(member, on).stream())
                .filter(member -> member.level() == level)
                .sorted(Comparator.comparing(Territory::key))
                .toList();
    }

    /** Every place of a territory as child that reaches {@code on} or later. */
    List<Membership> placesOf(String child, LocalDate on) {
        return reaching(byChild.getOrDefault(child, List.of()), on);
    }

    /** Every place under a territory that reaches {@code on} or later. */
    List<Membership> placesUnder(String parent, LocalDate on) {
        return reaching(byParent.getOrDefault(parent, List.of()), on);
    }

    private static List<Membership> reaching(List<Membership> places, LocalDate on) {
        return places.stream()
                .filter(m -> m.validTo() == null || !m.validTo().isBefore(on))
                .toList();
    }

    /** Which versions valid on that day make up the area of one version, whenever that was or will be valid. */
    public Composition composition(Territory area, LocalDate on) {
        return composition(List.of(area), on);
    }

    /** Which versions valid on that day make up several areas together; halves that meet again are whole and exact. */
    public Composition composition(Collection<Territory> areas, LocalDate on) {
        return descent.composition(areas, on);
    }
}
