package org.werdegang.platform.access.oidc;

import java.time.Instant;

/** That an account can be opened by a provider, and since when. */
public record Identity(String issuer, String subject, Instant since) {
    /** Never the person. */
    @Override
    public String toString() {
        return "Identity[" + issuer + "]";
    }
}
