package org.werdegang.platform.web.strain;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in as many requests at once as the machine can serve. A few more wait, for a moment; whoever comes beyond that
 * is told to come back, at once and cheaply, so that those inside are served. Uploads have a lane of their own: a slow
 * line never keeps readers out.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class Turnstile extends OncePerRequestFilter {
    private static final int PER_CORE = 16;
    private static final int WAITING_PER_PLACE = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration COME_BACK = Duration.ofSeconds(5);

    private final PlainPage page;
    private final Lane pages;
    private final Lane uploads;
    private final Counter shed;

    Turnstile(PlainPage page, MeterRegistry metrics) {
        int places = PER_CORE * Runtime.getRuntime().availableProcessors();
        this.page = page;
        this.pages = new Lane(places);
        this.uploads = new Lane(Math.max(4, places / 4));
        this.shed = Counter.builder("werdegang.requests.shed")
                .description("Requests that were told to come back later.")
                .register(metrics);
        Gauge.builder("werdegang.requests.running", pages, Lane::running)
                .description("Requests that are being served, uploads apart.")
                .register(metrics);
    }

    /** So many at once; the longer the queue, the sooner somebody is sent away. */
    private record Lane(Semaphore free, int places) {
        Lane(int places) {
            this(new Semaphore(places, true), places);
        }

        boolean enter() throws InterruptedException {
            return free.getQueueLength() < WAITING_PER_PLACE * places
                    && free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        }

        int running() {
            return places - free.availablePermits();
        }
    }

    /** Places for pages. */
    int places() {
        return pages.places();
    }

    /** Pages that are being served. */
    int running() {
        return pages.running();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        var lane = type != null && type.startsWith("multipart/") ? uploads : pages;
        if (!entered(lane)) {
            shed.increment();
            page.answer(request, response, "strain.busy", COME_BACK);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            lane.free().release();
        }
    }

    private static boolean entered(Lane lane) {
        try {
            return lane.enter();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
