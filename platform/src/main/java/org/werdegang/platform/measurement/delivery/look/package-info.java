/** Looks of other organisations into partners' deliveries, kept for the partner and the journal. */
@NullMarked
package org.werdegang.platform.measurement.delivery.look;

import org.jspecify.annotations.NullMarked;
