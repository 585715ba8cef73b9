package org.werdegang.platform.measurement.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;
import org.werdegang.platform.text.Texts;
import org.werdegang.platform.vocabulary.Refused;
import org.werdegang.sample.Damage;

/** Whatever a file of definitions or a formula says, every entry is understood or told to be wrong. */
@Tag("4a")
class DefinitionsFuzzTest {
    private static final Texts TEXTS = Texts.standalone();

    static List<String> formulas() {
        return List.of("100 * N / D", "N / (D + A) * 1000", "100 * (N[t] / N[t-1] - 1)", "100 * N[t+2] / N[t0]", "N");
    }

    static Stream<String> wholeFormulas() {
        return formulas().stream();
    }

    @MethodSource("wholeFormulas")
    @FuzzTest(maxDuration = "3m")
    void a_formula_of_any_kind(@NotNull String text) {
        try {
            var parts = Map.of("N", "persons", "D", "persons", "A", "persons");
            assertThat(Formula.parse(text, parts, 2010)).isNotNull();
        } catch (Refused refused) {
            assertThat(TEXTS.say(Locale.GERMAN, refused)).isNotBlank().doesNotStartWith("registry.");
        }
    }

    static List<String> definitions() {
        try (var file = DefinitionReader.class.getResourceAsStream("primary.yaml")) {
            return List.of(new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<String> wholeDefinitions() {
        return definitions().stream();
    }

    @MethodSource("wholeDefinitions")
    @FuzzTest(maxDuration = "5m")
    void definitions_of_any_kind(@NotNull String yaml) {
        var reader = new DefinitionReader();

        reader.read("definitions.yaml", new StringReader(yaml));

        assertThat(reader.problems())
                .allSatisfy(problem -> assertThat(problem.line()).isPositive());
        assertThat(reader.definitions().size() + reader.problems().size())
                .isGreaterThanOrEqualTo(yaml.contains("- code:") ? 1 : 0);
    }

    @Test
    void damaged_ones() {
        Damage.texts(formulas(), 500).forEach(this::a_formula_of_any_kind);
        Damage.texts(definitions(), 150).forEach(this::definitions_of_any_kind);
    }

    @Test
    @Tag("long")
    void damaged_many_times_more() {
        Damage.texts(formulas(), 200_000).forEach(this::a_formula_of_any_kind);
        Damage.texts(definitions(), 10_000).forEach(this::definitions_of_any_kind);
    }
}
