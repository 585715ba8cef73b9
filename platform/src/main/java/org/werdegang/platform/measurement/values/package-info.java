/**
 * Values on two time axes, the period they describe and the day from which they were known. Values come in by
 * {@link org.werdegang.platform.measurement.values.ValueStore} in batches and are never overwritten; they leave by
 * {@link org.werdegang.platform.measurement.values.Values} as releases, rates and sums calculated on the way.
 */
@NullMarked
package org.werdegang.platform.measurement.values;

import org.jspecify.annotations.NullMarked;
