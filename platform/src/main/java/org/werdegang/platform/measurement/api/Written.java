package org.werdegang.platform.measurement.api;

import java.util.List;
import java.util.Locale;
import org.werdegang.platform.measurement.registry.Definition;
import org.werdegang.platform.measurement.registry.Formula;

/** How the interface writes the words of closed lists. */
final class Written {
    private Written() {}

    /** In small letters, with dashes: {@code ROUNDED_ZERO} is {@code rounded-zero}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The letters of an indicator's formula in the order in which they are read, say N before D. */
    static List<String> letters(Definition definition) {
        return List.copyOf(Formula.parse(definition.formula(), definition.parts(), definition.basePeriod())
                .letters());
    }
}
