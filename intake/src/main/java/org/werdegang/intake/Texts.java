package org.werdegang.intake;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/**
 * A store of what is made of the texts that occur again and again in a file, found by their characters without making a
 * string first. Forgets everything when full, so that a file of a billion different texts costs no more than one of a
 * thousand.
 *
 * @param <T> what is made of a text once, when it is first seen
 */
final class Texts<T> {
    /*
     * Rows of later years mostly follow each other as those of the first did, so the text that followed last time is tried
     * first. All characters lie in one array in the order in which the texts came: such a file is read along it, and never
     * waits for memory. An entry is found by its characters in a table of open addresses, as entry + 1.
     */
    private static final int MOST = 1 << 16;
    private static final int MOST_CHARACTERS = 1 << 22;
    /** No name of anything is longer: such a text is not worth its place. */
    private static final int LONGEST = 1 << 12;

    private static final int FIRST = 64;

    /** Unknown to whoever writes a file, so that nobody can write one whose texts all lie in one place. */
    private static final int FACTOR = ThreadLocalRandom.current().nextInt() | 1;

    private final Function<String, T> change;
    private final T nothing;
    private char[] characters = new char[FIRST * 8];
    private int[] starts = new int[FIRST + 1];
    private int[] following = new int[FIRST];
    private Object[] made = new Object[FIRST];
    private int[] slots = new int[FIRST * 2];
    private int count;
    private int last;

    Texts(Function<String, T> change) {
        this.change = change;
        this.nothing = change.apply("");
    }

    /** The strings themselves, each the same object again. */
    static Texts<String> plain() {
        return new Texts<>(text -> text);
    }

    /** What is made of a text. */
    @SuppressWarnings("unchecked") // only what change has made is kept
    T of(char[] chars, int from, int to) {
        if (from >= to) {
            return nothing;
        }
        if (to - from > LONGEST) {
            return change.apply(new String(chars, from, to - from));
        }
        int entry = following[last];
        if (!same(entry, chars, from, to)) {
            entry = find(chars, from, to);
            following[last] = entry;
        }
        last = entry;
        return (T) made[entry];
    }

    private boolean same(int entry, char[] chars, int from, int to) {
        int start = starts[entry];
        int length = to - from;
        if (starts[entry + 1] - start != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (characters[start + i] != chars[from + i]) {
                return false;
            }
        }
        return true;
    }

    private int find(char[] chars, int from, int to) {
        int hash = hash(chars, from, to);
        int slot = hash & (slots.length - 1);
        while (slots[slot] > 0) {
            int entry = slots[slot] - 1;
            if (same(entry, chars, from, to)) {
                return entry;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return added(chars, from, to, hash);
    }

    private static int hash(char[] chars, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = FACTOR * hash + chars[i];
        }
        return hash ^ (hash >>> 15);
    }

    private int added(char[] chars, int from, int to, int hash) {
        T value = change.apply(new String(chars, from, to - from));
        if (count == MOST || starts[count] + to - from > MOST_CHARACTERS) {
            forget();
        }
        if (count == made.length) {
            grow();
        }
        int start = starts[count];
        int end = start + to - from;
        if (end > characters.length) {
            characters = Arrays.copyOf(characters, Math.max(end, characters.length * 2));
        }
        System.arraycopy(chars, from, characters, start, to - from);
        starts[count + 1] = end;
        made[count] = value;
        put(hash, count);
        return count++;
    }

    private void put(int hash, int entry) {
        int slot = hash & (slots.length - 1);
        while (slots[slot] > 0) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = entry + 1;
    }

    private void grow() {
        int room = made.length * 2;
        starts = Arrays.copyOf(starts, room + 1);
        following = Arrays.copyOf(following, room);
        made = Arrays.copyOf(made, room);
        slots = new int[room * 2];
        for (int entry = 0; entry < count; entry++) {
            put(hash(characters, starts[entry], starts[entry + 1]), entry);
        }
    }

    private void forget() {
        Arrays.fill(slots, 0);
        Arrays.fill(following, 0);
        Arrays.fill(made, null);
        Arrays.fill(starts, 0);
        count = 0;
        last = 0;
    }
}
