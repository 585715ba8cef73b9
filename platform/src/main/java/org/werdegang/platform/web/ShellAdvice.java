package org.werdegang.platform.web;

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
                navigation.answers("/anmelden"));
    }

    private static String theme(HttpServletRequest request) {
        String asked = request.getParameter("theme");
        var cookie = WebUtils.getCookie(request, "theme");
        String theme = asked != null ? asked : cookie == null ? "" : cookie.getValue();
        return theme.equals("dark") || theme.equals("light") ? theme : "";
    }

    private static String path(HttpServletRequest request) {
        var path = UriComponentsBuilder.fromPath(request.getRequestURI());
        if (request.getQueryString() != null) {
            path.query(request.getQueryString());
        }
        return path.replaceQueryParam("lang").replaceQueryParam("theme").build().toUriString();
    }
}
