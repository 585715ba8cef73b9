/**
 * The pages on which a region sees its indicators: the list, each indicator in each territory, and the files that can be
 * taken away.
 * <p>In: definitions, releases of values, peers, territories and their maps. Out: pages, charts, CSV, SVG, PNG, JSON.
 * Nothing here calculates a figure, and nothing sorts territories by one.
 */
@NullMarked
package org.werdegang.platform.measurement.indicators;

import org.jspecify.annotations.NullMarked;
