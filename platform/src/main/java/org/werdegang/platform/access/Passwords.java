package org.werdegang.platform.access;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.werdegang.platform.vocabulary.Refused;

/** Passwords as Argon2id hashes (19 MiB, two passes, one lane: OWASP's recommendation of 2025), and what makes one good. */
@Component
class Passwords {
    static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    /** Without letters and digits that look alike, so that a first password can be read out on the telephone. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

    private final BreachedFile breached;
    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final SecureRandom random = new SecureRandom();
    /** A hash takes memory and a core for a while: more at once than cores only fills the memory. */
    private final Semaphore atOnce =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    private final String ofNobody = hash(invent());

    Passwords(BreachedFile breached) {
        this.breached = breached;
    }

    String hash(String password) {
        atOnce.acquireUninterruptibly();
        try {
            return argon2.encode(password);
        } finally {
            atOnce.release();
        }
    }

    boolean matches(String password, String hash) {
        if (password.length() > LONGEST) {
            return false;
        }
        atOnce.acquireUninterruptibly();
        try {
            return argon2.matches(password, hash);
        } finally {
            atOnce.release();
        }
    }

    /** The hash of a password that nobody knows: trying it takes as long as trying a real one. */
    String ofNobody() {
        return ofNobody;
    }

    /** A new random password of four groups, about 80 bits. */
    String invent() {
        var text = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) {
                text.append('-');
            }
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    /** @throws Refused if the password is too short, too long, the account's own name, commonly used, or known as leaked */
    void check(String password, String email, String name) {
        if (password.length() < SHORTEST) {
            throw new Refused("access.password.short", SHORTEST);
        }
        if (password.length() > LONGEST) {
            throw new Refused("access.password.long", LONGEST);
        }
        String plain = password.toLowerCase(Locale.ROOT);
        String mailbox = email.toLowerCase(Locale.ROOT).split("@", 2)[0];
        if (plain.chars().distinct().count() < 5
                || (mailbox.length() > 3 && plain.contains(mailbox))
                || plain.contains(name.toLowerCase(Locale.ROOT))) {
            throw new Refused("access.password.simple");
        }
        if (PoorPasswords.poor(password) || breached.contains(password)) {
            throw new Refused("access.password.common");
        }
    }
}
