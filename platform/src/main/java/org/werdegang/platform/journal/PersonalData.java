package org.werdegang.platform.journal;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.werdegang.platform.access.Account;
import org.werdegang.platform.access.Accounts;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.Kept;
import org.werdegang.platform.vocabulary.Refused;

/** The door of what is kept about people: showing it to them, and forgetting them. */
@Service
@Transactional
public class PersonalData {
    private final List<Kept> features;
    private final Accounts accounts;
    private final Journal journal;

    PersonalData(List<Kept> features, Accounts accounts, Journal journal) {
        this.features = features;
        this.accounts = accounts;
        this.journal = journal;
    }

    /** Everything that is kept about the owner of an account, by feature. */
    @Transactional(readOnly = true)
    public Map<String, List<Map<String, Object>>> of(UUID account) {
        var addresses = addresses(account);
        return gather(feature -> Stream.concat(
                feature.of(account).stream(), addresses.stream().flatMap(address -> at(feature, address))));
    }

    /** The addresses that are this person's alone; one with which somebody else signs in is not. */
    private Set<String> addresses(UUID account) {
        return features.stream()
                .flatMap(feature -> feature.addresses(account).stream())
                .map(address -> address.strip().toLowerCase(Locale.ROOT))
                .filter(address -> !address.isEmpty()) // nothing is kept under no address, much without one
                .filter(address -> accounts.findByEmail(address)
                        .map(Account::id)
                        .filter(owner -> !owner.equals(account))
                        .isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Everything that is kept under a mail address of somebody without an account, by feature. The journal keeps that
     * somebody asked, not for whom.
     *
     * @throws Refused if it is no address, or an account's: then the account's own page answers
     */
    public Map<String, List<Map<String, Object>>> at(Caller by, String address) {
        requireNoAccount(address);
        var kept = gather(feature -> at(feature, address));
        journal.write(by, "address.looked", "address", Map.of(), Map.of("found", count(kept)));
        return kept;
    }

    private static Stream<Map<String, Object>> at(Kept feature, String address) {
        return address.isBlank() ? Stream.of() : feature.at(address).stream();
    }

    private Map<String, List<Map<String, Object>>> gather(Function<Kept, Stream<Map<String, Object>>> ask) {
        var all = new LinkedHashMap<String, List<Map<String, Object>>>();
        features.forEach(feature -> all.put(feature.name(), ask.apply(feature).toList()));
        return all;
    }

    private static int count(Map<String, List<Map<String, Object>>> kept) {
        return kept.values().stream().mapToInt(List::size).sum();
    }

    private void requireNoAccount(String address) {
        if (!address.contains("@")) {
            throw new Refused("mail.address");
        }
        if (features.stream().anyMatch(feature -> feature.ownedByAccount(address))) {
            throw new Refused("person.has-account");
        }
    }

    /**
     * Forgets the owner of an account: names and addresses are replaced, keys destroyed, roles, sessions and passkeys gone.
     * What organisations did stays, without the name.
     *
     * @throws Refused if there is no such account, or nobody would be left who may administrate
     */
    public void erase(Caller by, UUID account) {
        if (accounts.find(account).isEmpty()) {
            throw new Refused("access.account.unknown");
        }
        accounts.keepAnAdministrator(account);
        journal.write(by, "person.erased", account.toString(), Map.of(), Map.of());
        var addresses = addresses(account);
        features.forEach(feature -> feature.erase(account));
        features.forEach(feature -> addresses.forEach(feature::eraseAt));
    }

    /**
     * Forgets what is kept under the mail address of somebody without an account.
     *
     * @return how many things were found and forgotten
     * @throws Refused if it is no address, or an account's
     */
    public int eraseAt(Caller by, String address) {
        requireNoAccount(address);
        int found = count(gather(feature -> at(feature, address)));
        journal.write(by, "address.erased", "address", Map.of(), Map.of("found", found));
        features.forEach(feature -> feature.eraseAt(address));
        return found;
    }
}
