package org.werdegang.engine.disclosure;

import java.util.Locale;

/** Something a reader must know about a value that is shown, in the order in which it is said. */
public enum Caveat {
    /** Exactly none: the source counted and found nothing. */
    NOTHING,
    /** More than none, but less than half of the smallest unit printed. */
    ROUNDED_ZERO,
    /** The source will publish a final value. */
    PROVISIONAL,
    /** The source has corrected an earlier value. */
    REVISED,
    /** Not counted but calculated from something else, say by the weights of a split. */
    ESTIMATED,
    /** The source itself calls the value of limited use. */
    UNRELIABLE,
    /** Calculated without some of its parts, because their values are missing or withheld. */
    INCOMPLETE;

    /** The caveat's name in files, addresses and text keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
