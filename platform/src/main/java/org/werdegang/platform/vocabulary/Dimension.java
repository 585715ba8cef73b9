package org.werdegang.platform.vocabulary;

import java.util.Locale;

/** What a goal or an indicator is about: fair access, participation, success, or the circumstances around them. */
public enum Dimension {
    ACCESS,
    PARTICIPATION,
    SUCCESS,
    CONTEXT;

    /** The dimension's name in files, addresses and text keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if no dimension has that key */
    public static Dimension of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
