package org.werdegang.platform.web.strain;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.werdegang.platform.access.NetworkAddress;
import org.werdegang.platform.web.RequestId;

/**
 * Gives every request its number, in the log and as {@code X-Request-Id}, and writes the access log if it is wanted:
 * never a query, never a secret from a link, and only the part of the network address that names no household.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Trace extends OncePerRequestFilter {
    private static final Logger ACCESS = LoggerFactory.getLogger("org.werdegang.access");
    private static final String NUMBER = "request";
    /** An id has 36 characters in groups; what is longer than a word and no id may be a key from a mail. */
    private static final int LONGEST_WORD = 24;

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final boolean access;

    Trace(@Value("${werdegang.log.access:off}") String access) {
        this.access = access.equals("on");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long begun = System.nanoTime();
        String id = RequestId.of(request);
        response.setHeader("X-Request-Id", id);
        MDC.put(NUMBER, id);
        try {
            chain.doFilter(request, response);
        } finally {
            if (access) {
                log(request, response, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
            }
            MDC.remove(NUMBER);
        }
    }

    private static void log(HttpServletRequest request, HttpServletResponse response, long millis) {
        String path = shown(request.getRequestURI());
        ACCESS.atInfo()
                .addKeyValue("http.request.method", request.getMethod())
                .addKeyValue("url.path", path)
                .addKeyValue("http.response.status_code", response.getStatus())
                .addKeyValue("event.duration", TimeUnit.MILLISECONDS.toNanos(millis))
                .addKeyValue("client.address", NetworkAddress.rough(request.getRemoteAddr()))
                .log("{} {} {} {} ms", request.getMethod(), path, response.getStatus(), millis);
    }

    /** The path, without what may be a key. */
    static String shown(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(word -> word.length() > LONGEST_WORD && !word.matches(ID) ? "…" : word)
                .map(word -> word.replaceAll("\\p{Cntrl}", "?"))
                .collect(Collectors.joining("/"));
    }
}
