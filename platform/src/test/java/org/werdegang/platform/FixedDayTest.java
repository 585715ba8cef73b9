package org.werdegang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FixedDayTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

    @Test
    void keeps_the_day_and_lets_the_hours_pass() {
        var morning = at("2027-06-30T06:30:00Z"); // 8:30 in Berlin's summer
        var evening = at("2027-06-30T21:59:59Z");

        assertThat(morning.instant()).isEqualTo(Instant.parse("2026-01-15T07:30:00Z")); // 8:30 in Berlin's winter
        assertThat(LocalDate.now(morning)).isEqualTo(DAY);
        assertThat(LocalDate.now(evening)).isEqualTo(DAY);
        assertThat(evening.instant()).isAfter(morning.instant());
    }

    @Test
    void begins_the_same_day_again_at_midnight_in_berlin() {
        assertThat(LocalDate.now(at("2027-06-30T22:00:00Z"))).isEqualTo(DAY);
        assertThat(at("2027-06-30T22:00:00Z").instant()).isEqualTo(Instant.parse("2026-01-14T23:00:00Z"));
    }

    @Test
    void is_the_same_moment_in_every_zone() {
        var berlin = at("2027-03-01T12:00:00Z");

        assertThat(berlin.withZone(ZoneOffset.UTC).instant()).isEqualTo(berlin.instant());
    }

    private static Clock at(String moment) {
        return new FixedDay(DAY, Clock.fixed(Instant.parse(moment), Platform.ZONE));
    }
}
