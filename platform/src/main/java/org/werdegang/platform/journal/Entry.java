package org.werdegang.platform.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One write, as it stands in the journal.
 *
 * @param account who wrote; nobody stands for the system itself
 * @param what feature and verb, say {@code delivery.confirmed}
 */
public record Entry(
        long id,
        Instant at,
        @Nullable UUID account,
        @Nullable UUID organisation,
        String what,
        String subject,
        Map<String, Object> before,
        Map<String, Object> after) {

    /** What stands where a personal value was whose person has been erased. */
    public record Erased(UUID person) {
        /** How it is shown; pages say the word for it in the reader's language. */
        public static final String SIGN = "\u2205";

        @Override
        public String toString() {
            return SIGN;
        }
    }

    /** One fact that is not as it was. */
    public record Difference(String fact, String before, String after) {}

    /** What changed, by the names of the facts; an empty side means that the fact was not there. */
    public List<Difference> differences() {
        var facts = new TreeSet<>(before.keySet());
        facts.addAll(after.keySet());
        var found = new ArrayList<Difference>();
        for (var fact : facts) {
            String was = text(before.get(fact));
            String is = text(after.get(fact));
            if (!was.equals(is)) {
                found.add(new Difference(fact, was, is));
            }
        }
        return found;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : String.valueOf(value);
    }
}
