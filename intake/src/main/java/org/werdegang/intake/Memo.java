package org.werdegang.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** What was made of texts, so that it need not be made again; forgets everything when that has become much. */
final class Memo<T> {
    private static final int MOST = 20_000;
    private static final long MOST_CHARACTERS = 1 << 23;

    private final Map<String, T> made = new HashMap<>();
    private final int copies;
    private long characters;

    /** @param copies how often the text itself stands in what is made of it, about */
    Memo(int copies) {
        this.copies = copies;
    }

    T of(String text, Function<String, T> make) {
        T known = made.get(text);
        if (known != null) {
            return known;
        }
        T fresh = make.apply(text);
        characters += text.length() * (1L + copies);
        if (made.size() >= MOST || characters > MOST_CHARACTERS) {
            made.clear();
            characters = text.length() * (1L + copies);
        }
        made.put(text, fresh);
        return fresh;
    }
}
