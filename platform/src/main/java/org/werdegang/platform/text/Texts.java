package org.werdegang.platform.text;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.werdegang.platform.vocabulary.Refused;

/** The texts for whoever has no page: the command line, mails, jobs. */
public final class Texts {
    private final MessageSource source;

    private Texts(MessageSource source) {
        this.source = source;
    }

    /** All texts of the class path, without the platform running. */
    public static Texts standalone() {
        return new Texts(new TextSource().messageSource());
    }

    /** The text of that key in that language, filled with {@code details}. */
    public String say(Locale language, String key, Object... details) {
        return source.getMessage(key, details, language);
    }

    /** What was refused, and how to mend it. */
    public String say(Locale language, Refused refused) {
        // Numbers and paths are shown as they are, not grouped as amounts.
        return say(
                language,
                refused.key(),
                refused.details().stream().map(String::valueOf).toArray());
    }
}
