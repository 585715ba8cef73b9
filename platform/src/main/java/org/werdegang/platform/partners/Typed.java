package org.werdegang.platform.partners;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Versions and ids as people and browsers type them into forms. */
final class Typed {
    private Typed() {}

    /** The version that a form was filled in for; 0, which is none, if it does not say. */
    static int version(String typed) {
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }

    /** An id, or nothing if the text is none. */
    static @Nullable UUID id(String typed) {
        try {
            return typed.isBlank() ? null : UUID.fromString(typed.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
