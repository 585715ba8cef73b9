package org.werdegang.platform.measurement.registry;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.vocabulary.AsKnown;
import org.werdegang.platform.vocabulary.Refused;

/** The door of the registry: which indicators there are, what they mean, and what they meant before. */
@Service
public class Registry implements SmartInitializingSingleton {
    /*
     * Definitions are few and change only with a release, so every node keeps them in memory. On start a node adds the
     * wordings of its files that the database does not have as last revision; rows are never edited.
     */
    /** A note stands beside a figure, so it is a sentence or two. */
    private static final int NOTE = 400;

    private final DefinitionStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile List<DefinitionStore.Stored> stored = List.of();

    Registry(DefinitionStore store, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var files = DefinitionFiles.read();
        transaction.executeWithoutResult(status -> define(files));
        stored = store.all();
    }

    /** Adds a new revision of each definition that differs from its last one. */
    void define(List<Definition> definitions) {
        store.lock();
        var last = new LinkedHashMap<String, DefinitionStore.Stored>();
        store.all().forEach(s -> last.put(key(s.definition()), s));
        int place = 0;
        for (var definition : definitions) {
            place++;
            var before = last.get(key(definition));
            if (before == null || !before.digest().equals(store.digest(definition))) {
                store.add(definition, before == null ? 1 : before.revision() + 1, place, clock.instant());
            }
        }
    }

    private static String key(Definition definition) {
        return definition.code() + " " + definition.version();
    }

    /** The current definition of every indicator, in the order of the education biography. */
    public List<Definition> all() {
        var newest = new LinkedHashMap<String, Definition>();
        stored.forEach(
                s -> newest.merge(s.definition().code(), s.definition(), (a, b) -> b.version() >= a.version() ? b : a));
        return List.copyOf(newest.values());
    }

    /** Every indicator as it was worded on that day; the first wording for days before it. */
    public List<Definition> all(AsKnown known) {
        return all().stream()
                .map(definition -> find(definition.code(), known).orElse(definition))
                .toList();
    }

    /** The current definition under that code; codes are read without regard to case. */
    public Optional<Definition> find(String code) {
        return all().stream().filter(d -> d.code().equalsIgnoreCase(code)).findFirst();
    }

    /**
     * The current definition under that code.
     *
     * @throws Refused if there is none, or if the code is the heading of several method variants
     */
    public Definition get(String code) {
        return find(code).orElseThrow(() -> {
            var variants = under(code);
            return variants.isEmpty()
                    ? new Refused("registry.unknown", code)
                    : new Refused(
                            "registry.heading",
                            code,
                            variants.stream().map(Definition::code).collect(Collectors.joining(", ")));
        });
    }

    /** The definition as it was worded on that day; the first wording for days before it. */
    public Optional<Definition> find(String code, AsKnown known) {
        var wordings = stored.stream()
                .filter(s -> s.definition().code().equalsIgnoreCase(code))
                .toList();
        return wordings.stream()
                .filter(s -> known.covers(s.knownFrom()))
                .max(Comparator.comparingInt(
                                (DefinitionStore.Stored s) -> s.definition().version())
                        .thenComparingInt(DefinitionStore.Stored::revision))
                .or(() -> wordings.stream().findFirst())
                .map(DefinitionStore.Stored::definition);
    }

    /** All versions under that code in their last wording, the newest first. */
    public List<Definition> versions(String code) {
        var versions = new LinkedHashMap<Integer, Definition>();
        for (var s : stored) {
            if (s.definition().code().equalsIgnoreCase(code)) {
                versions.put(s.definition().version(), s.definition());
            }
        }
        return versions.values().stream()
                .sorted(Comparator.comparingInt(Definition::version).reversed())
                .toList();
    }

    /** The current definitions that share a heading, say S05a, S05b and S05c. */
    public List<Definition> under(String heading) {
        return all().stream().filter(d -> d.heading().equalsIgnoreCase(heading)).toList();
    }

    /** The same as they were worded on that day. */
    public List<Definition> under(String heading, AsKnown known) {
        return all(known).stream()
                .filter(d -> d.heading().equalsIgnoreCase(heading))
                .toList();
    }

    /**
     * Lets a change across a break be shown from now on, with that note beside it.
     *
     * @throws Refused if the note is missing in one of the languages, or too long to stand beside a figure
     */
    public void override(Caller by, String code, Break broken, Words note) {
        if (note.de().isBlank() || note.en().isBlank()) {
            throw new Refused("registry.override.note", code, broken.from());
        }
        if (Math.max(note.de().length(), note.en().length()) > NOTE) {
            throw new Refused("registry.override.long", NOTE);
        }
        say(by, code, broken, new Words(note.de().strip(), note.en().strip()));
    }

    /** Takes the word about a break back: changes across it are not shown any more. Nothing happens if none holds. */
    public void restore(Caller by, String code, Break broken) {
        transaction.executeWithoutResult(status -> {
            store.lock();
            if (overridden(code, broken, clock.instant()).isPresent()) {
                say(by, code, broken, null);
            }
        });
    }

    private void say(Caller by, String code, Break broken, @Nullable Words note) {
        var account = by instanceof Caller.Person person ? person.account() : null;
        transaction.executeWithoutResult(
                status -> store.override(by, new Vouching(code, broken.from(), note, account, clock.instant())));
    }

    /** The note under which a change across that break may be shown, if somebody's word for it held then. */
    public Optional<Words> overridden(String code, Break broken, Instant known) {
        return words(code, broken).stream()
                .filter(word -> !word.knownFrom().isAfter(known))
                .findFirst()
                .map(Vouching::note);
    }

    /** Whether a change from one year to another could be shown then: every break between needs somebody's word. */
    public Crossing crossing(Definition definition, int earlier, int later, Instant known) {
        var breaks = definition.breaksBetween(earlier, later);
        var notes = new ArrayList<Words>();
        for (var broken : breaks) {
            var note = overridden(definition.code(), broken, known);
            if (note.isEmpty()) {
                return new Crossing.Barred(broken);
            }
            notes.add(note.get());
        }
        return breaks.isEmpty() ? new Crossing.Free() : new Crossing.Vouched(breaks.getLast(), Words.together(notes));
    }

    /** All that has been said about a break, the latest first. */
    public List<Vouching> words(String code, Break broken) {
        return store.overrides().reversed().stream()
                .filter(word -> word.code().equals(code) && word.breakFrom() == broken.from())
                .toList();
    }
}
