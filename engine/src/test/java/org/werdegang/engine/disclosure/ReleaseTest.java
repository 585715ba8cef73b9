package org.werdegang.engine.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
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

    @Test
    void gathers_cells_of_several_releases_and_says_missing_where_one_lacks_a_cell() {
        var policy = new Policy.AlreadyOfficial();
        var essen = policy.release(Map.of("essen", figure(Set.of(origin("a", null)))));
        var bochum = policy.release(Map.of("bochum", figure(Set.of(origin("b", null)))));
        var from = new LinkedHashMap<String, Release<String>>();
        from.put("herne", bochum);
        from.put("bochum", bochum);
        from.put("essen", essen);

        var gathered = Release.gathered(policy, from);

        assertThat(gathered.keys()).containsExactly("herne", "bochum", "essen");
        assertThat(gathered.cell("herne")).isEqualTo(Cell.withheld(Reason.MISSING));
        assertThat(gathered.cell("essen")).isEqualTo(Cell.shown(BigDecimal.ONE));
        assertThat(gathered.origins("essen")).containsExactly(origin("a", null));
    }

    @Test
    void joins_no_release_with_one_that_another_policy_has_let_out() {
        var owner = new Policy.OwnerReleased("o").release(Map.of("essen", figure(Set.of())));

        assertThatThrownBy(() -> Release.gathered(new Policy.AlreadyOfficial(), Map.of("essen", owner)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Figure figure(Set<Origin> origins) {
        return Figure.single(Cell.shown(BigDecimal.ONE), origins);
    }

    private static Origin origin(String source, @Nullable LocalDate retrieved) {
        return new Origin(source, "t", "p", "l", "", null, retrieved, "o", "O", true, false, LocalDate.of(2024, 6, 1));
    }
}
