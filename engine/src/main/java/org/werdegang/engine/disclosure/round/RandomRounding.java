package org.werdegang.engine.disclosure.round;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Unbiased random rounding: a count goes up to the next multiple of the base with the probability of its remainder, so that
 * on average nothing is lost; multiples stay. The draw comes from a secret and the cell's name, so that the same cell is
 * rounded the same wherever it is published, and averaging over publications tells nothing.
 * <p>Immutable; for several threads. Source: Hundepool et al. (2012), Statistical Disclosure Control, chapter 5. Checked in
 * {@code RandomRoundingTest}.
 */
public final class RandomRounding {
    private static final String METHOD = "HmacSHA256";
    /** Bits of the draw; as many as a double holds exactly. */
    private static final int BITS = 53;

    private final int base;
    private final byte[] secret;

    /**
     * Rounding to a base.
     *
     * @param base from 2 on
     * @param secret at least 16 bytes that never leave the office; copied
     */
    public RandomRounding(int base, byte[] secret) {
        if (base < 2 || secret.length < 16) {
            throw new IllegalArgumentException(
                    "Random rounding needs a base from 2 on and a secret of 16 bytes or more.");
        }
        this.base = base;
        this.secret = secret.clone();
    }

    /**
     * The count as it is shown.
     *
     * @param cell a name of the cell that is the same in all publications
     */
    public long of(String cell, long count) {
        if (count < 0) {
            throw new IllegalArgumentException("A count is below 0.");
        }
        long remainder = count % base;
        return count - remainder + (draw(cell) * base < remainder ? base : 0);
    }

    /** The lowest count that may be shown as that number. */
    public long lowest(long shown) {
        return Math.max(0, shown - base + 1);
    }

    /** The highest count that may be shown as that number. */
    public long highest(long shown) {
        return shown + base - 1;
    }

    /** From 0 on, below 1. */
    private double draw(String cell) {
        try {
            var mac = Mac.getInstance(METHOD);
            mac.init(new SecretKeySpec(secret, METHOD));
            byte[] hash = mac.doFinal(cell.getBytes(StandardCharsets.UTF_8));
            long bits = ByteBuffer.wrap(hash).getLong();
            return (bits >>> (Long.SIZE - BITS)) * Math.scalb(1.0, -BITS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + METHOD + ".", e);
        }
    }
}
