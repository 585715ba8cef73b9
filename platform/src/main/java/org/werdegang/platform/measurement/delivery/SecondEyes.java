package org.werdegang.platform.measurement.delivery;

import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.measurement.delivery.source.RegisteredSource;

/** Who may release: somebody who speaks for the owner, and has not confirmed the values. */
final class SecondEyes {
    private SecondEyes() {}

    static boolean mayRelease(Caller caller, Delivery delivery) {
        return speakFor(caller, delivery.source())
                && caller instanceof Caller.Person person
                && !person.account().equals(delivery.confirmedBy());
    }

    /** The owner's own people, and the office where the owner lets it. */
    static boolean speakFor(Caller caller, RegisteredSource source) {
        boolean own = caller.actsFor(source.organisation()) && caller.is(Role.STEWARD, Role.OFFICE);
        return own || (source.officeReleases() && caller.is(Role.OFFICE));
    }
}
