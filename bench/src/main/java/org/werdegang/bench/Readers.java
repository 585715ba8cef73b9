package org.werdegang.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What readers ask for: four of ten an indicator's page, four a territory's, two a page without figures. Some
 * indicators and territories are asked for far more often than others (rank r in proportion to 1/r). One in four looks
 * back, to any day of two years; nobody else asks for that day again soon.
 */
final class Readers {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    private final List<String> indicators;
    private final List<String> territories;
    private final SplittableRandom dice;

    Readers(List<String> indicators, List<String> territories, long seed) {
        this.indicators = indicators;
        this.territories = territories;
        this.dice = new SplittableRandom(seed);
    }

    OpenLoad.Ask next() {
        int kind = dice.nextInt(10);
        if (kind < 2) {
            return new OpenLoad.Ask("static", "/barrierefreiheit");
        }
        String stand = dice.nextInt(4) == 0 ? "?stand=" + FIRST.plusDays(dice.nextInt(730)) : "";
        return kind < 6
                ? new OpenLoad.Ask("territory", "/gebiete/" + popular(territories) + stand)
                : new OpenLoad.Ask("indicator", "/daten/" + popular(indicators) + "/" + popular(territories) + stand);
    }

    private String popular(List<String> choices) {
        double all = 0;
        for (int rank = 1; rank <= choices.size(); rank++) {
            all += 1.0 / rank;
        }
        double left = dice.nextDouble(all);
        for (int rank = 1; rank <= choices.size(); rank++) {
            left -= 1.0 / rank;
            if (left < 0) {
                return choices.get(rank - 1);
            }
        }
        return choices.getLast();
    }
}
