package org.werdegang.platform.signals.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.werdegang.platform.Await;
import org.werdegang.platform.PlatformTest;
import org.werdegang.platform.vocabulary.Refused;

/** Letters on their way through a real mail server, spoken to by SMTP. */
@PlatformTest
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class MailsDbTest {
    private static final int PORT = freePort();

    private static GreenMail server = new GreenMail(new ServerSetup(PORT, "localhost", "smtp"));

    @Autowired
    private Mails mails;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final String reader = "kim-" + UUID.randomUUID() + "@example.org";
    private final String once = "test/" + UUID.randomUUID();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("werdegang.mail.host", () -> "localhost");
        settings.add("werdegang.mail.port", () -> PORT);
        settings.add("werdegang.mail.security", () -> "none");
        settings.add("werdegang.mail.from", () -> "Bildungsregion <region@bildung.example>");
        settings.add("werdegang.mail.first-retry", () -> "200ms");
        settings.add("werdegang.address", () -> "https://bildung.example/");
    }

    @BeforeAll
    static void start() {
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void leaves_after_commit_and_never_after_rollback_and_once_for_one_occasion() {
        transaction.executeWithoutResult(status -> {
            mails.send(letter(Locale.GERMAN).paragraph("mail.unsubscribe"));
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> mails.send(letter(Locale.GERMAN)));
        transaction.executeWithoutResult(status -> mails.send(letter(Locale.ENGLISH)));

        Await.until(() -> !received().isEmpty());
        transaction.executeWithoutResult(
                status -> mails.send(Letter.to(reader, Locale.GERMAN, once + "/later", "mail.unsubscribe")));
        Await.until(() -> received().size() == 2);
        assertThat(plain(received().getFirst())).doesNotContain("Unsubscribe");
    }

    @Test
    void reads_the_same_as_text_and_as_page_in_the_readers_language() throws Exception {
        transaction.executeWithoutResult(status -> mails.send(letter(Locale.ENGLISH)
                .heading("mail.address")
                .item("/daten/S05b", "mail.unsubscribe")
                .unsubscribe("/abbestellen/x")));

        Await.until(() -> !received().isEmpty());
        var message = received().getFirst();
        String page = String.valueOf(
                ((MimeMultipart) message.getContent()).getBodyPart(1).getContent());

        assertThat(message.getSubject()).isEqualTo("Unsubscribe from such messages");
        assertThat(plain(message))
                .contains("- Unsubscribe from such messages\n  https://bildung.example/daten/S05b")
                .contains("The platform https://bildung.example wrote this message by itself.");
        assertThat(page)
                .contains("<html lang=\"en\">")
                .contains("<li><a href=\"https://bildung.example/daten/S05b\">Unsubscribe from such messages</a></li>");
        assertThat(message.getFrom()[0]).hasToString("Bildungsregion <region@bildung.example>");
        assertThat(message.getMessageID()).matches("<[0-9a-f-]{36}@bildung\\.example>");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("List-Unsubscribe")).containsExactly("<https://bildung.example/abbestellen/x>");
        assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    }

    @Test
    void waits_for_a_server_that_is_down_and_says_nothing_about_the_reader(CapturedOutput log) {
        server.stop();
        transaction.executeWithoutResult(status -> mails.send(letter(Locale.GERMAN)));

        Await.until(() ->
                mails.pending(10).stream().anyMatch(pending -> pending.once().equals(once) && pending.tries() > 1));
        server = new GreenMail(new ServerSetup(PORT, "localhost", "smtp"));
        server.start();
        Await.until(() -> !received().isEmpty());

        assertThat(received()).hasSize(1);
        assertThat(log.getAll()).contains("has to wait").doesNotContain(reader);
    }

    @Test
    void forgets_reader_and_text_as_soon_as_the_letter_has_gone() {
        transaction.executeWithoutResult(status -> mails.send(letter(Locale.GERMAN)));

        Await.until(() -> !received().isEmpty());
        Await.until(() -> jdbc.sql("SELECT sent_at IS NOT NULL AND recipient IS NULL AND sheet IS NULL "
                        + "FROM signals.letter WHERE once = ?")
                .param(once)
                .query(Boolean.class)
                .single());
    }

    @Test
    void takes_no_address_that_is_none_or_hides_a_header() {
        for (String address : List.of("kim", "kim@example.org\nBcc: all@example.org", "a@b.example, c@d.example")) {
            assertThatThrownBy(() -> transaction.executeWithoutResult(
                            status -> mails.send(Letter.to(address, Locale.GERMAN, once, "mail.unsubscribe"))))
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.key()).isEqualTo("mail.address"));
        }
    }

    private Letter letter(Locale language) {
        return Letter.to(reader, language, once, "mail.unsubscribe").paragraph("mail.automatic", "Ü <b>");
    }

    private List<MimeMessage> received() {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> GreenMailUtil.getAddressList(to(message)).equals(reader))
                .toList();
    }

    private static jakarta.mail.Address[] to(MimeMessage message) {
        try {
            return message.getAllRecipients();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String plain(MimeMessage message) {
        try {
            return String.valueOf(((MimeMultipart) message.getContent())
                            .getBodyPart(0)
                            .getContent())
                    .replace("\r\n", "\n");
        } catch (IOException | jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
