package org.werdegang.platform.measurement.indicators;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.werdegang.platform.measurement.registry.Definition;
import org.werdegang.platform.web.chart.Unit;

/**
 * The values behind the figures as a table: a row for each period, a column for each part of the formula.
 *
 * @param head what stands over the columns
 */
record Behind(List<String> head, List<List<String>> rows) {
    /** The letter of a rate that the source itself has published. */
    private static final String PUBLISHED = "R";

    /** Empty where the figure is the counted number itself. */
    static Behind of(Sight sight) {
        var reading = sight.reading();
        var speech = sight.speech();
        var definition = reading.definition();
        var letters = new LinkedHashSet<String>(List.of("N", "D"));
        letters.retainAll(definition.parts().keySet());
        letters.addAll(definition.parts().keySet());
        reading.parts().values().forEach(parts -> letters.addAll(parts.keys()));
        if (letters.size() < 2 || reading.parts().isEmpty()) {
            return new Behind(List.of(), List.of());
        }
        var head = new ArrayList<String>(List.of(speech.say("chart.table.period")));
        letters.forEach(letter -> head.add(name(speech, definition, letter)));
        head.add(speech.topic());
        var rows = new ArrayList<List<String>>();
        reading.parts().forEach((point, parts) -> {
            var row = new ArrayList<String>(List.of(point.period().toString()));
            for (String letter : letters) {
                var unit = letter.equals(PUBLISHED) ? speech.unit() : Unit.of("count", 0);
                row.add(speech.voice().cell(unit, parts.cell(letter)));
            }
            row.add(sight.cell(reading.cells().cell(point)));
            rows.add(row);
        });
        return new Behind(head, rows);
    }

    private static String name(Speech speech, Definition definition, String letter) {
        var known = definition.partNames().get(letter);
        return switch (letter) {
            case "N" -> speech.say("indicators.part.n");
            case "D" -> speech.say("indicators.part.d");
            case PUBLISHED -> speech.say("indicators.part.published");
            default -> known == null ? letter : known.in(speech.locale());
        };
    }
}
