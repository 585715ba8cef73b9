package org.werdegang.intake;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The official statistics files and the values read from them by other means. */
final class OfficialFiles {
    private static final Path SHARED = Path.of(System.getProperty("werdegang.root", ".."), "..", "shared");

    private OfficialFiles() {}

    static Path file(String name) {
        var file = SHARED.resolve("data/official").resolve(name);
        assumeTrue(
                Files.exists(file), "The official files lie beside the project, in ../shared/data, and are not there.");
        return file;
    }

    /** The names of all. */
    static List<String> names() throws IOException {
        try (var files = Files.list(file(""))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    static Report read(String name, Consumer<ReadValue> sink) {
        try {
            return StatisticsFile.read(file(name), name, null, Limits.standard(), Progress.NONE, sink);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<ReadValue> values(String name) {
        var values = new ArrayList<ReadValue>();
        read(name, values::add);
        return values;
    }

    /** The rows of an oracle, cells apart, without its header. */
    static List<String[]> oracle(String name) {
        var file = SHARED.resolve("oracles/read").resolve(name);
        assumeTrue(Files.exists(file), "The oracles lie beside the project, in ../shared/oracles, and are not there.");
        try {
            return Files.readAllLines(file).stream()
                    .skip(1)
                    .map(line -> line.split(";", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
