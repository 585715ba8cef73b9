package org.werdegang.platform.measurement.registry;

import java.util.Locale;

/** A sentence or name in both languages. */
public record Words(String de, String en) {
    /** The words in that language; German for any language that is not English. */
    public String in(Locale language) {
        return language.getLanguage().equals("en") ? en : de;
    }
}
