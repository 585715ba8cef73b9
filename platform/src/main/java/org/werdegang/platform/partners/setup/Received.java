package org.werdegang.platform.partners.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.springframework.web.multipart.MultipartFile;

/** An uploaded file on the disk, for as long as it is looked at. */
final class Received {
    private Received() {}

    static void use(MultipartFile file, Consumer<Path> look) {
        try {
            var path = Files.createTempFile("upload", null);
            try {
                file.transferTo(path);
                look.accept(path);
            } finally {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The uploaded file could not be kept.", e);
        }
    }
}
