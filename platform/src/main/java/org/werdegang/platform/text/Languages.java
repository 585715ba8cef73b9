package org.werdegang.platform.text;

import java.util.List;
import java.util.Locale;

/** The languages in which every page is complete; the first is the default. */
public final class Languages {
    /** German and English, in that order. */
    public static final List<Locale> ALL = List.of(Locale.GERMAN, Locale.ENGLISH);

    private Languages() {}

    /** The supported language with that tag, or German. */
    public static Locale of(String tag) {
        for (var locale : ALL) {
            if (locale.getLanguage().equals(tag)) {
                return locale;
            }
        }
        return Locale.GERMAN;
    }
}
