package org.werdegang.platform.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's way into the platform.
 *
 * @param mustChange the password was chosen by somebody else and opens nothing but the page that changes it
 * @param active a deactivated account keeps its history and cannot sign in
 * @param version counts up with every change; a change made to an older version is refused
 */
public record Account(
        UUID id,
        String email,
        String name,
        boolean mustChange,
        boolean active,
        @Nullable Instant lastSignIn,
        int version) {}
