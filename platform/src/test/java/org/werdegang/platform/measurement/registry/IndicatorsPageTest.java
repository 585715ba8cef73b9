package org.werdegang.platform.measurement.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The reference page of the indicators, against the definitions it lists. */
class IndicatorsPageTest {
    private static final Path DOCS = Path.of(System.getProperty("werdegang.root", "."), "docs", "reference");

    @Test
    void lists_every_definition_with_its_names_formula_and_trap() throws IOException {
        var lines = Files.readAllLines(DOCS.resolve("indicators.md"));

        assertThat(DefinitionFiles.read())
                .isNotEmpty()
                .allSatisfy(definition -> assertThat(lines)
                        .anySatisfy(line -> assertThat(line)
                                .startsWith("| " + definition.code() + " |")
                                .contains("**" + definition.name().en() + "** ("
                                        + definition.name().de() + ")")
                                .contains("`" + definition.formula() + "`")
                                .contains(definition.traps().en())));
    }

    @Test
    void the_demo_tells_for_every_definition_whether_it_has_figures() throws IOException {
        var lines = Files.readAllLines(DOCS.resolve("demo-facts.md"));

        assertThat(DefinitionFiles.read())
                .allSatisfy(definition ->
                        assertThat(lines).anyMatch(line -> line.startsWith("| " + definition.code() + " |")));
    }
}
