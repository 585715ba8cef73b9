package org.werdegang.platform.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The account itself: address, name, language, roles, passkeys, tries to open it. */
@Component
class KeptAccount implements Kept {
    private final AccountStore store;
    private final Passwords passwords;
    private final Guesses guesses;

    KeptAccount(AccountStore store, Passwords passwords, Guesses guesses) {
        this.store = store;
        this.passwords = passwords;
        this.guesses = guesses;
    }

    @Override
    public String name() {
        return "account";
    }

    @Override
    public List<Map<String, Object>> of(UUID account) {
        var kept = new ArrayList<Map<String, Object>>();
        store.find(account).ifPresent(found -> {
            var facts = new LinkedHashMap<String, Object>();
            facts.put("name", found.name());
            facts.put("email", found.email());
            facts.put("language", store.language(account));
            if (found.lastSignIn() != null) {
                facts.put("last-sign-in", found.lastSignIn().toString());
            }
            kept.add(facts);
        });
        store.roles(account)
                .forEach(held -> kept.add(Map.of(
                        "role",
                        held.role().name(),
                        "organisation",
                        held.organisation().toString())));
        store.passkeys(account).forEach(label -> kept.add(Map.of("passkey", label)));
        return kept;
    }

    @Override
    public List<String> addresses(UUID account) {
        return store.find(account).map(Account::email).stream().toList();
    }

    @Override
    public boolean ownedByAccount(String address) {
        return store.find(Accounts.key(address)).isPresent();
    }

    /** Tries to sign in are counted by the address that was typed, whether or not it opens an account. */
    @Override
    public List<Map<String, Object>> at(String address) {
        return guesses.kept(Accounts.key(address));
    }

    @Override
    public void eraseAt(String address) {
        guesses.forget(Accounts.key(address));
    }

    @Override
    public void erase(UUID account) {
        store.find(account).ifPresent(found -> {
            store.erase(account, passwords.hash(passwords.invent()));
            store.endSessions(account);
        });
    }
}
