package org.werdegang.platform.access;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a browser calls itself, in two words that its owner recognises: {@code Firefox, Windows}. */
final class Browser {
    /** The first that is found counts: Edge also says Chrome, and Chrome says Safari. */
    private static final String[][] MAKES = {
        {"Edg", "Edge"}, {"OPR/", "Opera"}, {"Firefox/", "Firefox"}, {"Chrome/", "Chrome"}, {"Safari/", "Safari"}
    };

    private static final String[][] SYSTEMS = {
        {"Android", "Android"},
        {"iPhone", "iOS"},
        {"iPad", "iOS"},
        {"Windows", "Windows"},
        {"Mac OS X", "macOS"},
        {"Linux", "Linux"}
    };

    private Browser() {}

    /** Empty if it says nothing that we know; never anything that it made up itself. */
    static String name(@Nullable String agent) {
        String said = agent == null ? "" : agent;
        return Stream.of(first(MAKES, said), first(SYSTEMS, said))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String first(String[][] known, String said) {
        for (var pair : known) {
            if (said.contains(pair[0])) {
                return pair[1];
            }
        }
        return "";
    }
}
