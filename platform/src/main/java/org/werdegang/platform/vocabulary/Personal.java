package org.werdegang.platform.vocabulary;

import java.util.UUID;

/**
 * A value that says something about one person: a name, an address. Whoever keeps it for long encrypts it with that
 * person's key, so that it can be forgotten.
 *
 * @param of the person's id, or their account's
 */
public record Personal(UUID of, String value) {
    /** Never the value. */
    @Override
    public String toString() {
        return "Personal[" + of + "]";
    }
}
