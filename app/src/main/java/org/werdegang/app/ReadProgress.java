package org.werdegang.app;

import java.time.Duration;
import org.werdegang.intake.Progress;

/** Tells the terminal how far a long reading is: first after two seconds, then every second. */
final class ReadProgress implements Progress {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private long next = System.nanoTime() + 2 * SECOND;

    @Override
    public void at(long bytesDone, long bytesTotal, long values) {
        long now = System.nanoTime();
        if (now >= next && bytesTotal > 0) {
            next = now + SECOND;
            System.err.printf("%d %% (%,d)%n", Math.min(99, 100 * bytesDone / bytesTotal), values);
        }
    }

    @Override
    public boolean cancelled() {
        return Thread.currentThread().isInterrupted();
    }
}
