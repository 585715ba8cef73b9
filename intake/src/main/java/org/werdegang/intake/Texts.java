package org.werdegang.intake;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A store of the strings that occur again and again in a file, found by their characters without making a string first.
 * Forgets everything when full, so that a file of a billion different texts costs no more than one of a thousand. Rows of
 * later years mostly follow each other as those of the first did: the text that followed last time is tried first.
 */
final class Texts {
    private static final int SIZE = 1 << 17;

    private final UnaryOperator<String> change;
    private @Nullable String[] printed = new @Nullable String[SIZE];
    private @Nullable String[] kept = new @Nullable String[SIZE];
    private int[] following = new int[SIZE];
    private int last;
    private int filled;

    Texts() {
        this(text -> text);
    }

    /** @param change made of every text once, when it is first seen */
    Texts(UnaryOperator<String> change) {
        this.change = change;
    }

    String of(char[] chars, int from, int to) {
        if (from >= to) {
            return "";
        }
        int slot = following[last];
        String found = printed[slot];
        if (found == null || !same(found, chars, from, to)) {
            slot = slot(chars, from, to);
            following[last] = slot;
        }
        last = slot;
        String text = kept[slot];
        return text == null ? added(slot, new String(chars, from, to - from)) : text;
    }

    private int slot(char[] chars, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + chars[i];
        }
        int slot = (hash ^ (hash >>> 15)) & (SIZE - 1);
        for (String found = printed[slot]; found != null && !same(found, chars, from, to); found = printed[slot]) {
            slot = (slot + 1) & (SIZE - 1);
        }
        return slot;
    }

    private String added(int slot, String text) {
        String made = change.apply(text);
        if (++filled > SIZE / 2) {
            printed = new @Nullable String[SIZE];
            kept = new @Nullable String[SIZE];
            following = new int[SIZE];
            last = 0;
            filled = 0;
        } else {
            printed[slot] = text;
            kept[slot] = made;
        }
        return made;
    }

    static boolean same(String text, char[] chars, int from, int to) {
        int length = to - from;
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != chars[from + i]) {
                return false;
            }
        }
        return true;
    }
}
