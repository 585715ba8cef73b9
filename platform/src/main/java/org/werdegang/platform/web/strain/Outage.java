package org.werdegang.platform.web.strain;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.werdegang.platform.store.Contact;

/** Answers for the pages while the database is away, full or busy, and lets them through as soon as it is back. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class Outage extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration LATER = Duration.ofMinutes(2);

    private final Contact contact;
    private final PlainPage page;

    Outage(Contact contact, PlainPage page) {
        this.contact = contact;
        this.page = page;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestURI().startsWith("/assets/")) {
            chain.doFilter(new Anonymous(request), response);
            return;
        }
        var known = contact.known();
        if (known.isPresent()) {
            answer(request, response, known.get());
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException failure) {
            var trouble = contact.seenIn(failure);
            if (trouble.isEmpty() || response.isCommitted()) {
                throw failure;
            }
            LOG.warn("Answered with 503: {}", trouble.get());
            answer(request, response, trouble.get());
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Contact.Trouble trouble)
            throws IOException {
        switch (trouble) {
            case LOST -> page.answer(request, response, "strain.lost", SOON);
            case FULL -> page.answer(request, response, "strain.full", LATER);
            case BUSY -> page.answer(request, response, "strain.busy", SOON);
        }
    }

    /** A request for something that is the same for everybody: whose it is need not be looked up. */
    private static final class Anonymous extends HttpServletRequestWrapper {
        Anonymous(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Cookie @Nullable [] getCookies() {
            return null;
        }
    }
}
