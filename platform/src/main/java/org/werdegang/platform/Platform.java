package org.werdegang.platform;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The web platform as one Spring application; {@code app} and the tests start it. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class Platform {
    /** Legal days are days in Berlin. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** Now; only the demo says {@code today}, and its day never ends. */
    @Bean
    Clock clock(@Value("${werdegang.today:#{null}}") @Nullable String today) {
        var real = Clock.system(ZONE);
        return today == null ? real : new FixedDay(LocalDate.parse(today), real);
    }
}
