/**
 * Peers instead of ranking: a territory is compared with the median and quartiles of those like it.
 * <p>In: a clustering of a level's territories with its source and rule, as numbered versions, entered by the office.
 * Out: {@link org.werdegang.platform.measurement.peers.PeerGroup}, which reads a release and says the spread of the
 * others, or that they are too few.
 * <p>Rules: at least five others with a shown value, own value not among them; a version never changes; a chart uses
 * one version, the newest known and valid on the day of its data status; nothing here sorts territories by value.
 */
@NullMarked
package org.werdegang.platform.measurement.peers;

import org.jspecify.annotations.NullMarked;
