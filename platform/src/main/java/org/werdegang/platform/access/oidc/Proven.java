package org.werdegang.platform.access.oidc;

/**
 * Who somebody is, proven by the provider.
 *
 * @param subject the provider's own, lasting name of the person
 * @param email empty if the provider tells none
 * @param verified whether the provider vouches for the address
 */
record Proven(String issuer, String subject, String email, boolean verified) {
    /** Never the person. */
    @Override
    public String toString() {
        return "Proven[" + issuer + "]";
    }
}
