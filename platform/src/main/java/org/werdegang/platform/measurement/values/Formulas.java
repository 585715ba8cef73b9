package org.werdegang.platform.measurement.values;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.werdegang.platform.measurement.registry.Definition;
import org.werdegang.platform.measurement.registry.Formula;

/** Formulas that have been read once, by what they follow from. */
final class Formulas {
    private static final Map<Text, Formula> READ = new ConcurrentHashMap<>();

    private record Text(String formula, Map<String, String> parts, int basePeriod) {}

    private Formulas() {}

    static Formula of(Definition d) {
        int base = d.basePeriod() == null ? 0 : d.basePeriod();
        return READ.computeIfAbsent(
                new Text(d.formula(), d.parts(), base), t -> Formula.parse(d.formula(), d.parts(), d.basePeriod()));
    }
}
