package org.werdegang.engine.disclosure.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("6a")
class RatioTest {
    @Test
    void it_is_calculated_from_true_counts() {
        // Of counts rounded to 5 it would be 335 of 1,000, which is 34.
        assertThat(Ratio.of(333, 1002, 0, 3)).isEqualTo(new Ratio.Shown(new BigDecimal("33"), false));
    }

    @ParameterizedTest
    @CsvSource({
        "1,2,WHOLE",
        "0,0,WHOLE",
        "2,1000,PART",
        "0,1000,PART",
        "998,1000,REST",
        "1000,1000,REST",
        "5,17,TELLING"
    })
    void small_bases_withhold_it(long part, long whole, Ratio.Cause cause) {
        assertThat(Ratio.of(part, whole, 1, 3)).isEqualTo(new Ratio.Withheld(cause));
    }

    @Test
    void decimals_go_before_the_figure_does() {
        assertThat(Ratio.of(40, 1000, 1, 3)).isEqualTo(new Ratio.Shown(new BigDecimal("4"), true));
        assertThat(Ratio.of(412, 100_000, 1, 3)).isEqualTo(new Ratio.Shown(new BigDecimal("0.4"), false));
    }

    @Test
    void what_is_shown_leaves_as_many_counts_as_the_limit_asks() {
        for (int whole = 1; whole < 700; whole += 23) {
            for (int part = 0; part <= whole; part++) {
                if (Ratio.of(part, whole, 2, 3) instanceof Ratio.Shown shown) {
                    long all = whole;
                    var alike = LongStream.rangeClosed(0, whole)
                            .filter(count -> BigDecimal.valueOf(100 * count)
                                            .divide(
                                                    BigDecimal.valueOf(all),
                                                    shown.percent().scale(),
                                                    RoundingMode.HALF_UP)
                                            .compareTo(shown.percent())
                                    == 0)
                            .summaryStatistics();
                    assertThat(alike.getMax() - alike.getMin()).isGreaterThanOrEqualTo(3);
                    assertThat(part).isBetween(3, whole - 3);
                }
            }
        }
    }
}
