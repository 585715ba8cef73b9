package org.werdegang.platform.measurement.registry;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A sentence or name in both languages. */
public record Words(String de, String en) {
    /** Sentences one after the other, each once. */
    static Words together(List<Words> sentences) {
        return new Words(
                sentences.stream().map(Words::de).distinct().collect(Collectors.joining(" ")),
                sentences.stream().map(Words::en).distinct().collect(Collectors.joining(" ")));
    }

    /** The words in that language; German for any language that is not English. */
    public String in(Locale language) {
        return language.getLanguage().equals("en") ? en : de;
    }
}
