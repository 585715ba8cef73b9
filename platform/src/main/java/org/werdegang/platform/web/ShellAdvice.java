package org.werdegang.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;
import org.werdegang.platform.access.Caller;

/** Puts the {@link Shell} around every page, as {@code shell} in its model. */
@ControllerAdvice
class ShellAdvice {
    private final Assets assets;
    private final Navigation navigation;

    ShellAdvice(Assets assets, Navigation navigation) {
        this.assets = assets;
        this.navigation = navigation;
    }

    @ModelAttribute("shell")
    Shell shell(HttpServletRequest request, Caller caller) {
        return new Shell(
                "Werdegang",
                assets.base() + "web/assets/icon.svg",
                assets.base(),
                theme(request),
                path(request),
                navigation.of(caller),
                caller,
                true,
                "",
                "",
                "",
                navigation.answers("/anmelden"));
    }

    private static String theme(HttpServletRequest request) {
        String asked = request.getParameter("theme");
        var cookie = WebUtils.getCookie(request, "theme");
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
