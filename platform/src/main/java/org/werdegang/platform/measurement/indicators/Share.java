package org.werdegang.platform.measurement.indicators;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A percentage as people say it: "about a quarter", "just over half", "about 28 in 100".
 *
 * @param key of the text
 * @param number what the text counts; empty if it counts nothing
 */
record Share(String key, String number) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** A share is called a fraction if it lies within four percent of it, and exactly so within one. */
    private static final double NEAR = 0.04;

    private static final double CLOSE = 0.01;

    private record Fraction(String key, double percent) {}

    private static final List<Fraction> FRACTIONS = List.of(
            new Fraction("twentieth", 5),
            new Fraction("tenth", 10),
            new Fraction("fifth", 20),
            new Fraction("quarter", 25),
            new Fraction("third", 100.0 / 3),
            new Fraction("half", 50),
            new Fraction("two-thirds", 200.0 / 3),
            new Fraction("three-quarters", 75),
            new Fraction("four-fifths", 80),
            new Fraction("nine-tenths", 90));

    static Share of(BigDecimal percent) {
        double share = percent.doubleValue();
        for (var fraction : FRACTIONS) {
            double off = (share - fraction.percent) / fraction.percent;
            if (Math.abs(off) <= NEAR) {
                String nearness = Math.abs(off) <= CLOSE ? "about" : off > 0 ? "over" : "under";
                return new Share("indicators.share." + nearness + "." + fraction.key, "");
            }
        }
        if (percent.signum() == 0) {
            return new Share("indicators.share.none", "");
        }
        if (percent.compareTo(HUNDRED) > 0) {
            return new Share("indicators.share.above", "");
        }
        if (share < 3) {
            return new Share("indicators.share.in-thousand", rounded(percent.multiply(BigDecimal.TEN)));
        }
        return new Share("indicators.share.in-hundred", rounded(percent));
    }

    private static String rounded(BigDecimal number) {
        return number.setScale(0, RoundingMode.HALF_UP).toPlainString();
    }
}
