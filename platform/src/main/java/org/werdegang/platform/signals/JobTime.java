package org.werdegang.platform.signals;

import com.github.kagkarlsson.scheduler.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The time by which jobs are due: the machine's, but it never goes back while the process lives. Without it a clock that is
 * set back an hour would let every job that is due "now" wait for an hour, and a clock in the future would lose none.
 * Held by {@code JobTimeTest}.
 */
final class JobTime implements Clock {
    /** What the machine's clock may run ahead before it is believed. */
    private static final Duration AHEAD = Duration.ofSeconds(1);

    private final InstantSource machine;
    private final LongSupplier nanos;
    private Instant anchor;
    private long since;

    JobTime(InstantSource machine, LongSupplier nanos) {
        this.machine = machine;
        this.nanos = nanos;
        this.anchor = machine.instant();
        this.since = nanos.getAsLong();
    }

    @Override
    public synchronized Instant now() {
        long now = nanos.getAsLong();
        var steady = anchor.plusNanos(now - since);
        var told = machine.instant();
        if (told.isAfter(steady.plus(AHEAD))) {
            anchor = told;
            since = now;
            return told;
        }
        return steady;
    }
}
