package org.werdegang.platform;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The web platform as one Spring application; {@code app} and the tests start it. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class Platform {
    /** Legal days are days in Berlin. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    @Bean
    Clock clock() {
        return Clock.system(ZONE);
    }
}
