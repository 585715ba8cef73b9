package org.werdegang.platform.access.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.vocabulary.Ids;
import org.werdegang.platform.vocabulary.Refused;

/** The door of access keys: made and withdrawn by an organisation's own people, recognised when programs send them. */
@Service
@Transactional
public class Tokens {
    /*
     * A key is 256 random bits, so a plain SHA-256 is enough to keep: there is nothing to guess that a slow hash would
     * protect, and every request of a program pays for it. The prefix lets scanners of public code recognise a leak.
     */
    private static final String PREFIX = "wdg_";
    private static final Pattern KEY = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
    private static final int MOST = 20;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DAYS = 731;

    private final TokenStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** A new key, which is shown once and kept nowhere. */
    public record Issued(Token token, String key) {
        @Override
        public String toString() {
            return "Issued[" + token.id() + "]";
        }
    }

    Tokens(TokenStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes a key for the organisation for which the person acts.
     *
     * @param expires the last day on which it is valid
     * @throws Refused if the name is missing or too long, the day is not within the next two years, or there are too many
     */
    public Issued create(Caller.Person by, String name, LocalDate expires) {
        var today = LocalDate.now(clock);
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw new Refused("access.token.name", LONGEST_NAME);
        }
        if (expires.isBefore(today) || expires.isAfter(today.plusDays(LONGEST_DAYS))) {
            throw new Refused("access.token.expires");
        }
        long valid = store.of(by.organisation()).stream()
                .filter(token -> token.validOn(today))
                .count();
        if (valid >= MOST) {
            throw new Refused("access.token.many", MOST);
        }
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String key = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        var token = new Token(
                Ids.next(clock), by.organisation(), name.strip(), clock.instant(), by.account(), expires, null, null);
        store.insert(token, hash(key));
        tell(by, "token.created", token.id(), Map.of(), Map.of("name", token.name(), "expires", expires.toString()));
        return new Issued(token, key);
    }

    /**
     * Withdraws a key of the organisation for which the person acts; from the next request on it is worth nothing.
     *
     * @return false if that organisation has no such key, or it has been withdrawn already
     */
    public boolean revoke(Caller.Person by, UUID id) {
        var known =
                of(by.organisation()).stream().filter(t -> t.id().equals(id)).findFirst();
        if (known.isEmpty() || !store.revoke(id, by.organisation(), clock.instant())) {
            return false;
        }
        tell(by, "token.revoked", id, Map.of("name", known.get().name()), Map.of());
        return true;
    }

    /** All keys of an organisation, the newest first. */
    @Transactional(readOnly = true)
    public List<Token> of(UUID organisation) {
        return store.of(organisation);
    }

    /** The key that a program has sent, if it is valid today; the day is noted. */
    public Optional<Token> recognise(String sent) {
        if (!KEY.matcher(sent).matches()) {
            return Optional.empty();
        }
        var today = LocalDate.now(clock);
        var found = store.find(hash(sent)).filter(token -> token.validOn(today));
        found.filter(token -> !today.equals(token.lastUsed())).ifPresent(token -> store.used(token.id(), today));
        return found;
    }

    private void tell(Caller by, String what, UUID token, Map<String, ?> before, Map<String, ?> after) {
        events.publishEvent(new TokenChanged(by, what, token, before, after));
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
