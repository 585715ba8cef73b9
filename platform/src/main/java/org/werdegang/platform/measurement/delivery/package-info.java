/**
 * How a partner's statistics file becomes owned, checked, released values. A file is received for a registered source and
 * kept; a job reads it; a person confirms what its columns and figures mean, once per source; the preview says what would
 * change and what is wrong; one person confirms, which stores the values in one transaction for their owner only, and a
 * second person of the owner releases them. Until then nobody else sees them. The doors are
 * {@link org.werdegang.platform.measurement.delivery.Deliveries}, for what a file means
 * {@link org.werdegang.platform.measurement.delivery.Meanings}, and for the second pair of eyes
 * {@link org.werdegang.platform.measurement.delivery.Releases}.
 */
@NullMarked
package org.werdegang.platform.measurement.delivery;

import org.jspecify.annotations.NullMarked;
