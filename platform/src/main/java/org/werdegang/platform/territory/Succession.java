package org.werdegang.platform.territory;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * How much of an ended version went to a later one.
 *
 * @param weight share of {@code from} that went to {@code to}; over all {@code to} they sum to 1
 * @param estimated true if the weight is an estimate
 */
record Succession(UUID from, UUID to, BigDecimal weight, boolean estimated, Instant knownFrom) {}
