package org.werdegang.engine.disclosure;

import java.util.Locale;

/** Why a cell has no value that may be shown; where several hold, the first listed here is said. */
public enum Reason {
    /** The owner has not released it to this reader. */
    NOT_RELEASED,
    /** Kept secret by its source. */
    SECRET,
    /** The source prints one sign for unknown and secret. */
    UNKNOWN_OR_SECRET,
    /** The cell makes no sense, or a comparison with it does not. */
    NOT_MEANINGFUL,
    /** The source does not print it, because it would not be sure enough. */
    UNRELIABLE,
    /** The source has not finished it. */
    PENDING,
    /** Its base is zero, so that there is no rate. */
    DIVISION_BY_ZERO,
    /** Some of its parts are missing, and a sum without them would be too low. */
    INCOMPLETE,
    /** No source has delivered it. */
    MISSING;

    /** The reason's name in files, addresses and text keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
