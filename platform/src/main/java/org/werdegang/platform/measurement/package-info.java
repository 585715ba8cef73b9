/**
 * Indicators with a memory: definitions, values on two time axes, calculation, and release.
 */
@NullMarked
package org.werdegang.platform.measurement;

import org.jspecify.annotations.NullMarked;
