package org.werdegang.app;

import org.werdegang.intake.Progress;

/** Says on stderr how far a reading is: nothing in the first two seconds, then once a second. */
final class ReadProgress implements Progress {
    private static final long FIRST = 2_000_000_000L;
    private static final long BETWEEN = 1_000_000_000L;

    private long next = System.nanoTime() + FIRST;

    @Override
    public void at(long bytesDone, long bytesTotal, long values) {
        long now = System.nanoTime();
        if (now < next) {
            return;
        }
        next = now + BETWEEN;
        long percent = bytesTotal <= 0 ? 0 : Math.clamp(bytesDone * 100 / bytesTotal, 0, 100);
        org.werdegang.app.Progress.say("app.read.progress", percent, values);
    }

    @Override
    public boolean cancelled() {
        return Thread.currentThread().isInterrupted();
    }
}
