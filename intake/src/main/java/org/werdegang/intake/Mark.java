package org.werdegang.intake;

import java.util.Locale;

/** What a source says about a figure instead of, or beside, the figure itself: the one closed list of the project. */
public enum Mark {
    /** Exactly nothing, or nothing there to count, printed {@code -}. */
    NOTHING,
    /** Unknown or kept secret, printed {@code .}: most sources use one sign for both. */
    UNKNOWN_OR_SECRET,
    /** Kept secret, where a source says so: the employment agency prints {@code *}. */
    SECRET,
    /** Not meaningful: the box is barred, printed {@code x}. */
    NOT_MEANINGFUL,
    /** Of limited or no certainty, printed {@code /} or in round brackets. */
    UNRELIABLE,
    /** Comes later, printed {@code ...}. */
    PENDING,
    /** More than nothing, but less than half of the last digit shown, printed {@code 0} beside the sign for nothing. */
    ROUNDED_ZERO,
    /** Provisional, printed {@code p}. */
    PROVISIONAL,
    /** Revised, printed {@code r}. */
    REVISED,
    /** Estimated, printed {@code s}. */
    ESTIMATED;

    private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** As written to files: {@code unknown-or-secret}. */
    public String key() {
        return key;
    }
}
