package org.werdegang.platform.signals.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.werdegang.platform.signals.mail.MailSettings.Security;

class CarrierTest {
    private static MimeMessage message() throws Exception {
        var message = new MimeMessage(Session.getInstance(new Properties()));
        message.setFrom("region@bildung.example");
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("kim@example.org"));
        message.setText("Guten Tag");
        return message;
    }

    private static MailSettings at(int port, Security security, @Nullable String user, @Nullable String password) {
        var brief = Duration.ofSeconds(5);
        return new MailSettings("localhost", port, user, password, security, null, brief, brief, brief);
    }

    @Test
    void never_hands_a_letter_to_a_server_whose_certificate_nobody_vouches_for() throws Exception {
        var server = new GreenMail(ServerSetup.SMTPS.dynamicPort());
        server.start();
        try {
            var carrier = new MailServer(at(server.getSmtps().getPort(), Security.TLS, null, null));
            var message = message();

            assertThatThrownBy(() -> carrier.carry(UUID.randomUUID(), message))
                    .isInstanceOfSatisfying(
                            Undelivered.class, e -> assertThat(e.forGood()).isFalse());
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void never_speaks_in_the_clear_where_the_settings_ask_for_encryption() throws Exception {
        var server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        try {
            var carrier = new MailServer(at(server.getSmtp().getPort(), Security.STARTTLS, null, null));
            var message = message();

            assertThatThrownBy(() -> carrier.carry(UUID.randomUUID(), message)).isInstanceOf(Undelivered.class);
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void logs_in_where_the_settings_name_a_user_and_tries_later_if_the_password_is_wrong() throws Exception {
        var server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.setUser("region@bildung.example", "region", "geheim");
        server.start();
        try {
            int port = server.getSmtp().getPort();
            var message = message();

            assertThatThrownBy(() -> new MailServer(at(port, Security.NONE, "region", "falsch"))
                            .carry(UUID.randomUUID(), message))
                    .isInstanceOfSatisfying(
                            Undelivered.class, e -> assertThat(e.forGood()).isFalse());
            new MailServer(at(port, Security.NONE, "region", "geheim")).carry(UUID.randomUUID(), message);

            assertThat(server.getReceivedMessages()).hasSize(1);
        } finally {
            server.stop();
        }
    }

    @Test
    void keeps_a_letter_as_one_file_for_its_owner_alone_where_there_is_no_server(@TempDir Path folder)
            throws Exception {
        var id = UUID.randomUUID();
        var outbox = new Outbox(folder.resolve("outbox"));

        outbox.carry(id, message());
        outbox.carry(id, message());

        var file = folder.resolve("outbox").resolve(id + ".eml");
        try (var files = Files.list(folder.resolve("outbox"))) {
            assertThat(files).containsExactly(file);
        }
        assertThat(Files.readString(file, StandardCharsets.US_ASCII)).contains("To: kim@example.org", "Guten Tag");
        assertThat(Files.getPosixFilePermissions(file))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void says_that_a_folder_cannot_be_written(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("outbox"), "");
        var outbox = new Outbox(file);

        assertThatThrownBy(() -> outbox.carry(UUID.randomUUID(), message())).isInstanceOf(Undelivered.class);
    }

    @Test
    void pauses_double_up_to_an_hour() {
        var settings = new MailSettings(
                null, 587, null, null, Security.NONE, null, Duration.ZERO, Duration.ofMinutes(1), Duration.ZERO);

        assertThat(settings.pause(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.pause(4)).isEqualTo(Duration.ofMinutes(8));
        assertThat(settings.pause(7)).isEqualTo(Duration.ofHours(1));
        assertThat(settings.pause(1000)).isEqualTo(Duration.ofHours(1));
    }
}
