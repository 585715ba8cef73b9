package org.werdegang.intake;

import java.util.Locale;

/** What a source says beside a value or instead of one; the closed list of every sign that German statistics print. */
public enum Mark {
    /** {@code -}: exactly none. */
    NOTHING,
    /** {@code .}: unknown or kept secret; the source does not say which. */
    UNKNOWN_OR_SECRET,
    /** {@code s}, {@code *}: kept secret. */
    SECRET,
    /** {@code x}: the cell makes no sense, or a comparison with it does not. */
    NOT_MEANINGFUL,
    /** {@code /} and {@code ()}: not sure enough to print, or printed with a warning. */
    UNRELIABLE,
    /** {@code ...}: will come later. */
    PENDING,
    /** {@code 0}: more than none, but less than half of the smallest unit printed. */
    ROUNDED_ZERO,
    /** {@code p}: provisional. */
    PROVISIONAL,
    /** {@code r}: corrected. */
    REVISED,
    /** {@code s} or {@code e} where the source says so: estimated. */
    ESTIMATED;

    /** The mark's name in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
