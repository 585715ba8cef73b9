package org.werdegang.platform.overview;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.werdegang.platform.measurement.registry.Registry;
import org.werdegang.platform.measurement.values.Values;
import org.werdegang.platform.measurement.values.View;
import org.werdegang.platform.territory.Territory;
import org.werdegang.platform.vocabulary.Dimension;
import org.werdegang.platform.vocabulary.Stage;
import org.werdegang.platform.web.Stand;
import org.werdegang.platform.web.chart.Spark;
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
    List<Figure> of(Territory region, View view, Stand stand, Voice voice) {
        var definitions = registry.all(stand.known());
        var lines = Lines.of(values.ofTerritory(region.key(), definitions, view));
        var figures = new ArrayList<Figure>();
        for (var stage : Stage.values()) {
            definitions.stream()
                    .filter(definition -> definition.stage() == stage && definition.dimension() != Dimension.CONTEXT)
                    .filter(definition -> lines.shown(definition) > 0)
                    .reduce((a, b) -> lines.shown(b) > lines.shown(a) ? b : a)
                    .flatMap(definition -> lines.latest(definition)
                            .map(last -> new Figure(
                                    stage.key(),
                                    stand.on("/daten/" + definition.code() + "/" + region.key()),
                                    definition.name().in(voice.locale()),
                                    voice.cell(Unit.of(definition.unit(), definition.decimals()), last.getValue()),
                                    last.getKey().toString(),
                                    Spark.draw(lines.of(definition), definition.breakYears()))))
                    .ifPresent(figures::add);
        }
        return figures;
    }
}
