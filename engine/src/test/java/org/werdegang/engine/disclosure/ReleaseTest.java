package org.werdegang.engine.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReleaseTest {
    @Test
    @Tag("4f")
    void names_every_source_once_also_those_whose_day_of_retrieval_nobody_wrote_down() {
        var undated = origin("b", null);
        var dated = origin("b", LocalDate.of(2024, 5, 1));
        var first = origin("a", null);

        var release = new Policy.AlreadyOfficial()
                .release(Map.of(
                        "essen", figure(Set.of(dated, undated)),
                        "bochum", figure(Set.of(undated, first))));

        assertThat(release.origins()).containsExactly(first, undated, dated);
        assertThat(release.origins("essen")).containsExactly(undated, dated);
    }

    private static Figure figure(Set<Origin> origins) {
        return Figure.single(Cell.shown(BigDecimal.ONE), origins);
    }

    private static Origin origin(String source, @Nullable LocalDate retrieved) {
        return new Origin(source, "t", "p", "l", "", null, retrieved, "o", "O", true, false, LocalDate.of(2024, 6, 1));
    }
}
