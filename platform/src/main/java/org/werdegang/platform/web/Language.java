package org.werdegang.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;
import org.werdegang.platform.access.HostCookie;
import org.werdegang.platform.text.Languages;

/**
 * Finds a page's language: {@code ?lang=en} in the address, else the reader's last choice, else German. Programs ask by
 * {@code Accept-Language}.
 */
@Component("localeResolver")
class Language implements LocaleResolver {
    static final String NAME = "lang";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (ShellAdvice.original(request).startsWith("/api/")) {
            return ofProgram(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        }
        String asked = request.getParameter(NAME);
        if (asked != null) {
            return Languages.of(asked);
        }
        Cookie chosen = WebUtils.getCookie(request, HostCookie.name(request, NAME));
        return chosen == null ? Languages.ALL.getFirst() : Languages.of(chosen.getValue());
    }

    private static Locale ofProgram(@Nullable String accepted) {
        try {
            var found = accepted == null ? null : Locale.lookup(Locale.LanguageRange.parse(accepted), Languages.ALL);
            return found == null ? Languages.ALL.getFirst() : found;
        } catch (IllegalArgumentException unreadable) {
            return Languages.ALL.getFirst();
        }
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response != null && locale != null) {
            var cookie = new Cookie(HostCookie.name(request, NAME), locale.getLanguage());
            cookie.setPath("/");
            cookie.setMaxAge(60 * 60 * 24 * 365);
            cookie.setHttpOnly(true);
            cookie.setSecure(request.isSecure());
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
    }
}
