package org.werdegang.platform.web.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.werdegang.engine.disclosure.Caveat;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.engine.disclosure.Reason;
import org.werdegang.platform.web.chart.ChartSpec.Bars;
import org.werdegang.platform.web.chart.ChartSpec.Cut;
import org.werdegang.platform.web.chart.ChartSpec.Dots;
import org.werdegang.platform.web.chart.ChartSpec.Multiples;
import org.werdegang.platform.web.chart.ChartSpec.Row;
import org.werdegang.platform.web.chart.ChartSpec.Shape;
import org.werdegang.platform.web.chart.ChartSpec.Spot;
import org.werdegang.platform.web.chart.ChartSpec.Spread;
import org.werdegang.platform.web.chart.ChartSpec.Trend;

/** Named charts with everything that is hard to draw; all figures are invented. */
final class ChartExamples {
    static final Unit PERCENT = new Unit("\u00a0%", 1);

    private ChartExamples() {}

    /** A long name, peers, two breaks, a gap, a provisional end, a secret and a missing year. */
    static Trend hardTrend() {
        var own = new ArrayList<Spot>();
        var peers = new ArrayList<Spread>();
        for (int year = 2006; year <= 2024; year++) {
            if (year > 2016 && year < 2023) {
                continue;
            }
            double value = 18 + (year - 2006) * 0.9 + (year % 3) * 0.7;
            own.add(new Spot(String.valueOf(year), year, cell(year, value)));
            double median = 20 + (year - 2006) * 0.7;
            peers.add(new Spread(String.valueOf(year), year, shown(median - 2.4), shown(median), shown(median + 1.9)));
        }
        return new Trend(
                PERCENT,
                "Kreisfreie Stadt Mülheim an der Ruhr",
                own,
                peers,
                "der Großstädte mit hoher Belastung",
                List.of(new Cut(2009, "Stichtag"), new Cut(2011, "Zensus")));
    }

    static Bars bars() {
        return new Bars(
                PERCENT,
                List.of(
                        Row.of("Alle Kinder", shown(27.4), true),
                        Row.of(
                                "Kinder mit ausländischem Herkunftsland mindestens eines Elternteils",
                                shown(18.1),
                                false),
                        Row.of("Kinder ohne Migrationshintergrund", shown(31.25), false),
                        Row.of("Kinder mit Eingliederungshilfe", Cell.withheld(Reason.SECRET), false)));
    }

    static Dots dots() {
        return new Dots(
                PERCENT,
                List.of(
                        new Row("Universität A", shown(46.5), shown(44.1), shown(48.9), true),
                        new Row("Universität B", shown(51.0), shown(46.0), shown(56.0), false)));
    }

    static Multiples multiples() {
        var trends = new ArrayList<Trend>();
        for (String name : List.of("Essen", "Mülheim an der Ruhr", "Ennepe-Ruhr-Kreis", "Recklinghausen", "Unna")) {
            trends.add(new Trend(PERCENT, name, hardTrend().own(), List.of(), "", List.of()));
        }
        return new Multiples(PERCENT, trends);
    }

    /** Fifteen tiles, one of them secret, one strong. */
    static ChartSpec.Map tiles() {
        var shapes = new ArrayList<Shape>();
        String[] names = {
            "Duisburg",
            "Oberhausen",
            "Bottrop",
            "Essen",
            "Mülheim",
            "Gelsenk.",
            "Herne",
            "Bochum",
            "Dortmund",
            "Hagen",
            "Hamm",
            "Wesel",
            "Reckl.",
            "Ennepe-R.",
            "Unna"
        };
        for (int i = 0; i < names.length; i++) {
            int x = i % 5;
            int y = i / 5;
            Cell cell = i == 7 ? Cell.withheld(Reason.SECRET) : shown(12.3 + (i * 37 % 15) * 1.7);
            String path = "M" + (x + 0.02) + " " + (y + 0.02) + "h0.96v0.96h-0.96Z";
            shapes.add(new Shape(
                    names[i], names[i], List.of(names[i]), "/daten/K01", cell, path, x + 0.5, y + 0.5, i == 3));
        }
        return new ChartSpec.Map(PERCENT, 5, 3, shapes);
    }

    static Cell shown(double value) {
        return Cell.shown(BigDecimal.valueOf(value));
    }

    private static Cell cell(int year, double value) {
        return switch (year) {
            case 2008 -> Cell.withheld(Reason.SECRET);
            case 2013 -> Cell.withheld(Reason.MISSING);
            case 2015 -> new Cell.Shown(BigDecimal.valueOf(value), Set.of(Caveat.ESTIMATED));
            case 2024 -> new Cell.Shown(BigDecimal.valueOf(value), Set.of(Caveat.PROVISIONAL));
            default -> shown(value);
        };
    }
}
