package org.werdegang.platform.access.oidc;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The identity provider of this deployment, if it has one.
 *
 * @param issuer its address, as it writes it into its tokens; without one nothing of this package is offered
 * @param clientId how it knows this platform
 * @param clientSecret the password that this platform shows it; none for a public client, which PKCE alone protects
 * @param name what people call it, on the button
 */
@ConfigurationProperties("werdegang.oidc")
record OidcSettings(
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable String name) {
    /** Never the secret. */
    @Override
    public String toString() {
        return "OidcSettings[" + issuer + "]";
    }
}
