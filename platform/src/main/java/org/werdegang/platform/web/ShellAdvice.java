package org.werdegang.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.HostCookie;
import org.werdegang.platform.web.initiative.Initiatives;

/** Puts the {@link Shell} around every page, as {@code shell} in its model. */
@ControllerAdvice
class ShellAdvice {
    private final Assets assets;
    private final Navigation navigation;
    private final Initiatives initiatives;
    private final Clock clock;

    ShellAdvice(Assets assets, Navigation navigation, Initiatives initiatives, Clock clock) {
        this.assets = assets;
        this.navigation = navigation;
        this.initiatives = initiatives;
        this.clock = clock;
    }

    /** No shell for a style sheet: it needs none, and asking for one would ask the database. */
    @ModelAttribute("shell")
    @Nullable
    Shell unlessAsset(HttpServletRequest request, Caller caller, Locale language) {
        return request.getRequestURI().startsWith("/assets/") ? null : shell(request, caller, language);
    }

    Shell shell(HttpServletRequest request, Caller caller, Locale language) {
        var initiative = initiatives.current();
        String name = initiative.name(language);
        return new Shell(
                name.isEmpty() ? "Werdegang" : name,
                initiative.logoAddress().orElse(assets.base() + "web/assets/icon.svg"),
                assets.base(),
                theme(request),
                path(request),
                navigation.of(caller),
                caller,
                initiative.demo(),
                initiative.imprint().in(language),
                initiative.privacy().in(language),
                initiative.ombuds().in(language),
                navigation.answers("/anmelden"),
                Stand.of(request.getParameter(Stand.NAME), LocalDate.now(clock)));
    }

    private static String theme(HttpServletRequest request) {
        String asked = request.getParameter("theme");
        var cookie = WebUtils.getCookie(request, HostCookie.name(request, "theme"));
        String theme = asked != null ? asked : cookie == null ? "" : cookie.getValue();
        return theme.equals("dark") || theme.equals("light") ? theme : "";
    }

    /** The path that was asked for, also while its error page is made. */
    static String original(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    private static String path(HttpServletRequest request) {
        var path = UriComponentsBuilder.fromPath(original(request));
        if (request.getQueryString() != null) {
            path.query(request.getQueryString());
        }
        return path.replaceQueryParam("lang").replaceQueryParam("theme").build().toUriString();
    }
}
