package org.werdegang.platform.signals;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.werdegang.platform.store.AsPlatform;

/** Lets the scheduler that runs jobs read what {@link Signals} wrote, and runs them as the platform. */
@Configuration(proxyBeanMethods = false)
class Scheduling {
    @Bean
    DbSchedulerCustomizer signalsAsJson(SignalText text) {
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<Serializer> serializer() {
                return Optional.of(text);
            }
        };
    }

    @Bean
    JobTime jobTime() {
        return new JobTime(InstantSource.system(), System::nanoTime);
    }

    @Bean
    ExecutionInterceptor jobsAsPlatform() {
        return (task, context, next) -> AsPlatform.call(() -> next.proceed(task, context));
    }
}
