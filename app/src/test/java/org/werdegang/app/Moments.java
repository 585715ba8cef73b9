package org.werdegang.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The moments at which a test kills something: thrown by a seeded dice, and printed so that a run can be repeated. */
final class Moments {
    private final long seed = Long.getLong("werdegang.seed", 20261124);
    private final Random dice = new Random(seed);
    private final List<Long> waited = new ArrayList<>();

    /** Waits for up to that many milliseconds, any number of them as likely as any other. */
    void pass(long most) throws InterruptedException {
        long millis = dice.nextLong(1 + most);
        waited.add(millis);
        Thread.sleep(millis);
    }

    /** Tells what was done at these moments; the results in {@code bench/results/broken.md} are such lines. */
    void tell(String what) {
        System.out.println(what + "; -Dwerdegang.seed=" + seed + ", milliseconds " + waited);
    }
}
