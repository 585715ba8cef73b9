package org.werdegang.platform.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Slows down guessing of passwords, per account and per network address, on all nodes together. */
@Component
class Guesses {
    /*
     * A try is written down and committed before the password is looked at, so that a hundred tries at once count as a
     * hundred. Success takes it back, and so does a limit: who is told to wait waits no longer for trying meanwhile. Three limits hold within a quarter of an hour: one account from one address, one
     * address for whatever account (a whole town hall may share one), and one account from anywhere. The last one does
     * not hold for addresses from which that account has been opened before: guessing from elsewhere never locks the
     * owner out. An account that does not exist is counted like one that does.
     * Tries of the future, left there by a clock that was set back, do not count: nobody waits an hour for a clock.
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
                   min(at) FILTER (WHERE who = :who AND address = :address) AS pair_since,
                   min(at) FILTER (WHERE address = :address) AS address_since,
                   min(at) FILTER (WHERE who = :who) AS who_since
              FROM access.failed_try
             WHERE at > :since AND at <= :now AND (who = :who OR address = :address)
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

    /** How many tries there were within the window, this one among them, and since when. */
    private record Count(int tries, Instant since) {
        static Count of(ResultSet row, String what) throws SQLException {
            return new Count(
                    row.getInt(what),
                    row.getObject(what + "_since", OffsetDateTime.class).toInstant());
        }
    }

    private record Counts(Count pair, Count address, Count who) {}

    /** Writes a try down; gives the moment from which another one is welcome if there have been too many. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    Optional<Instant> tryFrom(String emailKey, String networkAddress) {
        String address = NetworkAddress.of(networkAddress);
        byte[] who = digest(emailKey);
        var now = clock.instant();
        long id = jdbc.sql("INSERT INTO access.failed_try (at, who, address) VALUES (?, ?, ?) RETURNING id")
                .params(utc(now), who, address)
                .query(Long.class)
                .single();
        var count = jdbc.sql(COUNT)
                .param("who", who)
                .param("address", address)
                .param("since", utc(now.minus(WINDOW)))
                .param("now", utc(now))
                .query((row, n) -> new Counts(Count.of(row, "pair"), Count.of(row, "address"), Count.of(row, "who")))
                .single();
        var since = Stream.of(
                        over(count.pair(), PER_ACCOUNT_AND_ADDRESS),
                        over(count.address(), PER_ADDRESS),
                        over(count.who(), PER_ACCOUNT).filter(first -> !known(emailKey, who, address)))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
        if (since.isPresent()) {
            jdbc.sql("DELETE FROM access.failed_try WHERE id = ?").param(id).update();
        }
        return since.map(first -> first.plus(WINDOW));
    }

    private static Optional<Instant> over(Count count, int limit) {
        return count.tries() > limit ? Optional.of(count.since()) : Optional.empty();
    }

    /** Takes the tries of that account from that address back and remembers the address as the owner's. */
    @Transactional
    void succeeded(String emailKey, String networkAddress) {
        String address = NetworkAddress.of(networkAddress);
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

    /** What is kept of tries to open an account, and of places from which it has been opened. */
    @Transactional(readOnly = true)
    List<Map<String, Object>> kept(String emailKey) {
        byte[] who = digest(emailKey);
        var kept = new ArrayList<Map<String, Object>>();
        kept.addAll(jdbc.sql("SELECT at, address FROM access.failed_try WHERE who = ? ORDER BY at")
                .param(who)
                .query((row, n) ->
                        Map.<String, Object>of("tried-at", instant(row), "from-address", row.getString("address")))
                .list());
        kept.addAll(jdbc.sql("SELECT at FROM access.known_address WHERE who = ? ORDER BY at")
                .param(who)
                .query((row, n) -> Map.<String, Object>of("known-address-used", instant(row)))
                .list());
        return kept;
    }

    private static String instant(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant().toString();
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
