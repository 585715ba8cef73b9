/**
 * Places in time: territories with versions, successors and weights, standing in several trees at once.
 */
@NullMarked
package org.werdegang.platform.territory;

import org.jspecify.annotations.NullMarked;
