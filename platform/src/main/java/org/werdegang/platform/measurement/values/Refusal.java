package org.werdegang.platform.measurement.values;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.platform.vocabulary.Period;

/**
 * A value that cannot be taken.
 *
 * @param key the text that says why and how to mend it
 * @param place where it stood
 * @param details what the text's placeholders stand for
 * @param about what value it is; null where a release before this one noted it
 * @param mark where it stands in the order of refusals, for the page after it
 */
public record Refusal(
        String key,
        String place,
        List<String> details,
        @Nullable About about,
        String mark) {
    public Refusal {
        details = List.copyOf(details);
    }

    /**
     * A value as it was meant.
     *
     * @param territory the key as it was read; there may be no such territory
     * @param value null where the file says several things
     */
    public record About(
            String indicator,
            String part,
            Breakdown breakdown,
            String territory,
            Period period,
            @Nullable Cell value) {}
}
