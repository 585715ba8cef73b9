package org.werdegang.platform.web.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** A place in a list that is ordered by a key: the key of the last entry, in letters that an address can hold. */
final class Cursor {
    private static final String BETWEEN = "\u001f";

    private Cursor() {}

    static String write(List<String> key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(BETWEEN, key).getBytes(StandardCharsets.UTF_8));
    }

    /** The key that {@link #write} was given; empty if the text is none of its own. */
    static Optional<List<String>> read(String text) {
        try {
            String key = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return Optional.of(List.of(key.split(BETWEEN, -1)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
