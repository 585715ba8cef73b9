package org.werdegang.platform.measurement.indicators;

import java.util.Optional;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.platform.territory.map.MapSheet;
import org.werdegang.platform.web.chart.Chart.Caption;
import org.werdegang.platform.web.chart.ChartSpec;

/** A reading with everything that puts it into words and pictures, for one reader's language. */
record Sight(Reading reading, Speech speech, Message message, Drawings drawings, Captions captions, MapSheet sheet) {
    /** A chart with what stands around it. */
    record Picture(ChartSpec spec, Caption caption) {}

    /** The chart of that name; empty if there is none or nothing to draw. */
    Optional<Picture> picture(String id) {
        return switch (id) {
            case Captions.TREND ->
                reading.own().cells().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Picture(drawings.trend(), captions.trend()));
            case Captions.MAP ->
                sheet.shapes().size() < 2 || !reading.anywhere()
                        ? Optional.empty()
                        : Optional.of(new Picture(
                                drawings.map(sheet, reading.asked().query()), captions.map(sheet.attribution())));
            case Captions.BREAKDOWN ->
                reading.dimension().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Picture(drawings.breakdown(), captions.breakdown()));
            default -> Optional.empty();
        };
    }

    String say(String key, Object... details) {
        return speech.say(key, details);
    }

    String name() {
        return reading.territory().name(speech.locale());
    }

    /** A cell as charts and tables print it. */
    String cell(Cell cell) {
        return speech.voice().cell(speech.unit(), cell);
    }
}
