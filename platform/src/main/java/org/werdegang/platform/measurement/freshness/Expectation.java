package org.werdegang.platform.measurement.freshness;

import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.vocabulary.Period;

/**
 * What an owner is expected to say next about an indicator.
 *
 * @param owner the id of the organisation that answers for the figures, or the publisher's name
 * @param official true if an official source publishes them
 * @param last the latest period of which something is known
 * @param due what comes after it, and until when
 */
public record Expectation(String indicator, String owner, String ownerName, boolean official, Period last, Due due) {
    /** True if that person answers for the figures: the owner's stewards, and the office for everybody's. */
    public boolean concerns(Caller caller) {
        return caller.is(Role.OFFICE, Role.ADMINISTRATOR) || isOwner(caller);
    }

    /** An official source's delay is known to everybody, a partner's only to itself and the office. */
    boolean shownTo(Caller caller) {
        return official || concerns(caller);
    }

    private boolean isOwner(Caller caller) {
        return caller instanceof Caller.Person person
                && person.organisation().toString().equals(owner);
    }
}
