package org.werdegang.platform.measurement.indicators;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.werdegang.engine.disclosure.Caveat;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.engine.disclosure.Origin;
import org.werdegang.platform.vocabulary.Period;
import org.werdegang.platform.web.chart.Chart.Caption;
import org.werdegang.platform.web.chart.Chart.Download;

/** What stands around the charts of a reading: the message of each, its measure, its sources, what must be known. */
final class Captions {
    static final String TREND = "verlauf";
    static final String MAP = "karte";
    static final String BREAKDOWN = "gliederung";

    private final Reading reading;
    private final Message message;
    private final Drawings drawings;
    private final Speech speech;

    Captions(Reading reading, Message message, Drawings drawings, Speech speech) {
        this.reading = reading;
        this.message = message;
        this.drawings = drawings;
        this.speech = speech;
    }

    Caption trend() {
        var own = reading.own().cells();
        String years = own.isEmpty() ? "" : ", " + span(own.firstKey(), own.lastKey());
        return caption(TREND, TrendTitle.of(reading, speech), measure() + ", " + place() + years, trendNotes());
    }

    private List<String> trendNotes() {
        var own = reading.own().cells();
        var notes = notes(own.values().stream());
        if (!own.isEmpty()) {
            reading.definition().breaks().stream()
                    .filter(cut -> cut.from() > own.firstKey().year()
                            && cut.from() <= own.lastKey().year())
                    .forEach(cut -> notes.add(speech.say(
                            "indicators.note.break",
                            String.valueOf(cut.from()),
                            cut.note().in(speech.locale()))));
            reading.definition().remarks().stream()
                    .filter(remark -> remark.period() >= own.firstKey().year()
                            && remark.period() <= own.lastKey().year())
                    .forEach(remark -> notes.add(remark.note().in(speech.locale())));
        }
        return notes;
    }

    Caption map(String attribution) {
        var period = reading.mapPeriod();
        var cells = reading.places().stream()
                .map(place -> reading.cells().cell(reading.mapped(place)))
                .toList();
        var notes = notes(cells.stream());
        if (!attribution.isEmpty()) {
            notes.add(attribution);
        }
        String title = range(cells)
                .map(range -> speech.say(
                        "indicators.map.range",
                        String.valueOf(period),
                        level(),
                        speech.plain(range.getFirst()),
                        speech.inWords(range.getLast())))
                .orElseGet(() -> speech.say("indicators.map.none", level()));
        return caption(
                MAP, title, measure() + ", " + speech.say("indicators.map.of", level(), String.valueOf(period)), notes);
    }

    private String level() {
        var places = reading.places();
        return places.isEmpty()
                ? ""
                : speech.say("profile.levels." + places.getFirst().level().key());
    }

    Caption breakdown() {
        var last = drawings.lastOfClasses();
        var cells = new ArrayList<Cell>();
        drawings.byClass().values().forEach(ofClass -> cells.addAll(ofClass.values()));
        String by = speech.dimension(reading.dimension());
        return caption(
                BREAKDOWN,
                speech.say("indicators.breakdown.title", speech.topic(), by),
                speech.say("indicators.breakdown.subtitle", plainMeasure(), place(), by, last.toString()),
                notes(cells.stream()));
    }

    /** The lowest and the highest value shown. */
    private static Optional<List<BigDecimal>> range(List<Cell> cells) {
        var values = cells.stream()
                .filter(Cell.Shown.class::isInstance)
                .map(cell -> ((Cell.Shown) cell).value())
                .sorted()
                .toList();
        return values.isEmpty() ? Optional.empty() : Optional.of(List.of(values.getFirst(), values.getLast()));
    }

    private List<String> notes(Stream<Cell> cells) {
        var notes = new ArrayList<String>();
        var caveats = cells.filter(Cell.Shown.class::isInstance)
                .flatMap(cell -> ((Cell.Shown) cell).caveats().stream())
                .collect(Collectors.toSet());
        if (reading.invented()) {
            notes.add(speech.say("indicators.note.invented"));
        }
        if (caveats.contains(Caveat.ESTIMATED)) {
            notes.add(speech.say("indicators.note.estimated"));
        }
        if (caveats.contains(Caveat.INCOMPLETE)) {
            notes.add(speech.say("indicators.note.incomplete"));
        }
        return notes;
    }

    private Caption caption(String id, String title, String subtitle, List<String> notes) {
        String query = reading.asked().query();
        String path = "/daten/" + reading.definition().code() + "/"
                + reading.territory().key() + "/";
        return new Caption(
                id,
                title,
                subtitle,
                source(),
                reading.definition().code(),
                notes,
                List.of(
                        new Download("CSV", path + "werte.csv" + query),
                        new Download("SVG", path + id + ".svg" + query),
                        new Download("PNG", path + id + ".png" + query)));
    }

    private String measure() {
        return reading.only().isTotal()
                ? plainMeasure()
                : speech.say("indicators.measure.class", plainMeasure(), message.className());
    }

    private String plainMeasure() {
        return speech.say(
                "indicators.measure",
                reading.definition().name().in(speech.locale()),
                speech.say("indicators.unit." + unitKey()));
    }

    /** Percent, ratio and index have words of their own; everything else is a number of something. */
    private String unitKey() {
        return switch (reading.definition().unit()) {
            case "percent", "ratio", "index" -> reading.definition().unit();
            default -> "count";
        };
    }

    private String place() {
        return reading.territory().name(speech.locale());
    }

    private static String span(Period first, Period last) {
        return first.equals(last) ? first.toString() : first + "–" + last;
    }

    /** The sources' keys, then what their licences ask for, each once. */
    private String source() {
        var origins = reading.cells().origins();
        if (origins.isEmpty()) {
            return reading.definition().source().in(speech.locale());
        }
        String keys = origins.stream().map(Origin::source).distinct().collect(Collectors.joining(", "));
        String owners = origins.stream().map(Captions::printed).distinct().collect(Collectors.joining("; "));
        return speech.say(
                "indicators.source", keys, owners, speech.day(reading.asked().stand()));
    }

    private static String printed(Origin origin) {
        return origin.attribution().isEmpty() ? origin.publisher() + ", " + origin.licence() : origin.attribution();
    }
}
