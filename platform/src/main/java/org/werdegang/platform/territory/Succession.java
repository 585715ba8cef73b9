package org.werdegang.platform.territory;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How much of an ended version went to a later one.
 *
 * @param weight share of {@code from} that went to {@code to}; over all {@code to} they sum to 1
 * @param share share of {@code to} that came from {@code from}, if anybody knows it; null is unknown
 * @param estimated true if weight and share are estimates
 */
record Succession(
        UUID from, UUID to, BigDecimal weight, @Nullable BigDecimal share, boolean estimated, Instant knownFrom) {}
