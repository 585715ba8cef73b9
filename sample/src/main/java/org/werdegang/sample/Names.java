package org.werdegang.sample;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.SplittableRandom;

/** The lists of words from which invented names are made. */
final class Names {
    private static final Properties LISTS = read();

    private Names() {}

    private static Properties read() {
        var lists = new Properties();
        try (var stream = Names.class.getResourceAsStream("names.properties")) {
            if (stream == null) {
                throw new IllegalStateException("names.properties is missing from the build.");
            }
            lists.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return lists;
    }

    /** All words of a list. */
    static List<String> list(String name) {
        String words = LISTS.getProperty(name);
        if (words == null) {
            throw new IllegalStateException("names.properties has no list " + name + ".");
        }
        return List.of(words.split("\\s*,\\s*"));
    }

    /** Any word of a list. */
    static String any(String name, SplittableRandom dice) {
        var words = list(name);
        return words.get(dice.nextInt(words.size()));
    }
}
