package org.werdegang.engine.disclosure.round;

import java.math.BigDecimal;

/**
 * A percentage as it may be shown: calculated from true counts, not from rounded ones. It is withheld where its bases are
 * small, has fewer decimals where they would give the count back, and says which of these was done.
 * <p>Pure. Source: capability 6a of the profile NRW-5; the leak by decimals is that of {@link Percentage}. Checked in
 * {@code RatioTest}, against every count that a reader could think of.
 */
public sealed interface Ratio {
    /**
     * Shown.
     *
     * @param percent with as many decimals as are shown
     * @param fewer true if decimals were left out to protect the count
     */
    record Shown(BigDecimal percent, boolean fewer) implements Ratio {}

    /** Not shown. */
    record Withheld(Cause cause) implements Ratio {}

    /** Why a percentage is withheld; where several hold, the first listed here. */
    enum Cause {
        /** The whole has fewer persons than the limit. */
        WHOLE,
        /** The part has fewer persons than the limit. */
        PART,
        /** Those that are not in the part are fewer than the limit: the percentage is of them as well. */
        REST,
        /** Even without decimals the percentage leaves too few possible counts. */
        TELLING
    }

    /**
     * A share before its release.
     *
     * @param decimals how many are wanted
     * @param limit how many persons the whole, the part and the rest need, and how uncertain the part must stay for a
     *     reader who knows the whole
     * @throws IllegalArgumentException if the part is larger than the whole, a count is negative, or the limit is below 1
     */
    static Ratio of(long part, long whole, int decimals, long limit) {
        if (part < 0 || part > whole || limit < 1 || decimals < 0) {
            throw new IllegalArgumentException(part + " of " + whole + " is no share, or " + limit + " is no limit.");
        }
        if (whole < limit) {
            return new Withheld(Cause.WHOLE);
        }
        if (part < limit) {
            return new Withheld(Cause.PART);
        }
        if (whole - part < limit) {
            return new Withheld(Cause.REST);
        }
        var share = new Percentage(part, whole);
        var possible = share.decimals(decimals, limit);
        return possible.isPresent()
                ? new Shown(share.printed(possible.getAsInt()), possible.getAsInt() < decimals)
                : new Withheld(Cause.TELLING);
    }
}
