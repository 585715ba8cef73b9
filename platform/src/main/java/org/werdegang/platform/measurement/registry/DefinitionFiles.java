package org.werdegang.platform.measurement.registry;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The definition files of this folder, in the order of the education biography. */
final class DefinitionFiles {
    private static final List<String> NAMES = List.of(
            "early-childhood.yaml",
            "primary.yaml",
            "lower-secondary.yaml",
            "upper-secondary.yaml",
            "higher-education.yaml",
            "context.yaml");

    private DefinitionFiles() {}

    /** @throws IllegalStateException with every problem of every file, if there is one */
    static List<Definition> read() {
        var reader = new DefinitionReader();
        for (String name : NAMES) {
            try (var stream = DefinitionFiles.class.getResourceAsStream(name)) {
                if (stream != null) {
                    reader.read(name, new InputStreamReader(stream, StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("The definition file " + name + " could not be read.", e);
            }
        }
        if (!reader.problems().isEmpty()) {
            throw new IllegalStateException(reader.problems().stream()
                    .map(FileProblem::toString)
                    .collect(Collectors.joining("\n", "The indicator definitions have problems:\n", "")));
        }
        return reader.definitions();
    }
}
