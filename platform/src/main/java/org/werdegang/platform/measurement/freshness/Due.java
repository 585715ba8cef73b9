package org.werdegang.platform.measurement.freshness;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.werdegang.platform.measurement.registry.Definition;
import org.werdegang.platform.vocabulary.Period;

/**
 * What a source is expected to report next, and until when.
 *
 * @param period the period after the latest one of which something is known
 * @param day the last day on which its figures are in time
 */
public record Due(Period period, LocalDate day) {
    /** What follows {@code last}; empty where a source reports when it likes, or nobody knows how long it takes. */
    public static Optional<Due> after(Period last, Definition definition) {
        var delay = definition.expectedRelease();
        if (delay == null) {
            return Optional.empty();
        }
        return next(last, definition)
                .map(next -> new Due(next, definition.reference(next).plus(delay)));
    }

    private static Optional<Period> next(Period last, Definition definition) {
        return switch (definition.periodicity()) {
            case "irregular" -> Optional.empty();
            case "two-yearly" -> Optional.of(last.plus(2));
            default -> Optional.of(last.plus(1));
        };
    }

    /** True once the figures are late. */
    public boolean overOn(LocalDate today) {
        return today.isAfter(day);
    }

    /** How many days the figures are late; 0 as long as they are in time. */
    public long daysOver(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(day, today));
    }
}
