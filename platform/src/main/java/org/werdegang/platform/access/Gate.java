package org.werdegang.platform.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;

/** Holds every request against {@link RouteRoles}, before anything of its body is read. */
final class Gate extends OncePerRequestFilter {
    /** Who sends the request that this thread answers; bound only while it passes. */
    static final ScopedValue<Caller> CALLER = ScopedValue.newInstance();

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    static final String SIGN_IN = "/anmelden";
    static final String PASSWORD = "/passwort";
    static final String SIGN_OUT = "/abmelden";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = ServletRequestPathUtils.parse(request).pathWithinApplication();
        var route = RouteRoles.find(request.getMethod(), path);
        if (route.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var admission = authentication instanceof Admission a ? a : null;
        Caller caller = admission == null ? new Caller.Visitor() : admission.person();
        if (!route.get().lets(caller)) {
            if (admission == null) {
                toSignIn(request, response);
            } else {
                LOG.info(
                        "Not allowed: {} for account {}",
                        route.get().name(),
                        admission.person().account());
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            }
            return;
        }
        if (admission != null && admission.mustChange() && !route.get().visitors() && !isAboutPassword(request)) {
            response.sendRedirect(PASSWORD);
            return;
        }
        pass(caller, request, response, chain);
    }

    private static void pass(Caller caller, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            ScopedValue.where(CALLER, caller).call(() -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static boolean isAboutPassword(HttpServletRequest request) {
        return request.getServletPath().equals(PASSWORD)
                || request.getServletPath().equals(SIGN_OUT);
    }

    private static void toSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String accept = request.getHeader("Accept");
        boolean page = accept == null || accept.contains(MediaType.TEXT_HTML_VALUE) || accept.contains("*/*");
        if (!page || request.getServletPath().startsWith("/api/")) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String wanted = request.getMethod().equals("GET") ? request.getServletPath() + query : "";
        String ended = request.getRequestedSessionId() == null ? "" : "&abgelaufen";
        // Not sendRedirect with a status: the wrapper that adds the security headers does not know it.
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                "Location", SIGN_IN + "?weiter=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8) + ended);
    }
}
