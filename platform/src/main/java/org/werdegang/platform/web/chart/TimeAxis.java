package org.werdegang.platform.web.chart;

import java.util.TreeSet;
import java.util.stream.Stream;
import org.werdegang.platform.web.chart.ChartSpec.Spot;
import org.werdegang.platform.web.chart.ChartSpec.Spread;
import org.werdegang.platform.web.chart.ChartSpec.Trend;
import org.werdegang.platform.web.chart.Svg.Anchor;

/**
 * Where years stand.
 *
 * @param first the first year drawn
 * @param last the last year drawn
 * @param step the usual distance between two values, so that longer ones are gaps
 * @param schoolYears true if a year is written {@code 2015/16}
 */
record TimeAxis(int first, int last, int step, boolean schoolYears, double from, double to) {
    static TimeAxis of(Trend trend) {
        var years = new TreeSet<Integer>();
        Stream.concat(trend.own().stream().map(Spot::at), trend.peers().stream().map(Spread::at))
                .forEach(years::add);
        if (years.isEmpty()) {
            return new TimeAxis(0, 0, 1, false, 0, 0);
        }
        int step = Integer.MAX_VALUE;
        Integer before = null;
        for (int year : years) {
            step = before == null ? step : Math.min(step, year - before);
            before = year;
        }
        boolean school = trend.own().stream().anyMatch(spot -> spot.period().contains("/"));
        return new TimeAxis(years.first(), years.last(), step == Integer.MAX_VALUE ? 1 : step, school, 0, 0);
    }

    TimeAxis between(double left, double right) {
        return new TimeAxis(first, last, step, schoolYears, left, right);
    }

    double at(double year) {
        return first == last ? (from + to) / 2 : from + (year - first) / (last - first) * (to - from);
    }

    /** Writes as many years as have room, the last one always. */
    void drawYears(Svg svg, Sheet sheet, double baseline) {
        double room = sheet.widthOf(schoolYears ? "2015/16" : "2015") + 16;
        int every = 1;
        while (first != last && (to - from) / (last - first) * every < room) {
            every++;
        }
        for (int year = last; year >= first; year -= every) {
            double half = (room - 16) / 2;
            double x = Math.min(at(year), sheet.width() - half);
            svg.line(
                    at(year),
                    baseline - sheet.letters() - 8,
                    at(year),
                    baseline - sheet.letters() - 3,
                    Ink.QUIET,
                    1,
                    "");
            svg.text(name(year), x, baseline - 2, sheet.small(), Ink.QUIET, Anchor.MIDDLE, false);
        }
    }

    /** A year as it is written under the axis. */
    String name(int year) {
        return schoolYears ? "%d/%02d".formatted(year, (year + 1) % 100) : String.valueOf(year);
    }
}
