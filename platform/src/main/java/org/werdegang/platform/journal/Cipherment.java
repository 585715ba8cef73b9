package org.werdegang.platform.journal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM with a random nonce in front, bound to the person it is about: what was locked for one never opens for
 * another. Shapes: 12 bytes nonce, then the text's length, then 16 bytes tag.
 */
final class Cipherment {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Cipherment() {}

    static byte[] lock(SecretKey key, UUID person, byte[] open) {
        try {
            var nonce = new byte[NONCE];
            RANDOM.nextBytes(nonce);
            var cipher = cipher(Cipher.ENCRYPT_MODE, key, person, nonce);
            var locked = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(open.length));
            cipher.doFinal(open, 0, open.length, locked, NONCE);
            return locked;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has AES-GCM.", e);
        }
    }

    /** @throws GeneralSecurityException if key or person are others, or a bit has changed */
    static byte[] open(SecretKey key, UUID person, byte[] locked) throws GeneralSecurityException {
        if (locked.length < NONCE) {
            throw new GeneralSecurityException("too short");
        }
        var cipher = cipher(Cipher.DECRYPT_MODE, key, person, Arrays.copyOf(locked, NONCE));
        return cipher.doFinal(locked, NONCE, locked.length - NONCE);
    }

    private static Cipher cipher(int mode, SecretKey key, UUID person, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ByteBuffer.allocate(16)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array());
        return cipher;
    }
}
