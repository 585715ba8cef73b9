package org.werdegang.platform.measurement.values;

import java.math.BigDecimal;
import org.werdegang.platform.territory.Territory;

/**
 * A territory in a sum.
 *
 * @param weight how much of it counts, from 0 to 1
 * @param estimated true if somebody has estimated the weight
 */
record Share(Territory territory, BigDecimal weight, boolean estimated) {
    static Share whole(Territory territory) {
        return new Share(territory, BigDecimal.ONE, false);
    }
}
