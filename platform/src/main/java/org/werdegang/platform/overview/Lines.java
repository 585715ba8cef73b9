package org.werdegang.platform.overview;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.engine.disclosure.Origin;
import org.werdegang.engine.disclosure.Release;
import org.werdegang.platform.measurement.registry.Definition;
import org.werdegang.platform.measurement.values.Point;
import org.werdegang.platform.vocabulary.Period;

/** A territory's figures over time, by indicator; what is invented is left out. */
record Lines(Map<String, SortedMap<Period, Cell>> byIndicator) {
    static Lines of(Release<Point> release) {
        var lines = new HashMap<String, SortedMap<Period, Cell>>();
        for (var point : release.keys()) {
            if (release.origins(point).stream().noneMatch(Origin::invented)) {
                lines.computeIfAbsent(point.indicator(), code -> new TreeMap<>())
                        .put(point.period(), release.cell(point));
            }
        }
        return new Lines(lines);
    }

    SortedMap<Period, Cell> of(Definition definition) {
        return byIndicator.getOrDefault(definition.code(), new TreeMap<>());
    }

    /** How many values are shown. */
    long shown(Definition definition) {
        return of(definition).values().stream()
                .filter(Cell.Shown.class::isInstance)
                .count();
    }

    /** The last shown value with its period. */
    Optional<Map.Entry<Period, Cell>> latest(Definition definition) {
        return of(definition).entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Cell.Shown)
                .reduce((earlier, later) -> later);
    }
}
