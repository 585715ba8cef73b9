package org.werdegang.platform.access;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Names of cookies. Behind TLS they begin with {@code __Host-}: browsers then take them from this host alone, over TLS and
 * for every path, so that a neighbour's subdomain can plant none.
 */
public final class HostCookie {
    static final String PREFIX = "__Host-";

    private HostCookie() {}

    /** What the cookie of that name is called in the answer to this request. */
    public static String name(HttpServletRequest request, String plain) {
        return request.isSecure() ? PREFIX + plain : plain;
    }
}
