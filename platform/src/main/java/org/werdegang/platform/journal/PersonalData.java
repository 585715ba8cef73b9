package org.werdegang.platform.journal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
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
        var all = new LinkedHashMap<String, List<Map<String, Object>>>();
        features.forEach(feature -> all.put(feature.name(), feature.of(account)));
        return all;
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
        features.forEach(feature -> feature.erase(account));
    }
}
