package org.werdegang.platform.measurement.registry;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's word about a break: that years on both sides may be compared, or that they may not any more. The latest word
 * about a break holds.
 *
 * @param breakFrom the first year after the break
 * @param note why they may be compared; null where an earlier word is taken back
 * @param account who said so; null for the set-up
 */
public record Vouching(
        String code,
        int breakFrom,
        @Nullable Words note,
        @Nullable UUID account,
        Instant knownFrom) {}
