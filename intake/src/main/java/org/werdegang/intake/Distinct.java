package org.werdegang.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The different strings among those that go by. Files name the same ones in the same order again and again, and as the same
 * objects: the one that followed last time is tried first, without a look at its characters.
 */
final class Distinct {
    private static final long MOST_CHARACTERS = 1 << 24;

    private final int most;
    private final Map<String, Integer> places = new HashMap<>();
    private @Nullable String[] inOrder = new @Nullable String[16];
    private @Nullable String last;
    private int expected;
    private long characters;

    /** @param most beyond which further ones are not told apart */
    Distinct(int most) {
        this.most = most;
    }

    @SuppressWarnings("ReferenceEquality") // equal strings that are not the same are found by their characters
    void add(String text) {
        if (text != last) {
            next(text);
        }
    }

    @SuppressWarnings("ReferenceEquality")
    private void next(String text) {
        last = text;
        if (text == inOrder[expected]) {
            expected = expected + 1 < places.size() ? expected + 1 : 0;
        } else {
            find(text);
        }
    }

    private void find(String text) {
        Integer place = places.get(text);
        int size = places.size();
        if (place == null) {
            if (size == most || characters + text.length() > MOST_CHARACTERS) {
                return;
            }
            characters += text.length();
            place = size;
            places.put(text, place);
            if (place == inOrder.length) {
                inOrder = Arrays.copyOf(inOrder, place * 2);
            }
        }
        inOrder[place] = text;
        expected = place + 1 < places.size() ? place + 1 : 0;
    }

    int size() {
        return places.size();
    }

    SortedSet<String> sorted() {
        return new TreeSet<>(places.keySet());
    }
}
