package org.werdegang.platform.measurement.delivery;

import java.util.UUID;
import org.werdegang.intake.Progress;

/** Tells the database some times a second how far a reading has come, and learns whether it is still wanted. */
final class Watch implements Progress {
    private static final long NANOS_BETWEEN = 300_000_000;

    private final UUID delivery;
    private final ProgressStore store;
    private long last;
    private boolean dropped;

    Watch(UUID delivery, ProgressStore store) {
        this.delivery = delivery;
        this.store = store;
    }

    @Override
    public void at(long bytesDone, long bytesTotal, long values) {
        long now = System.nanoTime();
        if (last == 0 || now - last > NANOS_BETWEEN) {
            last = now;
            dropped = !store.note(delivery, new Delivery.Progress(bytesDone, bytesTotal, values));
        }
    }

    @Override
    public boolean cancelled() {
        return dropped || Thread.currentThread().isInterrupted();
    }
}
