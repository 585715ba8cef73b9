package org.werdegang.platform.access.token;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often the open-data interface may be asked.
 *
 * @param perAddress requests within a window from one network address without an access key
 * @param perToken requests within a window with one access key
 * @param window how long a window is
 */
@ConfigurationProperties("werdegang.api")
record RateLimits(
        @DefaultValue("300") int perAddress,
        @DefaultValue("3000") int perToken,
        @DefaultValue("1m") Duration window) {
    RateLimits {
        if (perAddress < 1 || perToken < 1 || window.toSeconds() < 1) {
            throw new IllegalArgumentException(
                    "werdegang.api.per-address, per-token and window have to be above zero, the window at least 1s.");
        }
    }
}
