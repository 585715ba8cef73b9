package org.werdegang.platform.access;

import java.util.Set;
import java.util.UUID;

/** Whoever sends the current request; handlers take it as an argument. */
public sealed interface Caller {
    /** True if the caller holds one of these roles. */
    boolean is(Role... anyOf);

    /** Somebody without log-in. */
    record Visitor() implements Caller {
        @Override
        public boolean is(Role... anyOf) {
            return false;
        }
    }

    /**
     * Somebody who has signed in, acting for one organisation.
     *
     * @param account the account's id
     * @param name the display name
     * @param organisation the organisation for which the roles hold
     * @param roles the roles held there
     */
    record Person(UUID account, String name, UUID organisation, Set<Role> roles) implements Caller {
        @Override
        public boolean is(Role... anyOf) {
            for (var role : anyOf) {
                if (roles.contains(role)) {
                    return true;
                }
            }
            return false;
        }
    }
}
