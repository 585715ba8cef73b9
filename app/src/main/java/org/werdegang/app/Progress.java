package org.werdegang.app;

import java.util.Locale;
import org.werdegang.platform.text.Texts;

/** What a command tells the person at the terminal while it works: one line each, on stderr. */
final class Progress {
    private static final Texts TEXTS = Texts.standalone();

    private Progress() {}

    static void say(String key, Object... details) {
        System.err.println(text(key, details));
    }

    static String text(String key, Object... details) {
        var plain = java.util.Arrays.stream(details).map(String::valueOf).toArray();
        return TEXTS.say(Locale.getDefault(), key, plain);
    }
}
