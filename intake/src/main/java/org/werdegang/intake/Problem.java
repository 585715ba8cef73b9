package org.werdegang.intake;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A finding in a file: where, what is wrong, and how to mend it.
 *
 * @param key names the text in {@code problems_de} and {@code problems_en}
 * @param details what the text's placeholders stand for, in order; placeholder 0 is the place
 */
public record Problem(Severity severity, String key, Place place, List<String> details) {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public Problem {
        details = List.copyOf(details);
    }

    /** The sentence in English if asked for, in German otherwise; without the place. */
    public String text(Locale locale) {
        Locale language = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.GERMAN;
        String pattern = ResourceBundle.getBundle("org.werdegang.intake.problems", language, NO_FALLBACK)
                .getString(key);
        return new MessageFormat(pattern, language).format(details.toArray());
    }
}
