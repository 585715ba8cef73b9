package org.werdegang.engine.disclosure.protect;

import java.util.Arrays;

/** Which cells hide behind which; entries may be out of date, and then only cost a look. Not for several threads. */
final class Users {
    private static final int[] NOBODY = {};

    private final int[][] users;
    private final int[] numbers;

    Users(int cells) {
        this.users = new int[cells][];
        this.numbers = new int[cells];
        Arrays.fill(users, NOBODY);
    }

    void add(int cell, int user) {
        int number = numbers[cell];
        if (number > 0 && users[cell][number - 1] == user) {
            return;
        }
        if (number == users[cell].length) {
            users[cell] = Arrays.copyOf(users[cell], Math.max(4, 2 * number));
        }
        users[cell][number] = user;
        numbers[cell] = number + 1;
    }

    /** Each once. */
    int[] of(int cell) {
        return Arrays.stream(users[cell], 0, numbers[cell]).sorted().distinct().toArray();
    }

    void clear(int cell) {
        users[cell] = NOBODY;
        numbers[cell] = 0;
    }
}
