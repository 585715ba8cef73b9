package org.werdegang.platform.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("12h")
class JobTimeTest {
    private static final Instant NOON = Instant.parse("2026-03-29T12:00:00Z");

    private final AtomicReference<Instant> machine = new AtomicReference<>(NOON);
    private final AtomicLong nanos = new AtomicLong(-5);
    private final JobTime time = new JobTime(machine::get, nanos::get);

    /** So much time passes, and the machine's clock notices. */
    private void passes(Duration span) {
        nanos.addAndGet(span.toNanos());
        machine.updateAndGet(at -> at.plus(span));
    }

    @Test
    void goes_with_the_machine() {
        passes(Duration.ofMinutes(3));

        assertThat(time.now()).isEqualTo(NOON.plus(Duration.ofMinutes(3)));
    }

    @Test
    void a_clock_set_back_an_hour_lets_no_job_wait() {
        passes(Duration.ofSeconds(10));
        var due = time.now();
        machine.updateAndGet(at -> at.minus(Duration.ofHours(1)));
        passes(Duration.ofSeconds(1));

        assertThat(time.now()).isAfter(due).isEqualTo(NOON.plusSeconds(11));
    }

    @Test
    void a_clock_set_forward_is_followed_and_never_back_again() {
        machine.updateAndGet(at -> at.plus(Duration.ofHours(2)));
        assertThat(time.now()).isEqualTo(NOON.plus(Duration.ofHours(2)));

        machine.set(NOON);
        passes(Duration.ofSeconds(5));

        assertThat(time.now()).isEqualTo(NOON.plus(Duration.ofHours(2)).plusSeconds(5));
    }
}
