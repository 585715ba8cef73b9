package org.werdegang.platform.measurement.delivery.source;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.journal.Journal;
import org.werdegang.platform.vocabulary.Ids;
import org.werdegang.platform.vocabulary.Refused;

/** The door of the register of sources; stewards see and keep their organisation's, office and administrators all. */
@Service
@Transactional
public class Sources {
    private static final UUID FIRST = new UUID(0, 0);

    private final SourceStore store;
    private final Memory memory;
    private final Journal journal;
    private final Clock clock;

    Sources(SourceStore store, Memory memory, Journal journal, Clock clock) {
        this.store = store;
        this.memory = memory;
        this.journal = journal;
        this.clock = clock;
    }

    /** What is said of a source. */
    public record Description(
            String title,
            String publisher,
            String licence,
            String attribution,
            boolean official,
            boolean invented,
            RegisteredSource.Rhythm rhythm,
            @Nullable LocalDate nextRelease,
            boolean officeReleases) {}

    /** True if things of that organisation exist for the caller here. */
    public static boolean sees(Caller caller, UUID organisation) {
        return caller.is(Role.OFFICE, Role.ADMINISTRATOR) || (caller.is(Role.STEWARD) && caller.actsFor(organisation));
    }

    /**
     * Registers a source.
     *
     * @throws Refused if the organisation has one under that key, a detail is missing, or the caller may not say that it
     *     is official
     */
    public RegisteredSource add(Caller by, UUID organisation, String key, Description said) {
        requireSight(by, organisation);
        requireOffice(by, false, said.official());
        requireOwner(by, organisation, false, said.officeReleases());
        var added = described(Ids.next(clock), organisation, key.strip(), said, 1);
        if (!store.add(added)) {
            throw new Refused("source.key.taken", added.key());
        }
        journal.write(by, "source.added", added.id().toString(), Map.of(), facts(added));
        return added;
    }

    /** @throws Refused if it has been changed since, or a detail does not do */
    public void change(Caller by, UUID id, Description said, int version) {
        var old = find(by, id).orElseThrow(() -> new Refused("source.unknown"));
        requireOffice(by, old.official(), said.official());
        requireOwner(by, old.organisation(), old.officeReleases(), said.officeReleases());
        var changed = described(id, old.organisation(), old.key(), said, version);
        if (!store.change(changed)) {
            throw new Refused("source.changed.conflict");
        }
        journal.write(by, "source.changed", id.toString(), facts(old), facts(changed));
    }

    private static RegisteredSource described(UUID id, UUID organisation, String key, Description s, int version) {
        return new RegisteredSource(
                id,
                organisation,
                key,
                s.title().strip(),
                s.publisher().strip(),
                s.licence().strip(),
                s.attribution().strip(),
                s.official(),
                s.invented(),
                s.rhythm(),
                s.nextRelease(),
                s.officeReleases(),
                version);
    }

    private static void requireSight(Caller by, UUID organisation) {
        if (!sees(by, organisation)) {
            throw new Refused("source.unknown");
        }
    }

    /** What is official may be shown to the public; so the office says what is. */
    private static void requireOffice(Caller by, boolean was, boolean is) {
        if (was != is && !by.is(Role.OFFICE, Role.ADMINISTRATOR)) {
            throw new Refused("source.official.office");
        }
    }

    /** Only its own people give away an organisation's second pair of eyes. */
    private static void requireOwner(Caller by, UUID organisation, boolean was, boolean is) {
        if (is && !was && !(by.is(Role.STEWARD) && by.actsFor(organisation))) {
            throw new Refused("source.office.owner");
        }
    }

    /** A source, if there is one for the caller. */
    @Transactional(readOnly = true)
    public Optional<RegisteredSource> find(Caller caller, UUID id) {
        return store.find(id).filter(source -> sees(caller, source.organisation()));
    }

    /** A source, whoever asks: for jobs. */
    @Transactional(readOnly = true)
    public RegisteredSource get(UUID id) {
        return store.find(id).orElseThrow(() -> new Refused("source.unknown"));
    }

    /** The caller's sources in the order of their titles, from the one after {@code after}; at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<RegisteredSource> page(Caller caller, String containing, @Nullable UUID after, int limit) {
        var last = after == null ? null : store.find(after).orElse(null);
        String title = last == null ? "" : last.title().toLowerCase(Locale.ROOT);
        UUID id = last == null ? FIRST : last.id();
        return switch (caller) {
            case Caller.Person p
            when p.is(Role.OFFICE, Role.ADMINISTRATOR) -> store.page(null, containing.strip(), title, id, limit);
            case Caller.Person p
            when p.is(Role.STEWARD) -> store.page(p.organisation(), containing.strip(), title, id, limit);
            case Caller.Person _, Caller.Visitor _ -> List.of();
        };
    }

    /** Forgets what has been confirmed about a source's files; the next one is asked about again. */
    public void forget(Caller by, UUID id) {
        var source = find(by, id).orElseThrow(() -> new Refused("source.unknown"));
        memory.forget(source.id());
        journal.write(by, "source.forgotten", id.toString(), Map.of(), Map.of());
    }

    private static Map<String, Object> facts(RegisteredSource s) {
        var facts = new TreeMap<String, Object>();
        facts.put("organisation", s.organisation().toString());
        facts.put("source-key", s.key());
        facts.put("name", s.title());
        facts.put("publisher", s.publisher());
        facts.put("licence", s.licence());
        facts.put("attribution", s.attribution());
        facts.put("official", s.official());
        facts.put("invented", s.invented());
        facts.put("rhythm", s.rhythm().key());
        facts.put("office-releases", s.officeReleases());
        if (s.nextRelease() != null) {
            facts.put("next-release", s.nextRelease().toString());
        }
        return facts;
    }
}
