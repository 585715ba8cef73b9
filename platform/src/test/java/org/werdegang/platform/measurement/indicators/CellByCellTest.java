package org.werdegang.platform.measurement.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.werdegang.platform.measurement.values.ValueExamples.official;
import static org.werdegang.platform.measurement.values.ValueExamples.value;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.engine.disclosure.Reason;
import org.werdegang.intake.Mark;
import org.werdegang.platform.Platform;
import org.werdegang.platform.PlatformTest;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.SignedIn;
import org.werdegang.platform.measurement.registry.Registry;
import org.werdegang.platform.measurement.values.Point;
import org.werdegang.platform.measurement.values.ValueExamples;
import org.werdegang.platform.measurement.values.Values;
import org.werdegang.platform.measurement.values.View;
import org.werdegang.platform.vocabulary.Period;
import org.werdegang.platform.web.chart.Charts;
import org.werdegang.platform.web.chart.Unit;

/** Chart, tooltip, table, map, picture file and CSV of one page, each cell against the release. */
@PlatformTest
@Import(ValueExamples.class)
class CellByCellTest {
    private static final LocalDate IN_2017 = LocalDate.of(2017, 10, 10);
    private static final Pattern ROW =
            Pattern.compile("<th scope=\"row\">([^<]+)</th>\\s*<td class=\"number\">([^<]+)</td>");
    private static final Pattern LABEL = Pattern.compile("aria-label=\"([^\"]+)\"");

    @Autowired
    private ApplicationContext platform;

    @Autowired
    private ValueExamples examples;

    @Autowired
    private Values values;

    @Autowired
    private Registry registry;

    @Autowired
    private Charts charts;

    @Test
    @Tag("6d")
    void agree_in_every_cell() {
        var region = examples.region(5);
        var districts = region.districts();
        examples.release(
                official("cells"),
                IN_2017,
                value("K01", "N", districts.get(0), 2013, "101"),
                value("K01", "D", districts.get(0), 2013, "400"),
                value("K01", "N", districts.get(0), 2014, null, Mark.SECRET),
                value("K01", "D", districts.get(0), 2014, "400"),
                value("K01", "N", districts.get(0), 2015, "133"),
                value("K01", "D", districts.get(0), 2015, "400"),
                value("K01", "N", districts.get(1), 2015, null, Mark.NOTHING),
                value("K01", "D", districts.get(1), 2015, "300"),
                value("K01", "N", districts.get(2), 2015, null, Mark.UNKNOWN_OR_SECRET),
                value("K01", "D", districts.get(2), 2015, "300"),
                value("K01", "N", districts.get(3), 2015, "7", Mark.PROVISIONAL),
                value("K01", "D", districts.get(3), 2015, "9"));
        var release = values.ofIndicator(
                registry.get("K01"), districts, View.page(new Caller.Visitor(), LocalDate.now(Platform.ZONE)));
        String own = districts.get(0);
        String path = "/daten/K01/" + own;
        var visitor = SignedIn.visitor(platform);
        String page = visitor.get(path).body();
        String file = visitor.get(path + "/werte.csv").body();
        String trend = visitor.get(path + "/verlauf.svg").body();
        String map = visitor.get(path + "/karte.svg").body();

        for (int year : List.of(2013, 2014, 2015)) {
            var cell = release.cell(Point.total("K01", own, new Period.Year(year)));
            String label = own + ", " + year + ": " + said(cell);
            assertThat(rows(page)).containsEntry(String.valueOf(year), said(cell));
            assertThat(labels(page)).anyMatch(found -> found.startsWith(label));
            assertThat(labels(trend)).anyMatch(found -> found.startsWith(label));
            assertThat(file).contains("," + own + "," + year + ",,figure," + written(cell));
        }
        for (String district : districts) {
            var cell = release.cell(Point.total("K01", district, new Period.Year(2015)));
            assertThat(rows(page)).containsEntry(district, said(cell));
            assertThat(labels(page)).contains(district + ": " + said(cell));
            assertThat(labels(map)).contains(district + ": " + said(cell));
            if (!cell.equals(Cell.withheld(Reason.MISSING))) {
                assertThat(file).contains("," + district + ",2015,,figure," + written(cell));
            }
        }
    }

    /** As pages print a cell. */
    private String said(Cell cell) {
        return charts.voice(Locale.GERMAN).cell(Unit.of("percent", 1), cell);
    }

    /** As the file writes it: value, unit, caveats, reason. */
    private static String written(Cell cell) {
        return switch (cell) {
            case Cell.Shown shown ->
                shown.value().toPlainString() + ",percent,"
                        + shown.caveats().stream().map(caveat -> caveat.key()).collect(Collectors.joining("; "))
                        + ",,";
            case Cell.Withheld withheld -> ",percent,," + withheld.reason().key() + ",";
        };
    }

    private static Map<String, String> rows(String page) {
        var rows = new LinkedHashMap<String, String>();
        var found = ROW.matcher(page);
        while (found.find()) {
            rows.putIfAbsent(found.group(1), found.group(2));
        }
        return rows;
    }

    private static List<String> labels(String page) {
        return LABEL.matcher(page).results().map(match -> match.group(1)).toList();
    }
}
