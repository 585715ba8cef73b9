package org.werdegang.platform.measurement.indicators;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.platform.vocabulary.Period;

/** What a line over time says in one sentence: from where to where, never across a break. */
final class TrendTitle {
    private TrendTitle() {}

    static String of(Reading reading, Speech speech) {
        var run = unbroken(reading);
        if (run.isEmpty()) {
            return speech.say("indicators.trend.none");
        }
        var first = run.getFirst();
        var last = run.getLast();
        var from = shown(reading, first);
        var to = shown(reading, last);
        if (first.equals(last)) {
            return speech.say("indicators.trend.one", last.toString(), speech.inWords(to));
        }
        int direction = to.compareTo(from);
        String key = direction > 0 ? "up" : direction < 0 ? "down" : "same";
        return speech.say(
                "indicators.trend." + key,
                first.toString(),
                last.toString(),
                speech.percent() ? speech.plain(from) : speech.inWords(from),
                speech.inWords(to));
    }

    /** The periods with a shown value after the last break. */
    private static List<Period> unbroken(Reading reading) {
        var run = new ArrayList<Period>();
        for (var entry : reading.own().cells().entrySet()) {
            if (entry.getValue() instanceof Cell.Shown) {
                var period = entry.getKey();
                if (!run.isEmpty()
                        && reading.definition()
                                .breakBetween(run.getLast().year(), period.year())
                                .isPresent()) {
                    run.clear();
                }
                run.add(period);
            }
        }
        return run;
    }

    private static BigDecimal shown(Reading reading, Period period) {
        return ((Cell.Shown) Objects.requireNonNull(reading.own().cells().get(period))).value();
    }
}
