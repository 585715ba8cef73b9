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
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.werdegang.platform.access.NetworkAddress;

/**
 * Lets in as many requests at once as the machine can serve. A few more wait, for a moment; whoever comes beyond that
 * is told to come back, at once and cheaply, so that those inside are served. Places are shared fairly between networks
 * ({@link Lane}). Uploads have a lane of their own: a slow line never keeps readers out.
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
        this.pages = lane(places);
        this.uploads = lane(Math.max(4, places / 4));
        this.shed = Counter.builder("werdegang.requests.shed")
                .description("Requests that were told to come back later.")
                .register(metrics);
        Gauge.builder("werdegang.requests.running", pages, Lane::running)
                .description("Requests that are being served, uploads apart.")
                .register(metrics);
    }

    private static Lane lane(int places) {
        return new Lane(places, WAITING_PER_PLACE * places);
    }

    /** Places for pages. */
    int places() {
        return pages.places();
    }

    /** The most of them that requests from one network hold. */
    int most() {
        return pages.most();
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
        String network = NetworkAddress.of(request.getRemoteAddr());
        if (!entered(lane, network)) {
            shed.increment();
            page.answer(request, response, "strain.busy", COME_BACK);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            lane.leave(network);
        }
    }

    private static boolean entered(Lane lane, String network) {
        try {
            return lane.enter(network, PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
