package org.werdegang.platform.measurement.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import org.junit.jupiter.api.Test;

class DefinitionReaderTest {
    @Test
    void reports_every_problem_at_once_with_file_line_entry_and_remedy() {
        var reader = new DefinitionReader();

        reader.read("primary.yaml", new StringReader("""
                - code: G01
                  heading: G01
                  stage: nursery
                  parts: {N: persons, D: euros}
                  formula: "N + D"
                  unit: count
                  colour: red
                """));

        assertThat(reader.definitions()).isEmpty();
        assertThat(reader.problems())
                .extracting(FileProblem::toString)
                .contains(
                        "primary.yaml, line 3, G01: \"stage\" cannot be \"nursery\". Write it like primary.",
                        "primary.yaml, line 7, G01: no field is called \"colour\". Correct or remove it.",
                        "primary.yaml, line 1, G01: \"traps\" is missing. Add it.")
                .anyMatch(line -> line.startsWith("primary.yaml, line 5, G01: registry.formula.units")
                        && line.contains("persons")
                        && line.contains("euros"));
    }

    @Test
    void says_where_a_file_is_not_yaml() {
        var reader = new DefinitionReader();

        reader.read("primary.yaml", new StringReader("- code: \"G01\n"));

        assertThat(reader.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.what()).contains("Mend quotes or indentation");
        });
    }
}
