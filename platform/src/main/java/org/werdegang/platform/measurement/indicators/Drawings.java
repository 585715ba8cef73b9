package org.werdegang.platform.measurement.indicators;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.engine.disclosure.Reason;
import org.werdegang.platform.measurement.peers.Comparison;
import org.werdegang.platform.measurement.values.Point;
import org.werdegang.platform.territory.Territory;
import org.werdegang.platform.territory.map.MapShape;
import org.werdegang.platform.territory.map.MapSheet;
import org.werdegang.platform.territory.map.NameLines;
import org.werdegang.platform.vocabulary.Period;
import org.werdegang.platform.web.chart.ChartSpec;
import org.werdegang.platform.web.chart.ChartSpec.Cut;
import org.werdegang.platform.web.chart.ChartSpec.Row;
import org.werdegang.platform.web.chart.ChartSpec.Spot;
import org.werdegang.platform.web.chart.ChartSpec.Spread;
import org.werdegang.platform.web.chart.ChartSpec.Trend;

/** What the charts of a reading show; page and file draw the same. */
final class Drawings {
    /** So many classes can be told apart as small trends; more are rows of dots. */
    private static final int SMALL = 8;

    /** After so many letters a name on a tile is broken. */
    private static final int LETTERS = 12;

    private static final Cell MISSING = Cell.withheld(Reason.MISSING);

    private final Reading reading;
    private final Speech speech;

    Drawings(Reading reading, Speech speech) {
        this.reading = reading;
        this.speech = speech;
    }

    /** The own figure over the years, with the peers' middle half. */
    ChartSpec.Trend trend() {
        var peers = new ArrayList<Spread>();
        reading.comparisons().forEach((period, comparison) -> {
            if (comparison instanceof Comparison.Spread spread) {
                peers.add(
                        new Spread(period.toString(), period.year(), spread.lower(), spread.median(), spread.upper()));
            }
        });
        return new Trend(
                speech.unit(),
                reading.territory().name(speech.locale()),
                spots(reading.own().cells()),
                peers,
                speech.say("indicators.peers"),
                cuts());
    }

    private List<Spot> spots(Map<Period, Cell> cells) {
        return cells.entrySet().stream()
                .map(entry -> new Spot(entry.getKey().toString(), entry.getKey().year(), entry.getValue()))
                .toList();
    }

    private List<Cut> cuts() {
        return reading.definition().breaks().stream()
                .map(cut -> new Cut(cut.from(), cut.note().in(speech.locale())))
                .toList();
    }

    /** Every territory of the level in one period, in the order of names, never of values. */
    ChartSpec.Map map(MapSheet sheet, String query) {
        var shapes = sheet.shapes().stream().collect(Collectors.toMap(MapShape::key, shape -> shape));
        var drawn = new ArrayList<ChartSpec.Shape>();
        for (var place : byName(reading.places())) {
            var shape = shapes.get(place.key());
            if (shape != null) {
                drawn.add(new ChartSpec.Shape(
                        place.name(speech.locale()),
                        shape.label(),
                        NameLines.of(place.name(speech.locale()), LETTERS),
                        "/daten/" + reading.definition().code() + "/" + place.key() + query,
                        reading.cells().cell(reading.mapped(place)),
                        shape.path(),
                        shape.labelX(),
                        shape.labelY(),
                        place.key().equals(reading.territory().key())));
            }
        }
        return new ChartSpec.Map(speech.unit(), sheet.width(), sheet.height(), drawn);
    }

    private List<Territory> byName(List<Territory> places) {
        return places.stream()
                .sorted(Comparator.comparing(
                                (Territory place) -> place.name(speech.locale()), Collator.getInstance(speech.locale()))
                        .thenComparing(Territory::key))
                .toList();
    }

    /** The own figure by class: small trends where there are few classes and several years, dots otherwise. */
    ChartSpec breakdown() {
        var classes = byClass();
        long periods = classes.values().stream()
                .flatMap(cells -> cells.keySet().stream())
                .distinct()
                .count();
        if (classes.size() <= SMALL && periods > 1) {
            return new ChartSpec.Multiples(
                    speech.unit(),
                    classes.entrySet().stream()
                            .map(entry -> new Trend(
                                    speech.unit(),
                                    name(entry.getKey()),
                                    spots(entry.getValue()),
                                    List.of(),
                                    "",
                                    cuts()))
                            .toList());
        }
        var last = lastOfClasses();
        return new ChartSpec.Dots(
                speech.unit(),
                classes.entrySet().stream()
                        .map(entry -> Row.of(
                                name(entry.getKey()),
                                entry.getValue().getOrDefault(last, MISSING),
                                reading.only().codes().containsValue(entry.getKey())))
                        .toList());
    }

    /** The last period in which any class has a value. */
    Period lastOfClasses() {
        return reading.classes().keys().stream()
                .filter(point -> point.breakdown().codes().containsKey(reading.dimension()))
                .map(Point::period)
                .max(Period::compareTo)
                .orElseThrow();
    }

    String name(String code) {
        return speech.className(reading.dimension(), code);
    }

    /** Cells by class and period; classes in the order in which they are read. */
    Map<String, Map<Period, Cell>> byClass() {
        var found = new LinkedHashMap<String, Map<Period, Cell>>();
        var order = new ArrayList<>(speech.breakdowns().codes(reading.dimension()));
        for (var point : reading.classes().keys()) {
            String code = point.breakdown().codes().get(reading.dimension());
            if (code != null && !order.contains(code)) {
                order.add(code);
            }
        }
        for (String code : order) {
            var cells = new LinkedHashMap<Period, Cell>();
            for (var point : reading.classes().keys()) {
                if (code.equals(point.breakdown().codes().get(reading.dimension()))) {
                    cells.put(point.period(), reading.classes().cell(point));
                }
            }
            if (!cells.isEmpty()) {
                found.put(code, cells);
            }
        }
        return found;
    }
}
