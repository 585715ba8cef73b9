package org.werdegang.platform.measurement.peers;

import java.math.BigDecimal;
import java.util.List;

/**
 * The three numbers that cut an ordered list into quarters.
 * <p>Definition 7 of Hyndman and Fan (1996), Sample quantiles in statistical packages, Am Stat 50:361: at rank
 * 1 + (n − 1)·p, linear between neighbours. The same as R's default, {@code QUARTILE.INC} in spreadsheets and
 * {@code percentile_cont} in SQL; exact in decimals. Checked in
 * {@code PeersDbTest} against PostgreSQL's {@code percentile_cont}.
 */
record Quartiles(BigDecimal lower, BigDecimal median, BigDecimal upper) {
    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    /** @throws IllegalArgumentException if there is no value */
    static Quartiles of(List<BigDecimal> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("No quartiles of nothing.");
        }
        var sorted = values.stream().sorted().toList();
        return new Quartiles(at(sorted, 1), at(sorted, 2), at(sorted, 3));
    }

    private static BigDecimal at(List<BigDecimal> sorted, int quarters) {
        int steps = (sorted.size() - 1) * quarters;
        var below = sorted.get(steps / 4);
        if (steps % 4 == 0) {
            return below;
        }
        var above = sorted.get(steps / 4 + 1);
        return below.add(above.subtract(below).multiply(QUARTER).multiply(BigDecimal.valueOf(steps % 4)));
    }
}
