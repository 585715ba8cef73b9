package org.werdegang.platform.measurement.delivery;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.werdegang.platform.signals.Signals;

/** Reads files that wait, on whichever node is free; a node that dies leaves the job to another. */
@Configuration(proxyBeanMethods = false)
class ReadingJob {
    @Bean
    OneTimeTask<Deliveries.FileWaits> readDelivery(FileReading reading) {
        return Signals.listener(
                "measurement.delivery-waits", Deliveries.FileWaits.class, waits -> reading.run(waits.delivery()));
    }
}
