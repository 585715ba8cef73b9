package org.werdegang.platform.access;

/** How far a role's permission goes on a route. */
enum Reach {
    /** Not at all. */
    NONE,
    /** To things of the organisation for which the person acts; others look as if they did not exist. */
    OWN,
    /** To things of every organisation. */
    ALL
}
