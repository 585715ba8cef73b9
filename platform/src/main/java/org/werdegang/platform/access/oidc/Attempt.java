package org.werdegang.platform.access.oidc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * What one browser keeps between leaving for the provider and coming back: three random texts that only it knows, and
 * where its owner wanted to go. It lies in the session as text and is good for one answer.
 *
 * @param state comes back with the answer, which so belongs to this browser
 * @param nonce its hash comes back inside the token, which so belongs to this attempt
 * @param verifier its hash goes ahead, itself only with the code: whoever catches the code cannot use it (PKCE)
 */
record Attempt(String state, String nonce, String verifier, Instant begun, String next) {
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final SecureRandom RANDOM = new SecureRandom();

    static Attempt begin(String next, Instant now) {
        return new Attempt(random(), random(), random(), now, next);
    }

    private static String random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    boolean tooOld(Instant now) {
        return begun.plus(PATIENCE).isBefore(now);
    }

    /** As it lies in the session: sessions hold nothing but text, so that any version of the platform can read them. */
    String text() {
        return String.join("\n", state, nonce, verifier, String.valueOf(begun.toEpochMilli()), next);
    }

    static Optional<Attempt> of(String text) {
        var parts = text.split("\n", 5);
        return parts.length == 5
                ? Optional.of(new Attempt(
                        parts[0], parts[1], parts[2], Instant.ofEpochMilli(Long.parseLong(parts[3])), parts[4]))
                : Optional.empty();
    }

    /** Never the secrets. */
    @Override
    public String toString() {
        return "Attempt[" + begun + "]";
    }
}
