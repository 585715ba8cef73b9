package org.werdegang.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.werdegang.platform.vocabulary.Refused;

/** A file that appears whole or not at all: written beside its target and moved into place at the end. */
final class Written {
    private Written() {}

    /** What fills the file, and what it gives back. */
    @FunctionalInterface
    interface Content<T> {
        T into(BufferedWriter writer) throws IOException;
    }

    /** @throws Refused if the folder is missing or cannot be written */
    static <T> T to(Path target, Content<T> content) throws IOException {
        var folder = target.toAbsolutePath().getParent();
        Path draft;
        try {
            draft = Files.createTempFile(folder, ".werdegang-", ".part");
        } catch (NoSuchFileException | AccessDeniedException | NotDirectoryException e) {
            throw new Refused("app.output.folder", target);
        }
        try {
            T result;
            try (var writer = Files.newBufferedWriter(draft)) {
                result = content.into(writer);
            }
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return result;
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
