package org.werdegang.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.werdegang.platform.access.HostCookie;

/** Remembers for a year which language and which brightness a reader asked for, in two cookies and nothing else. */
@Configuration(proxyBeanMethods = false)
class Choices implements WebMvcConfigurer, HandlerInterceptor {
    private static final int YEAR = 60 * 60 * 24 * 365;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        keep(request, response, "lang", Set.of("de", "en"));
        keep(request, response, "theme", Set.of("light", "dark", "system"));
        return true;
    }

    private static void keep(
            HttpServletRequest request, HttpServletResponse response, String name, Set<String> allowed) {
        String asked = request.getParameter(name);
        if (asked != null && allowed.contains(asked)) {
            var cookie = new Cookie(HostCookie.name(request, name), asked);
            cookie.setPath("/");
            cookie.setMaxAge(YEAR);
            cookie.setHttpOnly(true);
            cookie.setSecure(request.isSecure());
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
    }
}
