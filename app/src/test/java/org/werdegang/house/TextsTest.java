package org.werdegang.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every text in every language, with the same placeholders, used by somebody, and found where its key says. */
class TextsTest {
    private static final Path PLATFORM = Sources.ROOT.resolve("platform/src/main/java");
    private static final Path INTAKE = Sources.ROOT.resolve("intake/src/main/java");
    private static final Path APP = Sources.ROOT.resolve("app/src/main/java");

    @TempDir
    Path wrong;

    @Test
    void texts_are_complete_used_and_well_formed() {
        assertThat(TextFaults.in(PLATFORM, INTAKE, APP)).isEmpty();
    }

    @Test
    void each_fault_of_a_wrong_text_is_found() throws IOException {
        write("needs/needs_de.properties", """
                needs.title=Bedarfe von {0}
                needs.order=Reihenfolge
                needs.level.high=hoch
                needs.old=alt
                needs.old=noch einmal
                goals.title=Ziele
                """);
        write("needs/needs_en.properties", """
                needs.title=Needs
                needs.order=The region's order
                needs.level.high=high
                needs.old=old {
                needs.extra=Extra
                goals.title=Goals
                """);
        write("goals/goals_de.properties", "goals.title=Ziele\ngoals.end=Ende\n");
        write("needs/needs.html", "<p th:text=\"#{needs.title(${x})}\"> <p th:text=\"#{needs.gone}\">");
        write("needs/Need.java", "say(\"needs.order\", \"needs.level.\" + level, \"goals.\" + x);");

        assertThat(TextFaults.in(wrong))
                .containsExactlyInAnyOrder(
                        "goals_de has no English half",
                        "needs_de has needs.old twice",
                        "needs_de: needs.title has other placeholders in English",
                        "needs_de: goals.title stands in goals_de too",
                        "needs_de: goals.title does not begin with its feature",
                        "needs_de: nobody uses needs.old",
                        "needs_de lacks needs.extra",
                        "needs_en: needs.order has a single apostrophe; write two, or ’",
                        "needs_en: needs.old is no message format: Unmatched braces in the pattern.",
                        "needs.html names needs.gone, which has no text");
    }

    private void write(String name, String text) throws IOException {
        var file = wrong.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
