package org.werdegang.platform.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Slows down guessing of passwords, per account and per network address, on all nodes together. */
@Component
class Guesses {
    /*
     * A try is written down and committed before the password is looked at, so that a hundred tries at once count as a
     * hundred. Success takes it back. Three limits hold within a quarter of an hour: one account from one address, one
     * address for whatever account (a whole town hall may share one), and one account from anywhere. The last one does
     * not hold for addresses from which that account has been opened before: guessing from elsewhere never locks the
     * owner out. An account that does not exist is counted like one that does.
     */
    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int PER_ACCOUNT_AND_ADDRESS = 5;
    static final int PER_ADDRESS = 50;
    static final int PER_ACCOUNT = 30;
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration REMEMBERED = Duration.ofDays(180);

    private static final String COUNT = """
            SELECT count(*) FILTER (WHERE who = :who AND address = :address) AS pair,
                   count(*) FILTER (WHERE address = :address) AS address,
                   count(*) FILTER (WHERE who = :who) AS who,
                   min(at) AS first
              FROM access.failed_try
             WHERE at > :since AND (who = :who OR address = :address)
            """;
    private static final String KNOWN = """
            SELECT EXISTS (SELECT FROM access.known_address WHERE who = ? AND address = ? AND at > ?)
            """;
    private static final String REMEMBER = """
            INSERT INTO access.known_address (who, address, at) VALUES (?, ?, ?)
            ON CONFLICT (who, address) DO UPDATE SET at = excluded.at
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Guesses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Count(int pair, int address, int who, Instant first) {}

    /** Writes a try down; gives the moment from which another one is welcome if there have been too many. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    Optional<Instant> tryFrom(String emailKey, String address) {
        byte[] who = digest(emailKey);
        jdbc.sql("INSERT INTO access.failed_try (at, who, address) VALUES (?, ?, ?)")
                .params(utc(clock.instant()), who, address)
                .update();
        var count = jdbc.sql(COUNT)
                .param("who", who)
                .param("address", address)
                .param("since", utc(clock.instant().minus(WINDOW)))
                .query((row, n) -> new Count(
                        row.getInt("pair"),
                        row.getInt("address"),
                        row.getInt("who"),
                        row.getObject("first", OffsetDateTime.class).toInstant()))
                .single();
        boolean tooMany = count.pair() > PER_ACCOUNT_AND_ADDRESS
                || count.address() > PER_ADDRESS
                || (count.who() > PER_ACCOUNT && !known(emailKey, who, address));
        return tooMany ? Optional.of(count.first().plus(WINDOW)) : Optional.empty();
    }

    /** Takes the tries of that account from that address back and remembers the address as the owner's. */
    @Transactional
    void succeeded(String emailKey, String address) {
        byte[] who = digest(emailKey);
        jdbc.sql("DELETE FROM access.failed_try WHERE who = ? AND address = ?")
                .params(who, address)
                .update();
        jdbc.sql(REMEMBER)
                .params(who, digest(emailKey + '\n' + address), utc(clock.instant()))
                .update();
    }

    /** Forgets what is too old to matter. */
    @Transactional
    void forget() {
        jdbc.sql("DELETE FROM access.failed_try WHERE at < ?")
                .param(utc(clock.instant().minus(KEPT)))
                .update();
        jdbc.sql("DELETE FROM access.known_address WHERE at < ?")
                .param(utc(clock.instant().minus(REMEMBERED)))
                .update();
    }

    /** Forgets an account's tries and addresses. */
    void forget(String emailKey) {
        byte[] who = digest(emailKey);
        jdbc.sql("DELETE FROM access.failed_try WHERE who = ?").param(who).update();
        jdbc.sql("DELETE FROM access.known_address WHERE who = ?").param(who).update();
    }

    private boolean known(String emailKey, byte[] who, String address) {
        return jdbc.sql(KNOWN)
                .params(
                        who,
                        digest(emailKey + '\n' + address),
                        utc(clock.instant().minus(REMEMBERED)))
                .query(Boolean.class)
                .single();
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
