package org.werdegang.platform.access.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.werdegang.platform.access.NetworkAddress;

class WindowsTest {
    private final AtomicLong now = new AtomicLong(-5);
    private final Windows windows = new Windows(3, Duration.ofMinutes(1), now::get);

    @Test
    void counts_down_and_lets_nobody_in_after_the_last() {
        assertThat(windows.count("a", 2)).isEqualTo(new Windows.Standing(1, 60));
        assertThat(windows.count("a", 2)).isEqualTo(new Windows.Standing(0, 60));
        assertThat(windows.count("a", 2).exceeded()).isTrue();
        assertThat(windows.count("b", 2).exceeded()).isFalse();
    }

    @Test
    void begins_anew_when_the_window_has_ended() {
        windows.count("a", 1);
        assertThat(windows.count("a", 1).exceeded()).isTrue();

        now.addAndGet(Duration.ofSeconds(59).toNanos());
        assertThat(windows.count("a", 1)).isEqualTo(new Windows.Standing(-1, 1));
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(windows.count("a", 1)).isEqualTo(new Windows.Standing(0, 60));
    }

    @Test
    void remembers_only_so_many_callers() {
        for (int i = 0; i < 1000; i++) {
            now.incrementAndGet();
            windows.count("caller " + i, 5);
        }

        assertThat(windows.size()).isLessThanOrEqualTo(4);
    }

    @Test
    void counts_a_whole_network_of_the_newer_kind_as_one() {
        assertThat(NetworkAddress.of("2001:db8:1:2:3:4:5:6")).isEqualTo(NetworkAddress.of("2001:db8:1:2::1"));
        assertThat(NetworkAddress.of("2001:db8:1:3::1")).isNotEqualTo(NetworkAddress.of("2001:db8:1:2::1"));
        assertThat(NetworkAddress.of("198.51.100.7")).isEqualTo("198.51.100.7");
    }
}
