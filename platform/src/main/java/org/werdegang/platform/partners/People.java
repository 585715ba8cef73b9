package org.werdegang.platform.partners;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.journal.Journal;
import org.werdegang.platform.vocabulary.Ids;
import org.werdegang.platform.vocabulary.Personal;
import org.werdegang.platform.vocabulary.Refused;

/** The door of people: who acts for whom, in which function, since when. */
@Service
@Transactional
public class People {
    private static final UUID FIRST = new UUID(0, 0);

    private final PersonStore store;
    private final OrganisationStore organisations;
    private final Journal journal;
    private final Clock clock;

    People(PersonStore store, OrganisationStore organisations, Journal journal, Clock clock) {
        this.store = store;
        this.organisations = organisations;
        this.journal = journal;
        this.clock = clock;
    }

    /** Adds a person. @throws Refused if the name is missing or the address is none */
    public Person add(Caller by, String name, String email, @Nullable UUID account) {
        var added = new Person(Ids.next(clock), name.strip(), email.strip(), account, 1);
        store.insert(added);
        journal.write(by, "person.added", added.id().toString(), Map.of(), facts(added));
        return added;
    }

    /** Changes name, address or account. @throws Refused if the person has been changed since */
    public void change(Caller by, Person changed) {
        var old = store.find(changed.id()).orElseThrow(() -> new Refused("partners.person.unknown"));
        if (!store.update(changed)) {
            throw new Refused("partners.changed-meanwhile");
        }
        journal.write(by, "person.changed", changed.id().toString(), facts(old), facts(changed));
    }

    /** Finds a person by their id. */
    @Transactional(readOnly = true)
    public Optional<Person> find(UUID id) {
        return store.find(id);
    }

    /** People in the order of their names, from the one after {@code after}; at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<Person> page(String containing, @Nullable UUID after, int limit) {
        var last = after == null ? null : store.find(after).orElse(null);
        return last == null
                ? store.page(containing.strip(), "", FIRST, limit)
                : store.page(containing.strip(), last.name(), last.id(), limit);
    }

    /** All functions of a person, the latest first. */
    @Transactional(readOnly = true)
    public List<Function> functions(UUID person) {
        return store.functions(person);
    }

    /** The functions held in an organisation on that day, by level. */
    @Transactional(readOnly = true)
    public List<Function> functionsIn(UUID organisation, LocalDate on) {
        return store.functionsIn(organisation, on);
    }

    /**
     * Gives a person a function.
     *
     * @throws Refused if its title is missing, or person or organisation are unknown
     */
    public Function begin(
            Caller by, UUID person, UUID organisation, String titleDe, String titleEn, Level level, LocalDate from) {
        if (store.find(person).isEmpty()) {
            throw new Refused("partners.person.unknown");
        }
        if (organisations.find(organisation).isEmpty()) {
            throw new Refused("partners.organisation.unknown");
        }
        var begun = new Function(
                Ids.next(clock), person, organisation, titleDe.strip(), titleEn.strip(), level, from, null);
        store.insert(begun);
        journal.write(by, "function.begun", person.toString(), Map.of(), facts(begun));
        return begun;
    }

    /** Ends a function on its last day. @throws Refused if that lies before its first one */
    public void end(Caller by, UUID function, LocalDate last) {
        var old = store.function(function).orElseThrow(() -> new Refused("partners.function.unknown"));
        var ended = new Function(
                old.id(),
                old.person(),
                old.organisation(),
                old.titleDe(),
                old.titleEn(),
                old.level(),
                old.validFrom(),
                last);
        store.end(function, last);
        journal.write(by, "function.ended", old.person().toString(), facts(old), facts(ended));
    }

    private static Map<String, Object> facts(Person person) {
        var facts = new TreeMap<String, Object>();
        facts.put("name", new Personal(person.id(), person.name()));
        facts.put("email", new Personal(person.id(), person.email()));
        if (person.account() != null) {
            facts.put("account", person.account().toString());
        }
        return facts;
    }

    private static Map<String, Object> facts(Function function) {
        var facts = new TreeMap<String, Object>();
        facts.put("function", function.titleDe());
        facts.put("organisation", function.organisation().toString());
        facts.put("level", function.level().key());
        facts.put("from", function.validFrom().toString());
        if (function.validTo() != null) {
            facts.put("to", function.validTo().toString());
        }
        return facts;
    }
}
