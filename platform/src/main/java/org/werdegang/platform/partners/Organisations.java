package org.werdegang.platform.partners;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
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
import org.werdegang.platform.territory.AreaKey;
import org.werdegang.platform.vocabulary.Ids;
import org.werdegang.platform.vocabulary.Refused;

/** The door of organisations: which there are, and what they are called. */
@Service
@Transactional
public class Organisations {
    private static final UUID FIRST = new UUID(0, 0);

    private final OrganisationStore store;
    private final Journal journal;
    private final Clock clock;

    Organisations(OrganisationStore store, Journal journal, Clock clock) {
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Adds an organisation.
     *
     * @throws Refused if a name is missing, the territory's key is none, or the parent is unknown
     */
    public Organisation add(
            Caller by, String nameDe, String nameEn, Sector sector, @Nullable String territory, @Nullable UUID parent) {
        return add(by, new Organisation(Ids.next(clock), nameDe, nameEn, sector, key(territory), parent, false, 1));
    }

    /** The organisation that runs the initiative; added under this name if there is none yet. */
    public Organisation ensureOffice(Caller by, String nameDe, String nameEn, Sector sector) {
        return store.office()
                .orElseGet(
                        () -> add(by, new Organisation(Ids.next(clock), nameDe, nameEn, sector, null, null, true, 1)));
    }

    private Organisation add(Caller by, Organisation added) {
        requireParent(added);
        store.insert(added);
        journal.write(by, "organisation.added", added.id().toString(), Map.of(), facts(added));
        return added;
    }

    /**
     * Changes names, sector, territory or place of an organisation.
     *
     * @throws Refused if it has been changed since, or would become a unit of itself
     */
    public void change(Caller by, Organisation wanted) {
        var old = store.find(wanted.id()).orElseThrow(() -> new Refused("partners.organisation.unknown"));
        var changed = new Organisation(
                wanted.id(),
                wanted.nameDe(),
                wanted.nameEn(),
                wanted.sector(),
                key(wanted.territory()),
                wanted.parent(),
                old.office(),
                wanted.version());
        requireParent(changed);
        if (!store.update(changed)) {
            throw new Refused("partners.changed-meanwhile");
        }
        journal.write(by, "organisation.changed", changed.id().toString(), facts(old), facts(changed));
    }

    /** Finds an organisation by its id. */
    @Transactional(readOnly = true)
    public Optional<Organisation> find(UUID id) {
        return store.find(id);
    }

    /** The organisations with these ids, by id, in the order of their names; unknown ids are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, Organisation> find(Collection<UUID> ids) {
        var found = new LinkedHashMap<UUID, Organisation>();
        store.find(ids).forEach(organisation -> found.put(organisation.id(), organisation));
        return found;
    }

    /** Organisations in the order of their names, from the one after {@code after}; at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<Organisation> page(String containing, @Nullable UUID after, int limit) {
        var last = after == null ? null : store.find(after).orElse(null);
        return last == null
                ? store.page(containing.strip(), "", FIRST, limit)
                : store.page(containing.strip(), last.nameDe(), last.id(), limit);
    }

    /** The units of an organisation, in the order of their names. */
    @Transactional(readOnly = true)
    public List<Organisation> units(UUID parent) {
        return store.units(parent);
    }

    private void requireParent(Organisation child) {
        if (child.parent() != null) {
            var above = store.withAllAbove(child.parent());
            if (above.isEmpty()) {
                throw new Refused("partners.organisation.parent.unknown");
            }
            if (above.contains(child.id())) {
                throw new Refused("partners.organisation.parent.itself");
            }
        }
    }

    private static @Nullable String key(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return AreaKey.read(typed)
                .asKey()
                .map(AreaKey::digits)
                .orElseThrow(() -> new Refused("partners.organisation.territory", typed.strip()));
    }

    private static Map<String, Object> facts(Organisation o) {
        var facts = new TreeMap<String, Object>();
        facts.put("name", o.nameDe());
        facts.put("name-en", o.nameEn());
        facts.put("sector", o.sector().key());
        if (o.territory() != null) {
            facts.put("territory", o.territory());
        }
        if (o.parent() != null) {
            facts.put("parent", o.parent().toString());
        }
        return facts;
    }
}
