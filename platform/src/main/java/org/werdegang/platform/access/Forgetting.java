package org.werdegang.platform.access;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The hourly job that forgets old tries to sign in and links that have run out. */
@Configuration(proxyBeanMethods = false)
class Forgetting {
    @Bean
    RecurringTask<Void> forgetOldTries(Guesses guesses, MailLinkStore links) {
        return Tasks.recurring("access.forget-old-tries", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> {
                    guesses.forget();
                    links.forget();
                });
    }
}
