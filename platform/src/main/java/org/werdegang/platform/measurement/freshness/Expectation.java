package org.werdegang.platform.measurement.freshness;

import java.time.LocalDate;
import java.util.Optional;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.measurement.registry.Definition;
import org.werdegang.platform.vocabulary.Period;

/**
 * What an owner is expected to say next about an indicator.
 *
 * @param owner the id of the organisation that answers for the figures, or the publisher's name
 * @param official true if an official source publishes them
 * @param last the latest period of which something is known
 * @param next the period after it that the source reports
 * @param due the last day on which its figures are in time
 */
public record Expectation(
        String indicator, String owner, String ownerName, boolean official, Period last, Period next, LocalDate due) {
    /** True once the figures are late. */
    public boolean overdueOn(LocalDate day) {
        return day.isAfter(due);
    }

    /** An official source's delay is known to everybody, a partner's only to itself and the office. */
    boolean shownTo(Caller caller) {
        return official
                || caller.is(Role.OFFICE, Role.ADMINISTRATOR)
                || (caller instanceof Caller.Person person
                        && person.organisation().toString().equals(owner));
    }

    /** The period that follows {@code last}; empty where a source reports when it likes. */
    static Optional<Period> after(Period last, Definition definition) {
        return switch (definition.periodicity()) {
            case "irregular" -> Optional.empty();
            case "two-yearly" -> Optional.of(last.plus(2));
            default -> Optional.of(last.plus(1));
        };
    }

    /** The last day in time: the reference day within the period, or its end, and the source's usual delay. */
    static Optional<LocalDate> lastDay(Period period, Definition definition) {
        return Optional.ofNullable(definition.expectedRelease())
                .map(delay -> reference(period, definition).plus(delay));
    }

    private static LocalDate reference(Period period, Definition definition) {
        var day = definition.referenceDay();
        if (day == null) {
            return period.to();
        }
        var first = day.atYear(period.from().getYear());
        return first.isBefore(period.from()) ? day.atYear(period.from().getYear() + 1) : first;
    }
}
