package org.werdegang.platform.signals.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.springframework.context.ApplicationContext;
import org.werdegang.platform.Await;

/** What somebody has got by mail, read from the folder that stands for a mail server in tests. */
public final class PostBox {
    private final Path folder;
    private final String address;

    public PostBox(ApplicationContext platform, String address) {
        this.folder = platform.getBean(Mails.class).folder().orElseThrow();
        this.address = address;
    }

    /** The plain text of the letter with that subject, waited for. */
    public String await(String subject) {
        Await.until(() -> letters().stream().anyMatch(letter -> letter.startsWith(subject)));
        return letters().stream()
                .filter(letter -> letter.startsWith(subject))
                .findFirst()
                .orElseThrow();
    }

    /** All letters so far: the subject, a line break, the plain text. */
    public List<String> letters() {
        var found = new ArrayList<String>();
        if (Files.exists(folder)) {
            try (var files = Files.newDirectoryStream(folder, "*.eml")) {
                for (var file : files) {
                    var message = read(file);
                    if (message.getAllRecipients()[0].toString().equals(address)) {
                        found.add(message.getSubject() + "\n"
                                + ((MimeMultipart) message.getContent())
                                        .getBodyPart(0)
                                        .getContent());
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
        return found;
    }

    private static MimeMessage read(Path file) throws IOException, MessagingException {
        try (var in = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        }
    }
}
