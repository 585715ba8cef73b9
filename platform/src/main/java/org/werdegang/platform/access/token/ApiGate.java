package org.werdegang.platform.access.token;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.werdegang.platform.access.NetworkAddress;

/**
 * What every request to the open-data interface passes first: pages of other sites may read it, a key is recognised, and
 * whoever asks too often waits. Headers: {@code RateLimit} and {@code RateLimit-Policy} as in
 * draft-ietf-httpapi-ratelimit-headers-10.
 */
@Component
public class ApiGate extends OncePerRequestFilter {
    private static final int REMEMBERED = 50_000;
    private static final String BEARER = "Bearer ";

    private final Tokens tokens;
    private final RateLimits limits;
    private final Windows windows;

    ApiGate(Tokens tokens, RateLimits limits) {
        this.tokens = tokens;
        this.limits = limits;
        this.windows = new Windows(REMEMBERED, limits.window(), System::nanoTime);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return !path.startsWith("/api/") && !path.startsWith("/katalog");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        response.setHeader(
                HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "ETag, Link, RateLimit, RateLimit-Policy, Retry-After");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        if (request.getMethod().equals("OPTIONS")) {
            response.setHeader(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS");
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, OPTIONS");
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "Authorization, Accept, Accept-Language");
            response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400");
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        var sent = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION));
        var token = sent.filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .flatMap(header ->
                        tokens.recognise(header.substring(BEARER.length()).strip()));
        boolean inTime = token.isPresent()
                ? inTime("token", "token " + token.get().id(), limits.perToken(), response)
                : inTime("address", NetworkAddress.of(request.getRemoteAddr()), limits.perAddress(), response);
        if (!inTime) {
            response.sendError(429);
        } else if (sent.isPresent() && token.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean inTime(String policy, String caller, int limit, HttpServletResponse response) {
        var standing = windows.count(caller, limit);
        response.setHeader(
                "RateLimit-Policy",
                "\"" + policy + "\";q=" + limit + ";w=" + limits.window().toSeconds());
        response.setHeader(
                "RateLimit", "\"" + policy + "\";r=" + Math.max(0, standing.remaining()) + ";t=" + standing.seconds());
        if (standing.exceeded()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(standing.seconds()));
        }
        return !standing.exceeded();
    }
}
