package org.werdegang.engine.disclosure.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundingTest {
    @Test
    @Tag("6a")
    void base_5_rounds_as_the_offices_do() {
        var rounding = new Rounding(5);

        assertThat(LongStream.of(0, 1, 2, 3, 7, 8, 12).map(rounding::of)).containsExactly(0L, 0L, 0L, 5L, 5L, 10L, 10L);
    }

    @Test
    void base_3_rounds_to_the_nearest() {
        var rounding = new Rounding(3);

        assertThat(LongStream.rangeClosed(0, 7).map(rounding::of)).containsExactly(0L, 0L, 3L, 3L, 3L, 6L, 6L, 6L);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 7})
    void the_ends_are_exactly_the_counts_that_are_shown_so(int base) {
        var rounding = new Rounding(base);

        assertThat(LongStream.range(0, 100)).allSatisfy(count -> {
            long shown = rounding.of(count);
            assertThat(count).isBetween(rounding.lowest(shown), rounding.highest(shown));
            assertThat(rounding.of(rounding.lowest(shown))).isEqualTo(shown);
            assertThat(rounding.of(rounding.highest(shown))).isEqualTo(shown);
        });
    }
}
