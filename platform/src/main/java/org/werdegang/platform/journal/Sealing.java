package org.werdegang.platform.journal;

import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/*
 * Not a scheduled task of the database: those are due by the wall clock, and one set back an hour would leave the journal
 * unsealed for that hour. The pause here is counted by the machine, and a lock in the database lets one node seal at a time.
 */
/** The job that seals the journal every few seconds, and now and then tells the log how far it has come. */
@Component
class Sealing implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final long TOLD_EVERY = Duration.ofHours(1).toNanos();

    private final Seals seals;
    private @Nullable ScheduledExecutorService worker;
    private long told = System.nanoTime() - TOLD_EVERY;
    private boolean failing;

    Sealing(Seals seals) {
        this.seals = seals;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // work() answers for whatever goes wrong
    public synchronized void start() {
        if (worker == null) {
            worker = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("journal-seal").factory());
            worker.scheduleWithFixedDelay(this::work, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void work() {
        try {
            int sealed;
            long all = 0;
            do {
                sealed = seals.next();
                all += sealed;
            } while (sealed == Seals.AT_ONCE);
            failing = false;
            if (all > 0 && System.nanoTime() - told >= TOLD_EVERY) {
                told = System.nanoTime();
                var head = seals.head();
                LOG.info(
                        "Journal sealed up to {}:{}",
                        head.position(),
                        HexFormat.of().formatHex(head.hash()));
            }
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn(
                        "The journal cannot be sealed for now: {}", e.getClass().getSimpleName());
            }
            failing = true;
        }
    }

    @Override
    public synchronized void stop() {
        if (worker != null) {
            worker.close(); // the batch in work ends first
            worker = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return worker != null;
    }
}
