package org.werdegang.platform.access;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.werdegang.platform.vocabulary.Refused;

/** Checks an address and a password, at the same cost whether or not the account exists. */
@Component
class SignIn {
    private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final AccountStore store;
    private final Passwords passwords;
    private final Guesses guesses;
    private final Accounts accounts;
    private final Clock clock;

    SignIn(AccountStore store, Passwords passwords, Guesses guesses, Accounts accounts, Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.guesses = guesses;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * The account that those words open.
     *
     * @throws Refused after too many tries, or, in the same words, if the account is unknown or deactivated or the
     *     password is wrong
     */
    UUID check(String email, String password, String address) {
        String key = Accounts.key(email);
        count(key, address);
        var account = store.find(key);
        var kept = account.map(found -> store.password(found.id()));
        boolean right = passwords.matches(password, kept.orElseGet(passwords::ofNobody));
        if (account.isEmpty() || !right || !account.get().active()) {
            throw new Refused("access.sign-in.wrong");
        }
        guesses.succeeded(key, address);
        return account.get().id();
    }

    /**
     * Changes somebody's own password; guessing the old one is slowed down as guessing at sign-in is.
     *
     * @throws Refused after too many tries, if the old password is wrong, or the chosen one is poor or the same
     */
    void choosePassword(Caller.Person by, String old, String chosen, String address) {
        var account = store.find(by.account()).orElseThrow(() -> new Refused("access.account.unknown"));
        String key = Accounts.key(account.email());
        count(key, address);
        try {
            accounts.choosePassword(by, old, chosen);
        } catch (Refused refused) {
            if (!refused.key().equals(Accounts.WRONG_PASSWORD)) {
                guesses.succeeded(key, address); // the old one was right, the chosen one is not good enough
            }
            throw refused;
        }
        guesses.succeeded(key, address);
    }

    private void count(String key, String address) {
        var wait = guesses.tryFrom(key, address);
        if (wait.isPresent()) {
            throw new Refused(
                    "access.sign-in.too-many", CLOCK_TIME.format(wait.get().atZone(clock.getZone())));
        }
    }
}
