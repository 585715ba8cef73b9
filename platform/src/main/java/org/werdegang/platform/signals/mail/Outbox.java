package org.werdegang.platform.signals.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** The folder that stands for a mail server where there is none: one file per letter, readable by its owner alone. */
final class Outbox implements Carrier {
    private final Path folder;

    Outbox(Path folder) {
        this.folder = folder;
    }

    @Override
    public void carry(UUID id, MimeMessage message) throws Undelivered {
        try {
            Files.createDirectories(folder);
            var draft = Files.createTempFile(folder, "", ".new"); // rw for its owner alone
            try (var out = Files.newOutputStream(draft)) {
                message.writeTo(out);
            }
            Files.move(draft, folder.resolve(id + ".eml"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | MessagingException e) {
            throw new Undelivered(e.getClass().getSimpleName(), false);
        }
    }

    Path folder() {
        return folder;
    }
}
