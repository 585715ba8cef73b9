package org.werdegang.platform.access;

import java.util.Set;
import java.util.UUID;

/** Whoever sends the current request; handlers take it as an argument, templates find it as {@code caller}. */
public sealed interface Caller {
    /** True if the caller holds one of these roles. */
    boolean is(Role... anyOf);

    /** True if the caller acts for that organisation. */
    boolean actsFor(UUID organisation);

    /** True for everybody but a visitor. */
    default boolean signedIn() {
        return this instanceof Person;
    }

    /** Somebody without log-in. */
    record Visitor() implements Caller {
        @Override
        public boolean is(Role... anyOf) {
            return false;
        }

        @Override
        public boolean actsFor(UUID organisation) {
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

        @Override
        public boolean actsFor(UUID other) {
            return organisation.equals(other);
        }
    }
}
