package org.werdegang.platform.measurement.indicators;

import java.time.LocalDate;
import java.util.Optional;
import org.werdegang.platform.measurement.registry.Definition;
import org.werdegang.platform.vocabulary.Period;

/**
 * Whether newer values of an indicator should be there already.
 *
 * @param next the period that comes next
 * @param due the day on which the source is expected to publish it
 * @param stale true once that day has passed
 */
record Freshness(Period next, LocalDate due, boolean stale) {
    /** Empty if nobody knows when the source publishes. */
    static Optional<Freshness> of(Definition definition, Period last, LocalDate today) {
        var wait = definition.expectedRelease();
        if (wait == null || definition.periodicity().equals("irregular")) {
            return Optional.empty();
        }
        var next = last.plus(definition.periodicity().equals("two-yearly") ? 2 : 1);
        var reference = definition.referenceDay() == null
                ? next.to()
                : definition.referenceDay().atYear(next.year());
        var due = reference.plus(wait);
        return Optional.of(new Freshness(next, due, due.isBefore(today)));
    }
}
