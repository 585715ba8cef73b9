/**
 * Maps of territories: boundaries where somebody has loaded them, tiles otherwise.
 * <p>In: GeoJSON files, checked feature by feature. Out: a {@link org.werdegang.platform.territory.map.MapSheet} a level,
 * whose shapes every chart draws. Geometry is for display only; nothing is calculated from it.
 */
@NullMarked
package org.werdegang.platform.territory.map;

import org.jspecify.annotations.NullMarked;
