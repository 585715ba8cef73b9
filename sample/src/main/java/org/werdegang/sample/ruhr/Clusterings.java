package org.werdegang.sample.ruhr;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Groups the Ruhr's municipalities by inhabitants and its districts by minimum income benefits, both of 2015. The limits
 * are round numbers, chosen so that every group has at least six members: five to compare with, and oneself.
 */
final class Clusterings {
    private static final String YEAR = "2015";
    private static final String MADE_BY = "Regel des Projekts Werdegang für die Demoregion; Zahlen: ";

    /** The last group ends nowhere. */
    private static final BigDecimal NO_LIMIT = new BigDecimal("1e12");

    /** A group of those below a limit that are in no group before. */
    private record Below(BigDecimal limit, String key, String nameDe, String nameEn) {}

    private Clusterings() {}

    static Clustering municipalities() {
        return of(
                new Clustering(
                        "municipality",
                        "Nach Einwohnerzahl",
                        "By population",
                        "Gemeinden nach der Zahl ihrer Einwohnerinnen und Einwohner am 31.12.2015. Die Grenzen sind so "
                                + "gewählt, dass jede Gruppe mindestens sechs Mitglieder hat.",
                        "Municipalities by their population on 31 December 2015. The limits are chosen so that every "
                                + "group has at least six members.",
                        MADE_BY + "Tabelle 12411-01-01-5, Statistische Ämter des Bundes und der Länder",
                        List.of()),
                "12411-01-01-5",
                "C01",
                List.of(
                        below("20000", "under-20", "unter 20.000", "under 20,000"),
                        below("30000", "20-to-30", "20.000 bis unter 30.000", "20,000 to under 30,000"),
                        below("50000", "30-to-50", "30.000 bis unter 50.000", "30,000 to under 50,000"),
                        below("100000", "50-to-100", "50.000 bis unter 100.000", "50,000 to under 100,000"),
                        below("200000", "100-to-200", "100.000 bis unter 200.000", "100,000 to under 200,000"),
                        new Below(NO_LIMIT, "over-200", "200.000 und mehr", "200,000 and more")));
    }

    static Clustering districts() {
        return of(
                new Clustering(
                        "district",
                        "Nach Mindestsicherung",
                        "By minimum income benefits",
                        "Kreise und kreisfreie Städte nach der Mindestsicherungsquote am 31.12.2015: unter 15 Prozent, "
                                + "und 15 Prozent und mehr.",
                        "Districts and district-free cities by the share of people with minimum income benefits on 31 "
                                + "December 2015: under 15 percent, and 15 percent and more.",
                        MADE_BY + "Tabelle AI-S-03, Statistische Ämter des Bundes und der Länder",
                        List.of()),
                "AI-S-03",
                "C04",
                List.of(
                        below("15", "under-15", "Quote unter 15 Prozent", "rate under 15 percent"),
                        new Below(NO_LIMIT, "from-15", "Quote ab 15 Prozent", "rate of 15 percent and more")));
    }

    private static Below below(String limit, String key, String nameDe, String nameEn) {
        return new Below(new BigDecimal(limit), key, nameDe, nameEn);
    }

    private static Clustering of(Clustering rule, String source, String indicator, List<Below> limits) {
        var figures = figures(source, indicator, rule.level());
        var groups = new ArrayList<Clustering.Group>();
        var from = BigDecimal.ZERO;
        for (var limit : limits) {
            var least = from;
            groups.add(new Clustering.Group(
                    limit.key(),
                    limit.nameDe(),
                    limit.nameEn(),
                    figures.entrySet().stream()
                            .filter(e -> e.getValue().compareTo(least) >= 0
                                    && e.getValue().compareTo(limit.limit()) < 0)
                            .map(Map.Entry::getKey)
                            .toList()));
            from = limit.limit();
        }
        return new Clustering(
                rule.level(), rule.nameDe(), rule.nameEn(), rule.ruleDe(), rule.ruleEn(), rule.source(), groups);
    }

    private static Map<String, BigDecimal> figures(String source, String indicator, String level) {
        var there = Ruhr.territories().stream()
                .filter(area -> area.level().equals(level))
                .map(Area::key)
                .collect(Collectors.toSet());
        var figures = new TreeMap<String, BigDecimal>();
        for (var fact : Ruhr.facts(Ruhr.source(source))) {
            if (fact.indicator().equals(indicator)
                    && fact.period().equals(YEAR)
                    && fact.breakdown().isEmpty()
                    && there.contains(fact.territory())) {
                figures.put(fact.territory(), Objects.requireNonNull(fact.value()));
            }
        }
        return figures;
    }
}
