package org.werdegang.platform;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for something that happens by itself, after commit or on another thread. */
public final class Await {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private Await() {}

    /** Returns as soon as {@code happened}; fails after a minute. */
    public static void until(BooleanSupplier happened) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It did not happen within " + LONGEST.toSeconds() + " seconds.");
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
