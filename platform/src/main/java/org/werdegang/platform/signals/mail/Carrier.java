package org.werdegang.platform.signals.mail;

import jakarta.mail.internet.MimeMessage;
import java.util.UUID;

/** Takes letters out of the platform. */
sealed interface Carrier permits MailServer, Outbox {
    /**
     * Hands one letter on; afterwards it is somebody else's to keep.
     *
     * @throws Undelivered if it could not be handed on
     */
    void carry(UUID id, MimeMessage message) throws Undelivered;
}
