/**
 * Territories in time: municipalities, districts and other areas as versions with a first and a last day.
 * <p>In: an {@link org.werdegang.platform.territory.Outline}, lists of area keys, boundaries, and the changes that a
 * region's offices enter (founding, merger, split, renaming, a new place in a tree).
 * <p>Out: the {@link org.werdegang.platform.territory.Atlas}, which answers who was valid when, who belonged where, and
 * which versions make up an area on a day; and the sheets from which maps are drawn.
 * <p>Rules: a version never changes once entered but for its end; two versions of a key never overlap; weights out of
 * a version sum to exactly 1, so totals survive every merger and split; whatever was known on a day can be asked again.
 * <p>Signal: {@link org.werdegang.platform.territory.TerritoryChanges.TerritoriesChanged}.
 */
@NullMarked
package org.werdegang.platform.territory;

import org.jspecify.annotations.NullMarked;
