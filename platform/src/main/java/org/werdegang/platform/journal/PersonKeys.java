package org.werdegang.platform.journal;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.werdegang.platform.store.MasterKey;

/**
 * The keys with which the journal keeps what it knows of people: one for each, made at the first need, locked by the
 * master key. A destroyed key never comes back, and nothing that it locked can be read again.
 */
@Component
public class PersonKeys {
    private static final String ADD = """
            INSERT INTO journal.person_key (person, wrapped, made_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING
            """;
    private static final String FIND = """
            SELECT wrapped FROM journal.person_key WHERE person = ? AND wrapped IS NOT NULL
            """;
    private static final String DESTROY = """
            INSERT INTO journal.person_key (person, wrapped, made_at, destroyed_at) VALUES (:person, NULL, :now, :now)
            ON CONFLICT (person) DO UPDATE SET wrapped = NULL, destroyed_at = :now
             WHERE journal.person_key.destroyed_at IS NULL
            """;

    private final JdbcClient jdbc;
    private final SecretKey lock;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PersonKeys(JdbcClient jdbc, MasterKey master, Clock clock) {
        this.jdbc = jdbc;
        this.lock = master.derive("journal person keys", "AES");
        this.clock = clock;
    }

    /** The key of that person, made if there is none; empty if it has been destroyed. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<SecretKey> need(UUID person) {
        var known = find(person);
        if (known.isPresent()) {
            return known;
        }
        var fresh = new byte[32];
        random.nextBytes(fresh);
        jdbc.sql(ADD)
                .params(person, Cipherment.lock(lock, person, fresh), now())
                .update();
        return find(person); // somebody else's, if they were faster
    }

    /** The key of that person; empty if there is none or it has been destroyed. */
    Optional<SecretKey> find(UUID person) {
        return jdbc.sql(FIND).param(person).query(byte[].class).optional().map(wrapped -> unlock(person, wrapped));
    }

    /** Destroys the key of that person for good, in the current transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void destroy(UUID person) {
        jdbc.sql(DESTROY).param("person", person).param("now", now()).update();
    }

    private SecretKey unlock(UUID person, byte[] wrapped) {
        try {
            return new SecretKeySpec(Cipherment.open(lock, person, wrapped), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of person " + person + " is not as the platform locked it.", e);
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
