package org.werdegang.engine.disclosure.protect;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.werdegang.engine.disclosure.round.Rounding;

/**
 * A named set of rules, chosen for each source of data and printed with every figure.
 *
 * @param threshold counts from 1 to one below it are sensitive
 * @param limit how far apart the ends of a sensitive cell must be for an attacker
 * @param rounding how shown counts are rounded; none: they are shown as they are
 */
public record Profile(
        String name, int threshold, long limit, @Nullable Rounding rounding) {
    private static final List<Profile> ALL = List.of(
            new Profile("min-3", 3, 3, null),
            new Profile("min-5", 5, 5, null),
            new Profile("min-10", 10, 10, null),
            new Profile("base-3", 3, 1, new Rounding(3)),
            new Profile("nrw-5", 3, 2, new Rounding(5)));

    /** The profile of that name, whatever its case. */
    public static Optional<Profile> named(String name) {
        return ALL.stream()
                .filter(profile -> profile.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The names of all profiles. */
    public static List<String> names() {
        return ALL.stream().map(Profile::name).toList();
    }

    /** The same with another threshold; the limit goes with it where nothing is rounded. */
    public Profile withThreshold(int other) {
        return new Profile(name, other, rounding == null ? other : limit, rounding);
    }

    /** True for a count that must not be learnt. */
    public boolean sensitive(long count) {
        return count > 0 && count < threshold;
    }

    /** What stands beside a shown number. */
    public String mark() {
        return rounding == null ? "" : rounding.mark();
    }
}
