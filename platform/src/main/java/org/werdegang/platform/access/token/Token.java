package org.werdegang.platform.access.token;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An access key of an organisation, without the key itself.
 *
 * @param name what it is for
 * @param createdBy the account of whoever made it
 * @param expires the last day on which it is valid
 * @param revoked when somebody withdrew it
 * @param lastUsed the last day on which a program used it
 */
public record Token(
        UUID id,
        UUID organisation,
        String name,
        Instant created,
        UUID createdBy,
        LocalDate expires,
        @Nullable Instant revoked,
        @Nullable LocalDate lastUsed) {
    /** True if programs may use it on that day. */
    public boolean validOn(LocalDate day) {
        return revoked == null && !day.isAfter(expires);
    }
}
