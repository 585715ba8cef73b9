package org.werdegang.engine.disclosure.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomRoundingTest {
    private static byte[] secret(String of) {
        return of.repeat(16).getBytes(StandardCharsets.US_ASCII);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 13})
    void on_average_nothing_is_lost(int count) {
        var rounding = new RandomRounding(5, secret("a"));

        var shown = IntStream.range(0, 20_000)
                .mapToLong(cell -> rounding.of("cell " + cell, count))
                .summaryStatistics();

        // Five standard errors: the standard deviation of one draw is at most 2.5.
        assertThat(shown.getAverage()).isCloseTo(count, within(5 * 2.5 / Math.sqrt(20_000)));
        assertThat(shown.getMin()).isEqualTo(count / 5 * 5L);
        assertThat(shown.getMax()).isEqualTo((count + 4) / 5 * 5L);
        assertThat(count)
                .isBetween((int) rounding.lowest(shown.getMin()), (int) rounding.highest(shown.getMin()))
                .isBetween((int) rounding.lowest(shown.getMax()), (int) rounding.highest(shown.getMax()));
    }

    @Test
    void a_cell_is_rounded_the_same_everywhere_and_otherwise_with_another_secret() {
        var one = new RandomRounding(3, secret("a"));
        var again = new RandomRounding(3, secret("a"));
        var other = new RandomRounding(3, secret("b"));

        assertThat(IntStream.range(0, 200)).allMatch(cell -> one.of("c" + cell, 4) == again.of("c" + cell, 4));
        assertThat(IntStream.range(0, 200)).anyMatch(cell -> one.of("c" + cell, 4) != other.of("c" + cell, 4));
    }

    @Test
    void a_short_secret_is_refused() {
        assertThatThrownBy(() -> new RandomRounding(5, new byte[15])).hasMessageContaining("16 bytes");
    }
}
