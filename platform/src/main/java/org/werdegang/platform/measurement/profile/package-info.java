/**
 * A territory at a glance: where it belongs, and every indicator's latest figure beside its peers, over all stages.
 * <p>In: territories, definitions, releases of values, peers. Out: pages and a file. Nothing here calculates a figure,
 * and nothing sorts territories by one.
 */
@NullMarked
package org.werdegang.platform.measurement.profile;

import org.jspecify.annotations.NullMarked;
