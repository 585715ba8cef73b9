package org.werdegang.platform.signals.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** The mail server of the settings, spoken to by SMTP; its certificate must hold for its name. */
final class MailServer implements Carrier {
    private final MailSettings settings;

    MailServer(MailSettings settings) {
        this.settings = settings;
    }

    @Override
    public void carry(UUID id, MimeMessage message) throws Undelivered {
        String protocol = settings.security() == MailSettings.Security.TLS ? "smtps" : "smtp";
        try (var transport = session(protocol).getTransport(protocol)) {
            transport.connect();
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException e) {
            throw undelivered(e);
        }
    }

    private Session session(String protocol) {
        String prefix = "mail." + protocol + ".";
        String millis = Long.toString(settings.timeout().toMillis());
        var properties = new Properties();
        properties.setProperty(prefix + "host", String.valueOf(settings.host()));
        properties.setProperty(prefix + "port", Integer.toString(settings.port()));
        properties.setProperty(prefix + "connectiontimeout", millis);
        properties.setProperty(prefix + "timeout", millis);
        properties.setProperty(prefix + "writetimeout", millis);
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(
                prefix + "starttls.required", Boolean.toString(settings.security() == MailSettings.Security.STARTTLS));
        properties.setProperty(
                prefix + "starttls.enable", Boolean.toString(settings.security() == MailSettings.Security.STARTTLS));
        String user = settings.user();
        if (user == null) {
            return Session.getInstance(properties);
        }
        properties.setProperty(prefix + "auth", "true");
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(user, settings.password());
            }
        });
    }

    /* The server's own words may repeat the address, so only the kind of failure and its number are kept. */
    private static Undelivered undelivered(MessagingException e) {
        for (Exception cause = e; cause instanceof MessagingException m; cause = m.getNextException()) {
            int code = code(m);
            if (code > 0) {
                return new Undelivered("SMTP " + code, code >= 550 && code <= 556);
            }
        }
        var next = e.getNextException();
        return new Undelivered((next == null ? e : next).getClass().getSimpleName(), false);
    }

    private static int code(MessagingException e) {
        return switch (e) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException sending
            when !(sending.getNextException() instanceof MessagingException) -> sending.getReturnCode();
            default -> 0;
        };
    }
}
