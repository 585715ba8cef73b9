package org.werdegang.house;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * The texts of one feature in one language.
 *
 * @param name path without language and ending, so that both halves of a pair have the same
 * @param twice keys that stand in the file more than once; of those the last counts, silently
 */
record Bundle(Path name, String language, Map<String, String> texts, Map<String, Integer> twice) {
    static Bundle read(Path file) {
        String text = Sources.read(file);
        var texts = new LinkedHashMap<String, String>();
        var twice = new LinkedHashMap<String, Integer>();
        try {
            new Properties() {
                @Override
                public synchronized Object put(Object key, Object value) {
                    if (texts.put(key.toString(), value.toString()) != null) {
                        twice.merge(key.toString(), 2, (old, two) -> old + 1);
                    }
                    return super.put(key, value);
                }
            }.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String base = String.valueOf(file.getFileName()).replaceFirst("_(de|en)\\.properties$", "");
        String language = file.toString().replaceFirst(".*_(de|en)\\.properties$", "$1");
        return new Bundle(file.resolveSibling(base), language, texts, twice);
    }

    /** The half in the other language, if its file exists. */
    static boolean isPair(Path german) {
        return Files.exists(english(german));
    }

    static Path english(Path german) {
        return german.resolveSibling(String.valueOf(german.getFileName()).replace("_de.", "_en."));
    }

    /** The file as a person would name it: {@code needs_de}. */
    String file() {
        return Objects.requireNonNull(name.getFileName()) + "_" + language;
    }
}
