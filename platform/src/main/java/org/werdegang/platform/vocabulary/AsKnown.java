package org.werdegang.platform.vocabulary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * A point on the second time axis: what had been entered by then counts, what was entered later does not.
 *
 * @param at the last moment that counts
 */
public record AsKnown(Instant at) {
    /** Whatever has been entered. */
    public static final AsKnown EVER = new AsKnown(Instant.parse("9999-12-31T00:00:00Z"));

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** Everything entered up to and on that day in Berlin: the reading of {@code ?stand=2024-12-01}. */
    public static AsKnown on(LocalDate day) {
        return new AsKnown(day.plusDays(1).atStartOfDay(BERLIN).toInstant().minus(1, ChronoUnit.MICROS));
    }

    /** The day in Berlin on which this point lies. */
    public LocalDate day() {
        return at.atZone(BERLIN).toLocalDate();
    }

    /** True if something entered at {@code entered} counts. */
    public boolean covers(Instant entered) {
        return !entered.isAfter(at);
    }
}
