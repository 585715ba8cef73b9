package org.werdegang.platform.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.werdegang.platform.web.chart.Chart.Caption;
import org.werdegang.platform.web.chart.ChartSpec.Bars;
import org.werdegang.platform.web.chart.ChartSpec.Dots;
import org.werdegang.platform.web.chart.ChartSpec.Multiples;
import org.werdegang.platform.web.chart.ChartSpec.Row;
import org.werdegang.platform.web.chart.ChartSpec.Trend;

/** The door of charts: from what is to be shown to the picture and the table of the same cells. */
@Component
public class Charts {
    private final MessageSource texts;

    Charts(MessageSource texts) {
        this.texts = texts;
    }

    /** How cells are said in that language. */
    public Voice voice(Locale locale) {
        return new Voice(texts, locale);
    }

    /** The chart for a page: broad, narrow, and as a table. */
    public Chart onPage(ChartSpec spec, Caption caption, Locale locale) {
        var voice = voice(locale);
        var notes = new ArrayList<>(caption.notes());
        if (spec instanceof Trend trend && !startsAtZero(trend)) {
            notes.addFirst(voice.say("chart.axis"));
        }
        return new Chart(
                caption.id(),
                caption.title(),
                caption.subtitle(),
                caption.source(),
                caption.code(),
                List.copyOf(notes),
                caption.downloads(),
                draw(spec, Sheet.broad(voice)).inline(caption.title(), "broad"),
                draw(spec, Sheet.narrow(voice)).inline(caption.title(), "narrow"),
                head(spec, voice),
                rows(spec, voice));
    }

    /** The chart as a file of its own, with its title, its source and its code. */
    public String asFile(ChartSpec spec, Caption caption, Locale locale) {
        var drawing = draw(spec, Sheet.broad(voice(locale)));
        return Poster.of(drawing, caption, voice(locale));
    }

    /** The same file as pixels, twice as fine as a plain screen. */
    public byte[] asPicture(ChartSpec spec, Caption caption, Locale locale) {
        return Raster.png(asFile(spec, caption, locale));
    }

    static Drawing draw(ChartSpec spec, Sheet sheet) {
        return switch (spec) {
            case Trend trend -> TrendDrawing.draw(trend, sheet);
            case Bars bars -> RowsDrawing.draw(bars, sheet);
            case Dots dots -> RowsDrawing.draw(dots, sheet);
            case Multiples multiples -> MultiplesDrawing.draw(multiples, sheet);
            case ChartSpec.Map map -> MapDrawing.draw(map, sheet);
        };
    }

    private static boolean startsAtZero(Trend trend) {
        return TrendDrawing.scale(trend, 5, 0, 1).map(Scale::startsAtZero).orElse(true);
    }

    private static List<String> head(ChartSpec spec, Voice voice) {
        return switch (spec) {
            case Trend trend when trend.peers().isEmpty() -> List.of(voice.say("chart.table.period"), trend.name());
            case Trend trend ->
                List.of(
                        voice.say("chart.table.period"),
                        trend.name(),
                        voice.say("chart.table.low"),
                        voice.say("chart.table.median"),
                        voice.say("chart.table.high"));
            case Bars bars -> List.of(voice.say("chart.table.name"), voice.say("chart.table.value"));
            case Dots dots ->
                List.of(
                        voice.say("chart.table.name"),
                        voice.say("chart.table.value"),
                        voice.say("chart.table.from"),
                        voice.say("chart.table.to"));
            case Multiples multiples ->
                List.of(voice.say("chart.table.name"), voice.say("chart.table.period"), voice.say("chart.table.value"));
            case ChartSpec.Map map -> List.of(voice.say("chart.table.name"), voice.say("chart.table.value"));
        };
    }

    private static List<List<String>> rows(ChartSpec spec, Voice voice) {
        var unit = spec.unit();
        return switch (spec) {
            case Trend trend -> trendRows(trend, voice);
            case Bars bars -> plain(bars.rows(), unit, voice);
            case Dots dots ->
                dots.rows().stream()
                        .map(row -> List.of(
                                row.name(),
                                voice.cell(unit, row.cell()),
                                row.low() == null ? "" : voice.cell(unit, row.low()),
                                row.high() == null ? "" : voice.cell(unit, row.high())))
                        .toList();
            case Multiples multiples ->
                multiples.trends().stream()
                        .flatMap(trend -> trend.own().stream()
                                .map(spot -> List.of(trend.name(), spot.period(), voice.cell(unit, spot.cell()))))
                        .toList();
            case ChartSpec.Map map ->
                map.shapes().stream()
                        .map(shape -> List.of(shape.name(), voice.cell(unit, shape.cell())))
                        .toList();
        };
    }

    private static List<List<String>> plain(List<Row> rows, Unit unit, Voice voice) {
        return rows.stream()
                .map(row -> List.of(row.name(), voice.cell(unit, row.cell())))
                .toList();
    }

    private static List<List<String>> trendRows(Trend trend, Voice voice) {
        var unit = trend.unit();
        return trend.own().stream()
                .map(spot -> {
                    var cells = new ArrayList<String>();
                    cells.add(spot.period());
                    cells.add(voice.cell(unit, spot.cell()));
                    if (!trend.peers().isEmpty()) {
                        var spread = trend.peers().stream()
                                .filter(peer -> peer.period().equals(spot.period()))
                                .findFirst();
                        cells.add(spread.map(s -> voice.cell(unit, s.low())).orElse("–"));
                        cells.add(spread.map(s -> voice.cell(unit, s.median())).orElse("–"));
                        cells.add(spread.map(s -> voice.cell(unit, s.high())).orElse("–"));
                    }
                    return List.copyOf(cells);
                })
                .toList();
    }
}
