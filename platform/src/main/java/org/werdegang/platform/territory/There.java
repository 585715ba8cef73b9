package org.werdegang.platform.territory;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** How a sentence says "there", from a territory's name: "im Kreis Wesel", "in der Metropole Ruhr", "in Essen". */
final class There {
    private static final List<String> FEMININE =
            List.of("städteregion ", "metropole ", "metropolregion ", "region ", "stadt ", "gemeinde ", "hansestadt ");
    private static final List<String> WITH_ARTICLE = List.of("district of ", "region of ", "metropolis ");

    private There() {}

    static String inGerman(String name) {
        String lower = name.toLowerCase(Locale.GERMAN);
        String first = lower.contains(" ") ? lower.substring(0, lower.indexOf(' ')) : lower;
        if (first.endsWith("kreis")
                || lower.endsWith("kreis")
                || lower.startsWith("bezirk ")
                || lower.endsWith("verband")
                || lower.equals("saarland")) {
            return "im " + name;
        }
        return FEMININE.stream().anyMatch(lower::startsWith) ? "in der " + name : "in " + name;
    }

    static String inEnglish(String name) {
        String lower = name.toLowerCase(Locale.ENGLISH);
        if (lower.endsWith(" metropolis")) {
            return "in the " + name;
        }
        return WITH_ARTICLE.stream().anyMatch(lower::startsWith)
                ? "in the " + lower.charAt(0) + name.substring(1)
                : "in " + name;
    }

    /** What {@code said} becomes when the name changes: a wording of somebody's own is kept around the new name. */
    static String renamed(String said, String old, String renamed, UnaryOperator<String> usual) {
        return said.equals(usual.apply(old)) || !said.contains(old) ? usual.apply(renamed) : said.replace(old, renamed);
    }
}
