package org.werdegang.platform.access;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.werdegang.platform.text.Languages;
import org.werdegang.platform.vocabulary.Ids;
import org.werdegang.platform.vocabulary.Personal;
import org.werdegang.platform.vocabulary.Refused;

/** The door of accounts: who may sign in, and with which roles in which organisation. */
@Service
@Transactional
public class Accounts {
    static final String WRONG_PASSWORD = "access.password.wrong";
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    private static final UUID FIRST = new UUID(0, 0);

    private final AccountStore store;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(AccountStore store, Passwords passwords, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes an account with a first password that its owner has to change, and returns that password, which is shown
     * once and kept nowhere.
     *
     * @throws Refused if the address is none or has an account already, or the name is missing
     */
    public FirstPassword create(Caller by, String email, String name) {
        String password = passwords.invent();
        return new FirstPassword(add(by, email, name, password, true), password);
    }

    /**
     * Makes an account that nobody can open until its owner has chosen a password.
     *
     * @param language in which the platform writes to them
     * @throws Refused if the address is none or has an account already, or the name is missing
     */
    public UUID prepare(Caller by, String email, String name, Locale language) {
        UUID id = add(by, email, name, passwords.invent(), false);
        store.language(id, Languages.of(language.getLanguage()).getLanguage());
        return id;
    }

    /** Lets somebody choose the language in which the platform writes to them. */
    public void writeIn(Caller.Person by, String language) {
        store.language(by.account(), Languages.of(language).getLanguage());
        tell(
                by,
                "account.language",
                by.account(),
                Map.of(),
                Map.of("language", Languages.of(language).getLanguage()));
    }

    /** Notes that the owner of an account asks to be forgotten; an administrator does it. */
    public void askErasure(Caller.Person by) {
        store.askErasure(by.account(), clock.instant());
        tell(by, "account.erasure-asked", by.account(), Map.of(), Map.of());
    }

    /** True if the owner of an account asks to be forgotten. */
    @Transactional(readOnly = true)
    public boolean erasureAsked(UUID account) {
        return store.erasureAsked(account);
    }

    /** The language in which the platform writes to the owner of an account. */
    @Transactional(readOnly = true)
    public Locale language(UUID account) {
        return Languages.of(store.language(account));
    }

    /** An account and the password that opens it for the first time. */
    public record FirstPassword(UUID account, String password) {
        @Override
        public String toString() {
            return "FirstPassword[" + account + "]";
        }
    }

    /**
     * Makes an account with a password that its owner has chosen.
     *
     * @throws Refused if the address is none or taken, the name is missing, or the password is a poor one
     */
    public UUID register(Caller by, String email, String name, String password) {
        passwords.check(password, email, name);
        return add(by, email, name, password, false);
    }

    /** Makes the account if it is missing, sets its password and adds the roles: for the demo's accounts. */
    public UUID ensure(String email, String name, String password, UUID organisation, Role... roles) {
        var system = new Caller.Visitor();
        var known = store.find(key(email));
        UUID id = known.isPresent() ? known.get().id() : add(system, email, name, password, false);
        if (known.isPresent()) {
            store.password(id, passwords.hash(password), false);
        }
        for (var role : roles) {
            grant(system, id, organisation, role);
        }
        return id;
    }

    private UUID add(Caller by, String typed, String name, String password, boolean mustChange) {
        String email = typed.strip();
        checkEmail(email);
        checkName(name);
        UUID id = Ids.next(clock);
        if (!store.insert(id, email, key(email), name.strip(), passwords.hash(password), mustChange, clock.instant())) {
            throw new Refused("access.account.taken");
        }
        tell(
                by,
                "account.created",
                id,
                Map.of(),
                Map.of("email", new Personal(id, email), "name", new Personal(id, name.strip())));
        return id;
    }

    /** Finds an account by its id. */
    @Transactional(readOnly = true)
    public Optional<Account> find(UUID id) {
        return store.find(id);
    }

    /** Finds an account by its mail address, however that is written. */
    @Transactional(readOnly = true)
    public Optional<Account> findByEmail(String email) {
        return store.find(key(email));
    }

    /** Accounts in the order of their names, from the one after {@code after}; at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<Account> page(String containing, @Nullable UUID after, int limit) {
        var last = after == null ? null : store.find(after).orElse(null);
        return last == null
                ? store.page(containing.strip(), "", FIRST, limit)
                : store.page(containing.strip(), last.name(), last.id(), limit);
    }

    /**
     * Changes address, name, or whether the account may sign in.
     *
     * @throws Refused if the account has been changed since, the address is taken, or the last administrator would go
     */
    public void change(Caller by, Account account) {
        var before = store.find(account.id()).orElseThrow(() -> new Refused("access.account.unknown"));
        checkEmail(account.email());
        checkName(account.name());
        if (before.active() && !account.active()) {
            keepAnAdministrator(account.id());
        }
        var taken = store.find(key(account.email()));
        if (taken.isPresent() && !taken.get().id().equals(account.id())) {
            throw new Refused("access.account.taken");
        }
        if (!store.update(account, key(account.email()))) {
            throw new Refused("access.account.changed-meanwhile");
        }
        if (!account.active()) {
            store.endSessions(account.id());
        }
        tell(by, "account.changed", account.id(), facts(before), facts(account));
    }

    /** Replaces a forgotten password by a first password that has to be changed. */
    public FirstPassword reset(Caller by, UUID account) {
        var known = store.find(account).orElseThrow(() -> new Refused("access.account.unknown"));
        String password = passwords.invent();
        store.password(known.id(), passwords.hash(password), true);
        store.endSessions(known.id());
        tell(by, "account.password-reset", account, Map.of(), Map.of());
        return new FirstPassword(account, password);
    }

    /**
     * Lets the owner of an account choose another password, and signs the account out everywhere.
     *
     * @throws Refused if the old one is wrong, or the new one is a poor one or the old one again
     */
    public void choosePassword(Caller.Person by, String old, String chosen) {
        var account = store.find(by.account()).orElseThrow(() -> new Refused("access.account.unknown"));
        String hash = store.password(account.id());
        if (hash == null || !passwords.matches(old, hash)) {
            throw new Refused(WRONG_PASSWORD);
        }
        if (old.equals(chosen)) {
            throw new Refused("access.password.same");
        }
        passwords.check(chosen, account.email(), account.name());
        store.password(account.id(), passwords.hash(chosen), false);
        store.endSessions(account.id());
        tell(by, "account.password-chosen", account.id(), Map.of(), Map.of());
    }

    /** The roles an account holds, over all organisations. */
    @Transactional(readOnly = true)
    public List<RoleHeld> roles(UUID account) {
        return store.roles(account);
    }

    /** The accounts that may sign in and hold that role in that organisation, in the order of their names. */
    @Transactional(readOnly = true)
    public List<Account> holders(UUID organisation, Role role) {
        return store.holders(organisation, role);
    }

    /** The same over all organisations. */
    @Transactional(readOnly = true)
    public List<Account> holders(Role role) {
        return store.holders(null, role);
    }

    /** Gives an account a role in an organisation; giving it twice changes nothing. */
    public void grant(Caller by, UUID account, UUID organisation, Role role) {
        if (store.grant(new RoleHeld(account, organisation, role))) {
            tell(by, "account.role-given", account, Map.of(), roleFacts(organisation, role));
        }
    }

    /**
     * Takes a role away.
     *
     * @throws Refused if nobody would be left who may administrate
     */
    public void revoke(Caller by, UUID account, UUID organisation, Role role) {
        if (role == Role.ADMINISTRATOR) {
            keepAnAdministrator(account);
        }
        if (store.revoke(new RoleHeld(account, organisation, role))) {
            tell(by, "account.role-taken", account, roleFacts(organisation, role), Map.of());
        }
    }

    /** @throws Refused if nobody would be left who may administrate without that account */
    public void keepAnAdministrator(UUID account) {
        var holders = store.lockHolders(Role.ADMINISTRATOR);
        if (holders.contains(account) && holders.stream().allMatch(account::equals)) {
            throw new Refused("access.account.last-administrator");
        }
    }

    private void tell(Caller by, String what, UUID account, Map<String, ?> before, Map<String, ?> after) {
        events.publishEvent(new AccountChanged(by, what, account, before, after));
    }

    private static Map<String, Object> facts(Account account) {
        return Map.of(
                "email", new Personal(account.id(), account.email()),
                "name", new Personal(account.id(), account.name()),
                "active", account.active());
    }

    private static Map<String, Object> roleFacts(UUID organisation, Role role) {
        return Map.of("organisation", organisation.toString(), "role", role.name());
    }

    private static void checkEmail(String email) {
        if (email.length() > 254 || !EMAIL.matcher(email).matches()) {
            throw new Refused("access.account.email");
        }
    }

    private static void checkName(String name) {
        if (name.isBlank() || name.length() > 200) {
            throw new Refused("access.account.name");
        }
    }

    static String key(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
