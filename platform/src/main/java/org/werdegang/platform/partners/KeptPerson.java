package org.werdegang.platform.partners;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.werdegang.platform.access.Kept;
import org.werdegang.platform.journal.PersonKeys;

/** The entry in the register of people, with its functions; a function stays in the history of its organisation. */
@Component
class KeptPerson implements Kept {
    private final PersonStore store;
    private final PersonKeys keys;
    private final Clock clock;

    KeptPerson(PersonStore store, PersonKeys keys, Clock clock) {
        this.store = store;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "register";
    }

    @Override
    public List<Map<String, Object>> of(UUID account) {
        var kept = new ArrayList<Map<String, Object>>();
        store.ofAccount(account).ifPresent(person -> kept.addAll(of(person)));
        return kept;
    }

    @Override
    public List<Map<String, Object>> at(String address) {
        return withoutAccount(address).flatMap(person -> of(person).stream()).toList();
    }

    private Stream<Person> withoutAccount(String address) {
        return store.atAddress(address).stream().filter(person -> person.account() == null);
    }

    @Override
    public List<String> addresses(UUID account) {
        return store
                .ofAccount(account)
                .map(Person::email)
                .filter(address -> store.atAddress(address).size() == 1)
                .stream()
                .toList();
    }

    @Override
    public boolean ownedByAccount(String address) {
        var registered = store.atAddress(address);
        return !registered.isEmpty() && registered.stream().allMatch(person -> person.account() != null);
    }

    private List<Map<String, Object>> of(Person person) {
        var kept = new ArrayList<Map<String, Object>>();
        kept.add(Map.of("name", person.name(), "email", person.email()));
        store.functions(person.id()).forEach(function -> {
            var facts = new LinkedHashMap<String, Object>();
            facts.put("function", function.titleDe());
            facts.put("level", function.level().name());
            facts.put("organisation", function.organisation().toString());
            facts.put("from", function.validFrom().toString());
            if (function.validTo() != null) {
                facts.put("to", function.validTo().toString());
            }
            kept.add(facts);
        });
        return kept;
    }

    @Override
    public void erase(UUID account) {
        store.ofAccount(account).ifPresent(this::erase);
    }

    @Override
    public void eraseAt(String address) {
        withoutAccount(address).forEach(this::erase);
    }

    private void erase(Person person) {
        store.erase(person.id(), LocalDate.now(clock));
        keys.destroy(person.id());
    }
}
