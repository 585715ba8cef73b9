package org.werdegang.platform.journal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * An entry at its place in the chain, exactly as it lies in the database: personal values stay locked, so that the chain
 * still holds when a key has been destroyed.
 */
record Link(
        long position,
        long entry,
        Instant at,
        @Nullable UUID account,
        @Nullable UUID organisation,
        String what,
        String subject,
        @Nullable String before,
        @Nullable String after) {
    /** What stands before the first link. */
    static final byte[] BEGINNING = new byte[32];

    /** The columns of {@code journal.entry e} that {@link #read} takes, without the position. */
    static final String COLUMNS = """
            e.id, e.at, e.account, e.organisation, e.what, e.subject, e.before::text AS before, e.after::text AS after
            """;

    /*
     * The hash covers a version byte, the hash before, the position and every column: each as a sign whether it is null,
     * its length and its UTF-8 bytes, so that no two rows give the same bytes. jsonb's text form is stable: PostgreSQL
     * keeps keys sorted and numbers as they came, whatever its version, also through dump and restore.
     */
    /** The SHA-256 that seals this entry behind {@code previous}. */
    byte[] hash(byte[] previous) {
        var digest = sha256();
        digest.update((byte) 1);
        digest.update(previous);
        for (String column : new @Nullable String[] {
            Long.toString(position),
            Long.toString(entry),
            at.toString(),
            account == null ? null : account.toString(),
            organisation == null ? null : organisation.toString(),
            what,
            subject,
            before,
            after
        }) {
            if (column == null) {
                digest.update((byte) 0);
            } else {
                byte[] bytes = column.getBytes(StandardCharsets.UTF_8);
                digest.update((byte) 1);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
        }
        return digest.digest();
    }

    /** Vouches for a hash with a key that does not lie in the database. */
    static byte[] mac(SecretKey key, byte[] hash) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC-SHA256.", e);
        }
    }

    static Link read(ResultSet row, long position) throws SQLException {
        return new Link(
                position,
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("account", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getString("what"),
                row.getString("subject"),
                row.getString("before"),
                row.getString("after"));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
