package org.werdegang.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.werdegang.platform.measurement.registry.Breakdowns;
import org.werdegang.platform.measurement.registry.Definition;
import org.werdegang.platform.measurement.values.Breakdown;
import org.werdegang.platform.measurement.values.Incoming;
import org.werdegang.platform.vocabulary.Period;
import org.werdegang.sample.ruhr.Ruhr;

/** Values that describe nobody: every indicator, all districts and municipalities, twenty years, and breakdowns. */
final class Cells {
    private static final int FIRST_YEAR = 2005;
    private static final int YEARS = 20;
    private static final int INSTITUTIONS = 30;

    private final List<Definition> definitions;
    private final Map<String, List<Breakdown>> divided = new LinkedHashMap<>();
    private final List<String> territories = Ruhr.territories().stream()
            .filter(area -> area.level().equals("district") || area.level().equals("municipality"))
            .map(area -> area.key())
            .toList();

    /** As many breakdowns of each indicator, the same number where it has so many, as make {@code wanted} values. */
    Cells(List<Definition> definitions, Breakdowns breakdowns, long wanted) {
        this.definitions = definitions;
        for (int most = 1; most < 10_000; most++) {
            for (var definition : definitions) {
                divided.put(definition.code(), breakdowns(definition, breakdowns, most));
            }
            if (count() >= wanted) {
                return;
            }
        }
        throw new IllegalArgumentException("The indicators have no breakdowns for " + wanted + " values.");
    }

    long count() {
        return definitions.stream()
                .mapToLong(d -> (long) d.parts().size() * breakdownsOf(d).size() * territories.size() * YEARS)
                .sum();
    }

    private List<Breakdown> breakdownsOf(Definition definition) {
        return divided.getOrDefault(definition.code(), List.of());
    }

    /** The total, then single classes, then classes of two dimensions at once. */
    private static List<Breakdown> breakdowns(Definition definition, Breakdowns known, int most) {
        var all = new ArrayList<Breakdown>();
        all.add(Breakdown.TOTAL);
        var single = new ArrayList<Breakdown>();
        for (String dimension : definition.breakdowns()) {
            codes(dimension, known).forEach(code -> single.add(Breakdown.of(dimension, code)));
        }
        all.addAll(single);
        for (int i = 0; i < single.size() && all.size() < most; i++) {
            for (int j = i + 1; j < single.size() && all.size() < most; j++) {
                var both = new TreeMap<>(single.get(i).codes());
                both.putAll(single.get(j).codes());
                if (both.size() == 2) {
                    all.add(new Breakdown(both));
                }
            }
        }
        return List.copyOf(all.subList(0, Math.min(most, all.size())));
    }

    /** The classes of a dimension; where sources name them themselves, say institutions, some that nobody bears. */
    private static List<String> codes(String dimension, Breakdowns known) {
        var codes = known.codes(dimension);
        return codes.isEmpty()
                ? IntStream.rangeClosed(1, INSTITUTIONS)
                        .mapToObj(i -> "bench-" + i)
                        .toList()
                : codes;
    }

    /** Hands over the values as one edition knew them; in the next edition every one of them is another. */
    void edition(int number, Consumer<Incoming> sink) {
        var dice = new SplittableRandom(number);
        for (var definition : definitions) {
            for (String territory : territories) {
                for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
                    var period = definition.periodicity().equals("school-year")
                            ? new Period.SchoolYear(year)
                            : new Period.Year(year);
                    for (var breakdown : breakdownsOf(definition)) {
                        for (String part : definition.parts().keySet()) {
                            // Numerators below denominators, and no two editions alike.
                            int amount = (part.equals("N") ? 100 : 1_000) + dice.nextInt(400) * 2 + number % 2;
                            sink.accept(new Incoming(
                                    definition.code(),
                                    part,
                                    territory,
                                    period,
                                    breakdown,
                                    BigDecimal.valueOf(amount),
                                    null,
                                    "bench"));
                        }
                    }
                }
            }
        }
    }
}
