package org.werdegang.platform.measurement.freshness;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.werdegang.platform.Platform;
import org.werdegang.platform.measurement.values.ValueStore;
import org.werdegang.platform.signals.Signals;

/** When freshness is looked at: every morning before offices open, and after each release. */
@Configuration(proxyBeanMethods = false)
class Checking {
    private static final LocalTime MORNING = LocalTime.of(5, 30);

    @Bean
    RecurringTask<Void> checkFreshness(Freshness freshness) {
        return Tasks.recurring("measurement.check-freshness", new Daily(Platform.ZONE, MORNING))
                .execute((instance, context) -> freshness.check());
    }

    @Bean
    OneTimeTask<ValueStore.ValuesReleased> refreshExpectations(Freshness freshness) {
        return Signals.listener(
                "measurement.refresh-expectations",
                ValueStore.ValuesReleased.class,
                released -> freshness.refresh(released.delivery()));
    }
}
