package org.werdegang.platform.signals;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import org.werdegang.platform.PlatformTest;

@PlatformTest
@Import(SignalsDbTest.Listening.class)
class SignalsDbTest {
    record Rang(int times) {}

    @TestConfiguration(proxyBeanMethods = false)
    static class Listening {
        static final BlockingQueue<Rang> HEARD = new LinkedBlockingQueue<>();

        @Bean
        OneTimeTask<Rang> onRang() {
            return Signals.listener("test.rang", Rang.class, HEARD::add);
        }
    }

    @Autowired
    private Signals signals;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void reaches_its_listener_after_commit_and_never_after_rollback() throws InterruptedException {
        transaction.executeWithoutResult(status -> {
            signals.send(new Rang(1));
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> signals.send(new Rang(2)));

        assertThat(Listening.HEARD.poll(20, TimeUnit.SECONDS)).isEqualTo(new Rang(2));
        assertThat(Listening.HEARD.poll(2, TimeUnit.SECONDS)).isNull();
    }
}
