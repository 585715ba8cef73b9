package org.werdegang.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The project's own files, as they lie below a folder; what a build made of them is left out. */
final class Sources {
    /** Where the project lies. */
    static final Path ROOT = Path.of(System.getProperty("werdegang.root", ".."));

    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git", "werdegang-data");

    private Sources() {}

    /** Files whose names end in {@code ending}, in the order of their paths; none if the folder does not exist. */
    static List<Path> below(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(ending) && Files.isRegularFile(file))
                    .filter(file -> folder.relativize(file).toString().isEmpty() || isOurs(folder.relativize(file)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOurs(Path relative) {
        for (var part : relative) {
            if (NOT_OURS.contains(part.toString())) {
                return false;
            }
        }
        return true;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Not text: " + file, e);
        }
    }
}
