package org.werdegang.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/**
 * The token against forged forms. It lies in a cookie, not in the session, so that the sign-in page needs no session and a
 * form left open survives its end. The cookie is written only when a page with a form is shown: visitors get none.
 */
final class FormTokens implements CsrfTokenRepository {
    private static final String NAME = "form";

    private final CsrfTokenRepository plain = of(NAME);
    private final CsrfTokenRepository behindTls = of(HostCookie.PREFIX + NAME);

    private static CsrfTokenRepository of(String name) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(name);
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return tokens;
    }

    private CsrfTokenRepository by(HttpServletRequest request) {
        return request.isSecure() ? behindTls : plain;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return by(request).generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        by(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return by(request).loadToken(request);
    }
}
