package org.werdegang.platform.measurement.indicators;

import java.util.List;
import java.util.Locale;
import org.werdegang.platform.measurement.registry.Definition;

/** One idea that is measured by several methods. */
final class Heading {
    private Heading() {}

    /** The words with which the names of all its methods begin. */
    static String name(List<Definition> methods, Locale locale) {
        String common = methods.getFirst().name().in(locale);
        for (var method : methods) {
            String name = method.name().in(locale);
            int shared = 0;
            while (shared < Math.min(common.length(), name.length()) && common.charAt(shared) == name.charAt(shared)) {
                shared++;
            }
            common = common.substring(0, shared);
        }
        String words = common.contains(",") ? common.substring(0, common.lastIndexOf(',')) : common;
        return words.isBlank() ? methods.getFirst().heading() : words.strip();
    }
}
