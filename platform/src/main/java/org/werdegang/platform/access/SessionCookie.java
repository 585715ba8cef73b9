package org.werdegang.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/** The cookie that holds a session's id, by the name that fits the connection. */
@Component
final class SessionCookie implements CookieSerializer {
    private static final String NAME = "session";

    private final CookieSerializer plain = of(NAME);
    private final CookieSerializer behindTls = of(HostCookie.PREFIX + NAME);

    private static CookieSerializer of(String name) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setSameSite("Lax");
        return cookie;
    }

    private CookieSerializer by(HttpServletRequest request) {
        return request.isSecure() ? behindTls : plain;
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        by(value.getRequest()).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return by(request).readCookieValues(request);
    }
}
