package org.werdegang.bench;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;

/**
 * People who click, wait for the answer, look at it and click again. Between answer and next click lie four seconds on
 * average (exponentially distributed, at most 20 s). A click that is turned away counts as answered, and its person
 * comes back after the same time, as impatient people do.
 */
final class Crowd {
    private static final double LOOKS_FOR_SECONDS = 4;
    private static final double AT_MOST_SECONDS = 20;

    /** One click, at {@code seconds} after the crowd came, and how long its answer took. */
    record Click(double seconds, String kind, int status, double millis) {}

    private Crowd() {}

    /** So many people, each with errands of their own, for so long. */
    static List<Click> click(int people, Duration time, IntFunction<Errands> errands) {
        var clicks = new ConcurrentLinkedQueue<Click>();
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        try (var everybody = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < people; i++) {
                var own = errands.apply(i);
                var dice = new SplittableRandom(i);
                everybody.execute(() -> {
                    try {
                        while (true) {
                            looks(dice);
                            long asked = System.nanoTime();
                            if (asked > end) {
                                return;
                            }
                            var done = own.next();
                            clicks.add(new Click(
                                    (asked - begin) / 1e9,
                                    done.kind(),
                                    done.status(),
                                    (System.nanoTime() - asked) / 1e6));
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
            }
        }
        return List.copyOf(clicks);
    }

    private static void looks(SplittableRandom dice) throws InterruptedException {
        double seconds = Math.min(AT_MOST_SECONDS, -LOOKS_FOR_SECONDS * Math.log(1 - dice.nextDouble()));
        Thread.sleep(Duration.ofNanos((long) (seconds * 1e9)));
    }
}
