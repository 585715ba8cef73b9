package org.werdegang.platform.measurement.indicators;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.engine.disclosure.Origin;
import org.werdegang.platform.measurement.peers.Comparison;
import org.werdegang.platform.measurement.values.Breakdown;
import org.werdegang.platform.measurement.values.Point;
import org.werdegang.platform.vocabulary.Period;
import org.werdegang.platform.web.Csv;

/**
 * Every number of an indicator's page as one long file: figures of all its territories, the values behind the own ones,
 * the peers' quartiles, the classes. A cell without value says why; it is never empty without a word, and never 0.
 */
final class ValuesCsv {
    private static final String FIGURE = "figure";

    private final Reading reading;
    private final Locale locale;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Csv csv = new Csv(
            "code",
            "indicator",
            "territory_key",
            "territory",
            "period",
            "breakdown",
            "measure",
            "value",
            "unit",
            "caveats",
            "withheld",
            "known_parts",
            "parts",
            "sources",
            "source_titles",
            "licences",
            "attributions",
            "reference_days",
            "retrieved",
            "owners",
            "invented",
            "as_known_on",
            "boundaries");

    private ValuesCsv(Reading reading, Locale locale) {
        this.reading = reading;
        this.locale = locale;
        reading.places().forEach(place -> names.put(place.key(), place.name(locale)));
        names.put(reading.territory().key(), reading.territory().name(locale));
    }

    static String write(Reading reading, Locale locale) {
        return new ValuesCsv(reading, locale).write();
    }

    private String write() {
        String own = reading.territory().key();
        figures(point -> point.territory().equals(own));
        reading.parts().forEach((point, parts) -> {
            for (String letter : parts.keys()) {
                row(
                        own,
                        point.period(),
                        point.breakdown(),
                        letter,
                        parts.cell(letter),
                        reading.definition()
                                .parts()
                                .getOrDefault(letter, reading.definition().unit()),
                        null,
                        parts.origins(letter),
                        parts.references(letter));
            }
        });
        reading.comparisons().forEach((period, comparison) -> {
            if (comparison instanceof Comparison.Spread spread) {
                peers(period, "peers_lower_quartile", spread.lower(), spread.peers());
                peers(period, "peers_median", spread.median(), spread.peers());
                peers(period, "peers_upper_quartile", spread.upper(), spread.peers());
            }
        });
        for (var point : reading.classes().keys()) {
            row(
                    own,
                    point.period(),
                    point.breakdown(),
                    FIGURE,
                    reading.classes().cell(point),
                    reading.definition().unit(),
                    null,
                    reading.classes().origins(point),
                    reading.classes().references(point));
        }
        figures(point -> !point.territory().equals(own) && names.containsKey(point.territory()));
        return csv.toString();
    }

    private void figures(Function<Point, Boolean> which) {
        for (var point : reading.cells().keys()) {
            if (which.apply(point)) {
                row(
                        point.territory(),
                        point.period(),
                        point.breakdown(),
                        FIGURE,
                        reading.cells().cell(point),
                        reading.definition().unit(),
                        new int[] {reading.cells().known(point), reading.cells().of(point)},
                        reading.cells().origins(point),
                        reading.cells().references(point));
            }
        }
    }

    private void peers(Period period, String measure, Cell cell, int count) {
        row(
                reading.territory().key(),
                period,
                reading.only(),
                measure,
                cell,
                reading.definition().unit(),
                new int[] {count, count},
                reading.cells().origins(),
                List.of());
    }

    private void row(
            String territory,
            Period period,
            Breakdown breakdown,
            String measure,
            Cell cell,
            String unit,
            int @Nullable [] parts,
            List<Origin> origins,
            List<LocalDate> references) {
        csv.row(
                reading.definition().code(),
                reading.definition().name().in(locale),
                territory,
                names.get(territory),
                period,
                breakdown,
                measure,
                cell instanceof Cell.Shown shown ? shown.value() : null,
                unit,
                cell instanceof Cell.Shown shown
                        ? shown.caveats().stream().map(caveat -> caveat.key()).toList()
                        : null,
                cell instanceof Cell.Withheld withheld ? withheld.reason().key() : null,
                parts == null ? null : parts[0],
                parts == null ? null : parts[1],
                joined(origins, Origin::source),
                joined(origins, Origin::title),
                joined(origins, Origin::licence),
                joined(origins, Origin::attribution),
                references,
                joined(origins, Origin::retrieved),
                joined(origins, Origin::ownerName),
                origins.stream().anyMatch(Origin::invented),
                reading.asked().stand(),
                reading.asked().boundaries() == null
                        ? "each-period"
                        : reading.asked().boundaries());
    }

    private static List<String> joined(List<Origin> origins, Function<Origin, @Nullable Object> what) {
        return origins.stream()
                .map(what)
                .filter(value -> value != null && !value.toString().isEmpty())
                .map(String::valueOf)
                .distinct()
                .toList();
    }
}
