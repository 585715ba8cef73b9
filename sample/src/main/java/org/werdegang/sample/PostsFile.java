package org.werdegang.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** The school supervision's file on vacant teaching posts at primary schools (G05): half posts, and sums in between. */
record PostsFile(String owner, List<Town> towns, Map<String, Double> hardship, SplittableRandom dice) {
    private static final List<String> YEARS = List.of("2022/23", "2023/24", "2024/25");
    private static final double POSTS_PER_INHABITANT = 0.0022;

    Delivery delivery() {
        var truth = new ArrayList<Delivery.Value>();
        var sheet = new Sheet(5)
                .line("Stellen für Lehrkräfte an Grundschulen (Demo)")
                .line("Erfundene Zahlen der Demoregion")
                .line()
                .line("AGS", "Gemeinde", "Schuljahr", "Stellen", "davon unbesetzt");
        for (String year : YEARS) {
            var due = BigDecimal.ZERO;
            var vacant = BigDecimal.ZERO;
            for (var town : towns) {
                var posts = halves(town.population() * POSTS_PER_INHABITANT * (0.97 + 0.06 * dice.nextDouble()));
                var open = halves(posts.doubleValue() * share(town, year));
                sheet.line(Sheet.eaten(town.key()), town.name(), year, Sheet.number(posts), Sheet.number(open));
                truth.add(new Delivery.Value("G05", "D", town.key(), year, posts, ""));
                truth.add(new Delivery.Value("G05", "N", town.key(), year, open, ""));
                due = due.add(posts);
                vacant = vacant.add(open);
            }
            sheet.line("", "Insgesamt", year, Sheet.number(due), Sheet.number(vacant));
        }
        sheet.line().line("Stellen, nicht Personen, zu Beginn des Schuljahres").line("Stand: 02.09.2024");
        return new Delivery(
                "Lehrerstellen_" + owner.replace("supervision-", "") + ".csv",
                owner,
                "G05",
                sheet.text(),
                StandardCharsets.ISO_8859_1,
                truth);
    }

    private double share(Town town, String year) {
        return 0.01
                + 0.11 * hardship.getOrDefault(town.key(), 0.4) * dice.nextDouble(0.6, 1.2)
                + 0.008 * YEARS.indexOf(year);
    }

    private static BigDecimal halves(double posts) {
        return BigDecimal.valueOf(Math.round(posts * 2)).divide(BigDecimal.TWO, 1, RoundingMode.UNNECESSARY);
    }
}
