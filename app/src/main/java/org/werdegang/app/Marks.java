package org.werdegang.app;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.werdegang.intake.Mark;

/** Marks by the words of the long form. */
final class Marks {
    private Marks() {}

    /** The mark of that word; none for an empty one. */
    static @Nullable Mark of(String word) {
        return word.isEmpty()
                ? null
                : Arrays.stream(Mark.values())
                        .filter(mark -> mark.key().equals(word))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("No mark is called \"" + word + "\"."));
    }
}
