package org.werdegang.platform.web.api;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param entries in the order of their keys
 * @param next path and query of the page after this one; null on the last
 */
public record Page<T>(List<T> entries, @Nullable String next) {
    /*
     * A page goes on after the key of the last entry, not after a number of entries: whatever is added or taken away
     * between two requests, no entry that stays is left out or comes twice.
     */
    public Page {
        entries = List.copyOf(entries);
    }

    /**
     * The page that was asked for.
     *
     * @param all the whole list, in any order
     * @param key what tells entries apart, always of {@code length} texts; the list is ordered by it
     * @param pinned parameters that a next page must have whatever this one had, say the day whose knowledge counts
     */
    public static <T> Page<T> of(
            List<T> all,
            Function<T, List<String>> key,
            int length,
            Asked asked,
            int limit,
            Map<String, String> pinned) {
        var after = asked.after(length);
        var rest = all.stream()
                .filter(entry -> after.isEmpty() || compare(key.apply(entry), after.get()) > 0)
                .sorted(Comparator.comparing(key, Page::compare))
                .toList();
        if (rest.size() <= limit) {
            return new Page<>(rest, null);
        }
        var entries = rest.subList(0, limit);
        var place = new LinkedHashMap<>(pinned);
        place.put(Asked.AFTER, Cursor.write(key.apply(entries.getLast())));
        return new Page<>(entries, asked.path() + "?" + asked.query(place));
    }

    private static int compare(List<String> a, List<String> b) {
        for (int i = 0; i < a.size(); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
