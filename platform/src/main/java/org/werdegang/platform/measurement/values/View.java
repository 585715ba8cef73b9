package org.werdegang.platform.measurement.values;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.werdegang.engine.disclosure.Policy;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.vocabulary.Period;

/**
 * Through whose eyes values are seen, and from which day.
 *
 * @param policy what may be seen
 * @param stand the day whose knowledge counts: later revisions are left out
 * @param from the first year shown, if limited
 * @param until the last year shown, if limited ({@code bis} in addresses)
 * @param boundaries the day whose boundaries count for all periods, so that a merged territory is summed back and a
 *     split one is estimated; absent: the boundaries of each period
 */
public record View(
        Policy policy,
        LocalDate stand,
        @Nullable Integer from,
        @Nullable Integer until,
        @Nullable LocalDate boundaries) {
    /** A page for that reader: signed-in people see what owners have released; everybody else, what is official. */
    public static View page(Caller caller, LocalDate stand) {
        return new View(
                switch (caller) {
                    case Caller.Visitor v -> new Policy.AlreadyOfficial();
                    case Caller.Person p ->
                        new Policy.OwnerReleased(p.organisation().toString());
                },
                stand,
                null,
                null,
                null);
    }

    /** The API and every export, whoever asks: only what is official. */
    public static View export(LocalDate stand) {
        return new View(new Policy.AlreadyOfficial(), stand, null, null, null);
    }

    /** The same, limited to those years, both included. */
    public View between(@Nullable Integer first, @Nullable Integer last) {
        return new View(policy, stand, first, last, boundaries);
    }

    /** The same as known on another day. */
    View asOf(LocalDate day) {
        return new View(policy, day, from, until, boundaries);
    }

    /** The same within the boundaries of one day. */
    public View within(LocalDate day) {
        return new View(policy, stand, from, until, day);
    }

    /** True if values of that period are asked for. */
    boolean covers(Period period) {
        return (from == null || period.year() >= from) && (until == null || period.year() <= until);
    }
}
