package org.werdegang.platform.measurement.peers;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;
import org.werdegang.platform.measurement.registry.Words;
import org.werdegang.platform.territory.Level;
import org.werdegang.platform.text.Texts;
import org.werdegang.sample.Damage;

/** Whatever is typed as a clustering, every line joins a cluster or is told; what was understood is written and read again. */
class ClusterTextFuzzTest {
    private static final Texts TEXTS = Texts.standalone();

    static List<String> seeds() {
        return List.of(
                "05113000; Große Städte; Large cities\n05911000; Große Städte\n05170004; Am Rand; At the edge\n",
                "05113000\tGroße Städte\tLarge cities\n\n05119000 ; Große Städte ; \n",
                "05113000; A\n05113000; B\nx; C\n05911000\n");
    }

    static Stream<String> whole() {
        return seeds().stream();
    }

    @MethodSource("whole")
    @FuzzTest(maxDuration = "3m")
    void a_clustering_of_any_kind(@NotNull String typed) {
        var read = ClusterText.read(typed, key -> key.length() == 8);

        assertThat(read.clusters().size() + read.problems().size()).isPositive();
        read.problems()
                .forEach(
                        problem -> assertThat(TEXTS.say(Locale.GERMAN, problem)).doesNotStartWith("peers."));
        if (read.problems().isEmpty()) {
            var words = new Words("Regel", "rule");
            var set = new ClusterSet(Level.MUNICIPALITY, 1, words, words, "Quelle", LocalDate.EPOCH, read.clusters());
            var again = ClusterText.read(ClusterText.write(set), key -> true);
            assertThat(again.problems()).isEmpty();
            assertThat(again.clusters()).isEqualTo(read.clusters());
        }
    }

    @Test
    void damaged_clusterings() {
        Damage.texts(seeds(), 500).forEach(this::a_clustering_of_any_kind);
    }

    @Test
    @Tag("long")
    void clusterings_damaged_many_times_more() {
        Damage.texts(seeds(), 300_000).forEach(this::a_clustering_of_any_kind);
    }
}
