package org.werdegang.platform.web.strain;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Told to end, a node first says that it is not ready any more and goes on answering for {@code werdegang.drain}, so that a
 * load balancer that asks for readiness sends everybody to the others before connections are refused. Held by
 * {@code RollingRestartTest}.
 */
@Component
final class Drain implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Drain.class);

    private final Duration span;
    private volatile boolean running;

    Drain(@Value("${werdegang.drain:0s}") Duration span) {
        this.span = span;
    }

    @Override
    public void start() {
        running = true;
    }

    /** Readiness has been taken back by then: the application does so before it stops anything. */
    @Override
    public void stop() {
        running = false;
        if (span.isPositive()) {
            LOG.info("Not ready any more; requests are answered for {} seconds, then the node ends.", span.toSeconds());
            try {
                Thread.sleep(span);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The first of all to stop: web server, management port and jobs work on meanwhile. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
