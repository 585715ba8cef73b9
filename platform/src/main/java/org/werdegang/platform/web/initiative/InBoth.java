package org.werdegang.platform.web.initiative;

import java.util.Locale;

/** A text that the office wrote in both languages; a missing one is answered by the other. */
public record InBoth(String de, String en) {
    /** Nothing written yet. */
    public static final InBoth NONE = new InBoth("", "");

    /** The text in the reader's language. */
    public String in(Locale language) {
        boolean german = language.getLanguage().equals("de");
        String wanted = german ? de : en;
        return wanted.isBlank() ? (german ? en : de) : wanted;
    }
}
