package org.werdegang.platform.access.session;

import java.time.Instant;

/**
 * A browser in which somebody is signed in.
 *
 * @param key names the session without being its secret
 * @param browser its make and system, as far as it tells; empty if it does not
 * @param network the network it signed in from, without the part that names a household
 * @param here true for the browser that asks
 */
public record OpenSession(String key, String browser, String network, Instant since, Instant lastUsed, boolean here) {}
