/**
 * Figures that ought to be there by now: each definition says how long after its reference day a source publishes, and
 * what has not come by then is overdue.
 * <p>In: what owners have released. Out: {@link org.werdegang.platform.measurement.freshness.Freshness#overdue}, which
 * pages show as out of date, and one letter to the owner for every overdue period.
 */
@NullMarked
package org.werdegang.platform.measurement.freshness;

import org.jspecify.annotations.NullMarked;
