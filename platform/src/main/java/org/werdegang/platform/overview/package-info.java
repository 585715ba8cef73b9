/**
 * Pages that span stations: the first page with the cycle and the region at a glance, and the search over everything.
 * They read the doors of all stations; nothing uses them.
 */
@NullMarked
package org.werdegang.platform.overview;

import org.jspecify.annotations.NullMarked;
