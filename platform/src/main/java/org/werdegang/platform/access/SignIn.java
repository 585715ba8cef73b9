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
    private final Clock clock;

    SignIn(AccountStore store, Passwords passwords, Guesses guesses, Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.guesses = guesses;
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
        var wait = guesses.tryFrom(key, address);
        if (wait.isPresent()) {
            throw new Refused(
                    "access.sign-in.too-many", CLOCK_TIME.format(wait.get().atZone(clock.getZone())));
        }
        var account = store.find(key);
        var kept = account.map(found -> store.password(found.id()));
        boolean right = passwords.matches(password, kept.orElseGet(passwords::ofNobody));
        if (account.isEmpty() || !right || !account.get().active()) {
            throw new Refused("access.sign-in.wrong");
        }
        guesses.succeeded(key, address);
        return account.get().id();
    }
}
