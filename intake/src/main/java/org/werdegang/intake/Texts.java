package org.werdegang.intake;

import org.jspecify.annotations.Nullable;

/**
 * A store of the strings that occur again and again in a file, found by their characters without making a string first.
 * Forgets everything when full, so that a file of a billion different texts costs no more than one of a thousand.
 */
final class Texts {
    private static final int SIZE = 1 << 17;

    private @Nullable String[] table = new @Nullable String[SIZE];
    private int filled;

    String of(char[] chars, int from, int to) {
        if (from >= to) {
            return "";
        }
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + chars[i];
        }
        int slot = (hash ^ (hash >>> 15)) & (SIZE - 1);
        while (true) {
            String found = table[slot];
            if (found == null) {
                break;
            }
            if (same(found, chars, from, to)) {
                return found;
            }
            slot = (slot + 1) & (SIZE - 1);
        }
        String added = new String(chars, from, to - from);
        if (++filled > SIZE / 2) {
            table = new @Nullable String[SIZE];
            filled = 0;
        } else {
            table[slot] = added;
        }
        return added;
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
