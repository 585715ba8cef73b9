package org.werdegang.platform.overview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.engine.disclosure.Origin;
import org.werdegang.engine.disclosure.Release;
import org.werdegang.platform.measurement.registry.Definition;
import org.werdegang.platform.measurement.registry.Registry;
import org.werdegang.platform.measurement.values.Point;
import org.werdegang.platform.measurement.values.Values;
import org.werdegang.platform.measurement.values.View;
import org.werdegang.platform.territory.Territory;
import org.werdegang.platform.vocabulary.Dimension;
import org.werdegang.platform.vocabulary.Period;
import org.werdegang.platform.vocabulary.Stage;
import org.werdegang.platform.web.chart.Unit;
import org.werdegang.platform.web.chart.Voice;

/** A few figures of the whole region: of each stage the one with the longest memory. */
@Component
class Glance {
    private final Registry registry;
    private final Values values;

    /**
     * One figure.
     *
     * @param spark the small trend; empty for a single value
     */
    record Figure(String stage, String address, String name, String value, String period, String spark) {}

    Glance(Registry registry, Values values) {
        this.registry = registry;
        this.values = values;
    }

    /** Official figures only; a stage without any is left out. */
    List<Figure> of(Territory region, View view, Voice voice) {
        var definitions = registry.all();
        var release = values.ofTerritory(region.key(), definitions, view);
        var lines = lines(release);
        var figures = new ArrayList<Figure>();
        for (var stage : Stage.values()) {
            definitions.stream()
                    .filter(definition -> definition.stage() == stage && definition.dimension() != Dimension.CONTEXT)
                    .filter(definition -> shown(lines, definition) > 0)
                    .reduce((a, b) -> shown(lines, b) > shown(lines, a) ? b : a)
                    .ifPresent(definition -> figures.add(
                            figure(definition, region, lines.getOrDefault(definition.code(), new TreeMap<>()), voice)));
        }
        return figures;
    }

    private static Map<String, SortedMap<Period, Cell>> lines(Release<Point> release) {
        var lines = new HashMap<String, SortedMap<Period, Cell>>();
        for (var point : release.keys()) {
            if (release.origins(point).stream().noneMatch(Origin::invented)) {
                lines.computeIfAbsent(point.indicator(), code -> new TreeMap<>())
                        .put(point.period(), release.cell(point));
            }
        }
        return lines;
    }

    private static long shown(Map<String, SortedMap<Period, Cell>> lines, Definition definition) {
        return lines.getOrDefault(definition.code(), new TreeMap<>()).values().stream()
                .filter(Cell.Shown.class::isInstance)
                .count();
    }

    private static Figure figure(Definition definition, Territory region, SortedMap<Period, Cell> line, Voice voice) {
        var last = line.firstEntry();
        for (var entry : line.entrySet()) {
            last = entry.getValue() instanceof Cell.Shown ? entry : last;
        }
        return new Figure(
                definition.stage().key(),
                "/daten/" + definition.code() + "/" + region.key(),
                definition.name().in(voice.locale()),
                voice.cell(Unit.of(definition.unit(), definition.decimals()), last.getValue()),
                last.getKey().toString(),
                Spark.draw(line, definition));
    }
}
