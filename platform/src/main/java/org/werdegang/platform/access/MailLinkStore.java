package org.werdegang.platform.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes {@code access.mail_link}; one row is one link that can still be used or has run out. */
@Repository
class MailLinkStore {
    private static final String INSERT = """
            INSERT INTO access.mail_link (hash, account, purpose, made_at, expires_at) VALUES (?, ?, ?, ?, ?)
            """;
    private static final String FIND = """
            SELECT account, purpose FROM access.mail_link WHERE hash = ? AND expires_at > ?
            """;
    private static final String SINCE = """
            SELECT EXISTS (SELECT FROM access.mail_link WHERE account = ? AND purpose = ? AND made_at > ?)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    MailLinkStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes a link and gives the code that opens it: 256 random bits, kept nowhere. */
    String make(UUID account, MailLink.Purpose purpose) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        String code = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        jdbc.sql(INSERT)
                .params(hash(code), account, purpose.name(), utc(now), utc(now.plus(purpose.life())))
                .update();
        return code;
    }

    Optional<MailLink> find(String code) {
        return jdbc.sql(FIND)
                .params(hash(code), utc(clock.instant()))
                .query((row, n) -> new MailLink(
                        row.getObject("account", UUID.class), MailLink.Purpose.valueOf(row.getString("purpose"))))
                .optional();
    }

    /** True for one caller only, however many try at once. */
    boolean use(String code) {
        return jdbc.sql("DELETE FROM access.mail_link WHERE hash = ? AND expires_at > ?")
                        .params(hash(code), utc(clock.instant()))
                        .update()
                == 1;
    }

    boolean madeWithin(UUID account, MailLink.Purpose purpose, Duration span) {
        return jdbc.sql(SINCE)
                .params(account, purpose.name(), utc(clock.instant().minus(span)))
                .query(Boolean.class)
                .single();
    }

    /** Voids every link of an account. */
    void voidAll(UUID account) {
        jdbc.sql("DELETE FROM access.mail_link WHERE account = ?")
                .param(account)
                .update();
    }

    boolean invited(UUID account) {
        return madeWithin(account, MailLink.Purpose.INVITATION, MailLink.Purpose.INVITATION.life());
    }

    void forget() {
        jdbc.sql("DELETE FROM access.mail_link WHERE expires_at < ?")
                .param(utc(clock.instant()))
                .update();
    }

    private static byte[] hash(String code) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
