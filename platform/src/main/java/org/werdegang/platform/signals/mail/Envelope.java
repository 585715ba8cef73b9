package org.werdegang.platform.signals.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Date;
import java.util.Properties;
import org.werdegang.platform.text.Site;

/** A waiting letter as an Internet message: the same for every try, so that a mailbox can tell a repetition. */
final class Envelope {
    private Envelope() {}

    static MimeMessage of(LetterStore.Waiting letter, MailSettings settings, Site site) throws MessagingException {
        var sheet = letter.sheet();
        String id = "<" + letter.id() + "@" + site.host() + ">";
        var message = new MimeMessage(Session.getInstance(new Properties())) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        String from = settings.from();
        message.setFrom(new InternetAddress(from == null ? "noreply@" + site.host() : from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.recipient(), true));
        message.setSubject(sheet.subject(), "UTF-8");
        message.setSentDate(Date.from(letter.writtenAt()));
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no holiday notes in return
        message.setHeader("Content-Language", sheet.language());
        if (!sheet.unsubscribe().isEmpty()) {
            message.setHeader("List-Unsubscribe", "<" + sheet.unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        var parts = new MimeMultipart("alternative");
        parts.addBodyPart(part(sheet.plain(), "plain"));
        parts.addBodyPart(part(sheet.html(), "html"));
        message.setContent(parts);
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(String text, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, "UTF-8", type);
        return part;
    }
}
