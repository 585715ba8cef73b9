package org.werdegang.platform.signals.mail;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail leaves the platform.
 *
 * @param host the mail server; without one, letters go to the folder {@code outbox} of the data folder
 * @param port its port
 * @param user log-in there; none: without log-in
 * @param security how the way there is kept from others' eyes
 * @param from the address that letters come from; none: {@code noreply@} the platform's own host
 * @param timeout how long the server may be silent
 * @param firstRetry the pause after the first failure; it doubles with each, up to an hour
 * @param giveUpAfter how long a letter is tried
 */
@ConfigurationProperties("werdegang.mail")
record MailSettings(
        @Nullable String host,
        @DefaultValue("587") int port,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("starttls") Security security,
        @Nullable String from,
        @DefaultValue("15s") Duration timeout,
        @DefaultValue("1m") Duration firstRetry,
        @DefaultValue("3d") Duration giveUpAfter) {

    /** How a connection is encrypted. */
    enum Security {
        /** Begins in the clear and must turn to TLS before anything is said. */
        STARTTLS,
        /** TLS from the first byte. */
        TLS,
        /** Not at all: for a mail server on the same machine. */
        NONE
    }

    /** The pause after so many failures. */
    Duration pause(int failures) {
        var pause = firstRetry.multipliedBy(1L << Math.min(failures - 1, 16));
        return pause.compareTo(Duration.ofHours(1)) > 0 ? Duration.ofHours(1) : pause;
    }

    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + ", " + security + "]";
    }
}
