package org.werdegang.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The time of day as it is, on a day that never ends: what is due, late or current in the demo region stays so, whenever
 * somebody looks at it.
 */
final class FixedDay extends Clock {
    private final LocalDate day;
    private final Clock real;

    FixedDay(LocalDate day, Clock real) {
        this.day = day;
        this.real = real;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new FixedDay(day, real.withZone(zone));
    }

    @Override
    public Instant instant() {
        // Days are Berlin's, whatever zone somebody reads this clock in.
        var time = LocalTime.ofInstant(real.instant(), Platform.ZONE).truncatedTo(ChronoUnit.MICROS);
        return day.atTime(time).atZone(Platform.ZONE).toInstant();
    }
}
