package org.werdegang.platform.territory;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.journal.Journal;
import org.werdegang.platform.signals.Signals;
import org.werdegang.platform.vocabulary.Ids;
import org.werdegang.platform.vocabulary.Refused;

/** The verbs that change territories; each is one transaction and one entry in the journal. */
@Service
@Transactional
public class TerritoryChanges {
    /** Sent after territories or their places changed. */
    public record TerritoriesChanged(long revision) {}

    /** A territory that begins; {@code inDe} and {@code inEn} say "there" as part of a sentence. */
    public record Beginning(String key, Level level, String nameDe, String nameEn, String inDe, String inEn) {
        /** One whose name needs no article. */
        public Beginning(String key, Level level, String nameDe, String nameEn) {
            this(key, level, nameDe, nameEn, There.inGerman(nameDe), There.inEnglish(nameEn));
        }
    }

    /** One of the parts into which a territory falls, with its share of the whole. */
    public record Share(Beginning part, BigDecimal weight) {}

    private final AtlasStore atlases;
    private final TerritoryStore store;
    private final Places places;
    private final OutlineLoad outlines;
    private final TileStore tiles;
    private final Journal journal;
    private final Signals signals;
    private final Clock clock;

    TerritoryChanges(
            AtlasStore atlases,
            TerritoryStore store,
            Places places,
            OutlineLoad outlines,
            TileStore tiles,
            Journal journal,
            Signals signals,
            Clock clock) {
        this.atlases = atlases;
        this.store = store;
        this.places = places;
        this.outlines = outlines;
        this.tiles = tiles;
        this.journal = journal;
        this.signals = signals;
        this.clock = clock;
    }

    /**
     * A territory that was not there before.
     *
     * @throws Refused if its key is taken on or after that day
     */
    public Territory found(Beginning beginning, LocalDate on, Caller by) {
        store.lock();
        var begun = begin(beginning, on, now(), List.of());
        return written(begun, "territory.founded", Map.of(), Map.of("name", begun.nameDe(), "from", on), by);
    }

    /**
     * Several territories become one, which takes over their children and every place that all of them shared. Its key
     * may be one of theirs.
     *
     * @throws Refused if there are fewer than two, one is not valid until {@code on}, or the levels differ
     */
    public Territory merge(List<String> keys, Beginning into, LocalDate on, Caller by) {
        if (new HashSet<>(keys).size() < 2) {
            throw new Refused("territory.merge.two", into.nameDe());
        }
        store.lock();
        var known = now();
        var ending = keys.stream().distinct().map(key -> valid(key, on)).toList();
        var places = this.places.sharedBy(ending, on);
        ending.forEach(old -> sameLevel(old, into));
        ending.forEach(old -> store.end(old.id(), on.minusDays(1), known));
        var begun = begin(into, on, known, keys);
        ending.forEach(old -> store.insertSuccessor(old.id(), begun.id(), BigDecimal.ONE, false, known));
        for (var old : ending) {
            if (!old.key().equals(into.key())) {
                this.places.close(old.key(), on, known);
                this.places.moveChildren(old.key(), into.key(), on, known);
            }
        }
        if (!keys.contains(into.key())) {
            this.places.open(into.key(), places, on, known);
        }
        return written(begun, "territory.merged", Map.of("keys", keys), Map.of("name", begun.nameDe(), "on", on), by);
    }

    /**
     * One territory becomes several, which all take over its places; its children are to be placed anew.
     *
     * @throws Refused if there are fewer than two parts, their weights do not sum to exactly 1, or the levels differ
     */
    public List<Territory> split(String key, List<Share> parts, LocalDate on, Caller by) {
        var sum = parts.stream().map(Share::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (parts.size() < 2 || sum.compareTo(BigDecimal.ONE) != 0) {
            throw new Refused("territory.split.weights", key, parts.size(), sum);
        }
        store.lock();
        var known = now();
        var old = valid(key, on);
        var inherited = places.sharedBy(List.of(old), on);
        parts.forEach(share -> sameLevel(old, share.part()));
        store.end(old.id(), on.minusDays(1), known);
        var begun = new ArrayList<Territory>();
        for (var share : parts) {
            var part = begin(share.part(), on, known, List.of(key));
            store.insertSuccessor(old.id(), part.id(), share.weight(), true, known);
            if (!part.key().equals(key)) {
                places.open(part.key(), inherited, on, known);
            }
            begun.add(part);
        }
        if (begun.stream().noneMatch(part -> part.key().equals(key))) {
            places.close(key, on, known);
            places.closeChildren(key, on, known);
        }
        var after = begun.stream().map(Territory::key).toList();
        written(old, "territory.split", Map.of("name", old.nameDe()), Map.of("parts", after, "on", on), by);
        return begun;
    }

    /** The same area under new names, as a version of its own. */
    public Territory rename(String key, String nameDe, String nameEn, LocalDate on, Caller by) {
        store.lock();
        var known = now();
        var old = valid(key, on);
        store.end(old.id(), on.minusDays(1), known);
        var renamed = new Beginning(
                key,
                old.level(),
                nameDe,
                nameEn,
                There.renamed(old.inDe(), old.nameDe(), nameDe, There::inGerman),
                There.renamed(old.inEn(), old.nameEn(), nameEn, There::inEnglish));
        var begun = begin(renamed, on, known, List.of(key));
        store.insertSuccessor(old.id(), begun.id(), BigDecimal.ONE, false, known);
        return written(begun, "territory.renamed", Map.of("name", old.nameDe()), Map.of("name", nameDe, "on", on), by);
    }

    /**
     * From {@code on} the child belongs to {@code parent} in this tree; what was known before stays answerable.
     *
     * @throws Refused if one of them is not valid then, or the parent lies below the child
     */
    public void reparent(Tree tree, String child, String parent, LocalDate on, Caller by) {
        store.lock();
        var atlas = atlases.atlas();
        var moved = atlas.find(child, on).orElseThrow(() -> new Refused("territory.unknown", child, on));
        var above = atlas.find(parent, on).orElseThrow(() -> new Refused("territory.unknown", parent, on));
        places.refuseCircle(tree, moved, above, on);
        var before = atlas.parents(child, on).get(tree);
        places.move(tree, child, parent, on, now());
        written(
                moved,
                "territory.reparented",
                before == null ? Map.of() : Map.of("parent", before.key()),
                Map.of("tree", tree.key(), "parent", parent, "on", on),
                by);
    }

    /** From {@code on} the child no longer stands in this tree. */
    public void leave(Tree tree, String child, LocalDate on, Caller by) {
        store.lock();
        var atlas = atlases.atlas();
        var leaving = atlas.find(child, on).orElseThrow(() -> new Refused("territory.unknown", child, on));
        places.leave(tree, child, on, now());
        written(leaving, "territory.left", Map.of(), Map.of("tree", tree.key(), "on", on), by);
    }

    /**
     * Loads an outline, its tiles included; what is there already stays, loading the same again changes nothing.
     *
     * @throws Refused if a place or a succession names a territory that neither the outline nor the region has
     */
    public void load(Outline outline, Caller by) {
        store.lock();
        var added = outlines.load(outline);
        tiles.put(outline.tiles());
        if (!added.nothing()) {
            long revision = store.publish();
            var after = Map.of("territories", added.territories(), "places", added.places());
            journal.write(by, "territory.loaded", outline.source(), Map.of(), after);
            signals.send(new TerritoriesChanged(revision));
        }
    }

    private Territory begin(Beginning beginning, LocalDate on, Instant known, List<String> ended) {
        var last = on.minusDays(1);
        for (var other : atlases.atlas().versions(beginning.key())) {
            boolean reaches = other.validTo() == null || !other.validTo().isBefore(on);
            if (reaches && !(ended.contains(other.key()) && other.validOn(last))) {
                throw new Refused("territory.key.taken", beginning.key(), other.nameDe(), other.validFrom());
            }
        }
        var begun = new Territory(
                Ids.next(clock),
                beginning.key(),
                beginning.level(),
                beginning.nameDe(),
                beginning.nameEn(),
                beginning.inDe(),
                beginning.inEn(),
                on,
                null);
        store.insert(List.of(new Atlas.Version(begun, known, null)));
        return begun;
    }

    private Territory valid(String key, LocalDate on) {
        var found = atlases.atlas()
                .find(key, on.minusDays(1))
                .orElseThrow(() -> new Refused("territory.unknown", key, on.minusDays(1)));
        if (found.validTo() != null) {
            throw new Refused("territory.ended", found.nameDe(), found.validTo());
        }
        return found;
    }

    private static void sameLevel(Territory old, Beginning begun) {
        if (old.level() != begun.level()) {
            throw new Refused("territory.level.differs", old.nameDe(), begun.nameDe());
        }
    }

    private Territory written(Territory subject, String what, Map<String, ?> before, Map<String, ?> after, Caller by) {
        long revision = store.publish();
        journal.write(by, what, subject.key(), before, after);
        signals.send(new TerritoriesChanged(revision));
        return subject;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
