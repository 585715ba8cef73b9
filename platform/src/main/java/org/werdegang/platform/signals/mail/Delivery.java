package org.werdegang.platform.signals.mail;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.mail.MessagingException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import org.werdegang.platform.signals.Signals;
import org.werdegang.platform.text.Site;

/** Carries written letters out, one transaction each, and tries again what failed. */
@Configuration(proxyBeanMethods = false)
class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final Duration REMEMBERED = Duration.ofDays(30);

    @Bean
    Carrier carrier(MailSettings settings, @Value("${werdegang.data:werdegang-data}") Path data) {
        return settings.host() == null || settings.host().isBlank()
                ? new Outbox(data.resolve("outbox").toAbsolutePath())
                : new MailServer(settings);
    }

    /*
     * The letter's row stays locked while the server is spoken to: two nodes never carry it at once. A node that dies
     * after the server took it and before the commit sends it again, under the same Message-ID.
     */
    @Bean
    OneTimeTask<Mails.Written> deliverLetters(
            LetterStore store,
            Carrier carrier,
            MailSettings settings,
            Site site,
            Signals signals,
            TransactionTemplate transaction,
            Clock clock) {
        return Signals.listener(
                "mail.deliver",
                Mails.Written.class,
                written -> transaction.executeWithoutResult(status -> store.take(written.letter())
                        .ifPresent(letter -> {
                            try {
                                carrier.carry(letter.id(), Envelope.of(letter, settings, site));
                                store.sent(letter.id(), clock.instant());
                            } catch (Undelivered | MessagingException e) {
                                var failure = e instanceof Undelivered u
                                        ? u
                                        : new Undelivered(e.getClass().getSimpleName(), true);
                                boolean late = letter.writtenAt()
                                        .plus(settings.giveUpAfter())
                                        .isBefore(clock.instant());
                                if (failure.forGood() || late) {
                                    LOG.warn("Letter {} is given up: {}", letter.id(), failure.reason());
                                    store.givenUp(letter.id(), clock.instant(), failure.reason());
                                } else {
                                    LOG.warn("Letter {} has to wait: {}", letter.id(), failure.reason());
                                    store.failed(letter.id(), failure.reason());
                                    signals.send(written, settings.pause(letter.tries() + 1));
                                }
                            }
                        })));
    }

    @Bean
    RecurringTask<Void> forgetLetters(LetterStore store, Clock clock) {
        return Tasks.recurring("mail.forget", FixedDelay.of(Duration.ofHours(24)))
                .execute((instance, context) -> store.forget(clock.instant().minus(REMEMBERED)));
    }
}
