package org.werdegang.platform.measurement.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("4b")
class DefinitionsContentTest {
    private final List<Definition> definitions = DefinitionFiles.read();
    private final Breakdowns breakdowns = new Breakdowns();

    @Test
    void there_are_44_indicators_under_42_headings_beside_those_of_context() {
        var reported =
                definitions.stream().filter(d -> !d.code().startsWith("C")).toList();

        assertThat(reported).hasSize(44);
        assertThat(reported.stream().map(Definition::heading).distinct()).hasSize(42);
        assertThat(definitions).extracting(Definition::code).doesNotHaveDuplicates();
    }

    @Test
    void the_three_methods_of_s05_stand_under_one_heading_and_differ() {
        var variants =
                definitions.stream().filter(d -> d.heading().equals("S05")).toList();

        assertThat(variants).extracting(Definition::code).containsExactly("S05a", "S05b", "S05c");
        assertThat(variants).extracting(Definition::methodVariant).doesNotHaveDuplicates();
    }

    @Test
    void every_sentence_is_there_in_both_languages() {
        List<Function<Definition, Words>> sentences = List.of(
                Definition::name,
                Definition::shortName,
                Definition::message,
                Definition::numerator,
                Definition::source,
                Definition::referenceDate,
                Definition::traps);

        assertThat(definitions)
                .flatExtracting(d -> sentences.stream().map(s -> s.apply(d)).toList())
                .allSatisfy(words -> {
                    assertThat(words.de()).isNotBlank();
                    assertThat(words.en()).isNotBlank();
                });
    }

    @Test
    void every_message_leaves_room_for_territory_and_value() {
        assertThat(definitions)
                .flatExtracting(d -> List.of(d.message().de(), d.message().en()))
                .allSatisfy(message -> assertThat(message).contains("{territory}", "{value}"));
    }

    @Test
    void every_breakdown_has_a_name() {
        assertThat(definitions).flatExtracting(Definition::breakdowns).allMatch(breakdowns::has);
        assertThat(definitions.stream()
                        .flatMap(d -> d.splits().values().stream())
                        .flatMap(List::stream))
                .allMatch(breakdowns::has);
    }

    @Test
    void whoever_changes_the_method_flags_the_break() {
        assertThat(definitions.stream().filter(d -> d.version() > 1))
                .isNotEmpty()
                .allSatisfy(d -> assertThat(d.breaks())
                        .extracting(Break::from)
                        .contains(d.validFrom().getYear()));
    }

    @Test
    void a_denominator_is_described_wherever_there_is_one() {
        assertThat(definitions)
                .allSatisfy(d -> assertThat(d.denominator() == null)
                        .as(d.code())
                        .isEqualTo(Stream.of("M").anyMatch(d.parts()::containsKey)));
    }
}
