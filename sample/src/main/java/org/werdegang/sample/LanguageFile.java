package org.werdegang.sample;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A health office's file on language before school entry (K08): one line per municipality and year, small counts hidden. */
record LanguageFile(String owner, String name, List<Town> towns, Map<String, Double> hardship, SplittableRandom dice) {
    private static final int FIRST_YEAR = 2019;
    private static final int LAST_YEAR = 2024;
    private static final int SMALLEST_SHOWN = 15;
    private static final double EXAMINED_PER_INHABITANT = 0.0092;

    Delivery delivery() {
        var truth = new ArrayList<Delivery.Value>();
        var sheet = new Sheet(5)
                .line("Gesundheitsamt " + name + " (Demo)")
                .line("Schuleingangsuntersuchung: Sprache " + FIRST_YEAR + " bis " + LAST_YEAR)
                .line("Erfundene Zahlen der Demoregion")
                .line()
                .line("Gemeindeschlüssel", "Gemeinde", "Jahr", "untersuchte Kinder", "davon Sprache auffällig");
        for (var town : towns) {
            for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
                int examined = (int) (town.population() * EXAMINED_PER_INHABITANT * (0.94 + 0.12 * dice.nextDouble()));
                int found = (int) Math.round(examined * share(town, year));
                var shown = found < SMALLEST_SHOWN ? null : BigDecimal.valueOf(found);
                var all = BigDecimal.valueOf(examined);
                sheet.line(
                        Sheet.eaten(town.key()),
                        town.name(),
                        String.valueOf(year),
                        Sheet.number(all),
                        Sheet.number(shown));
                truth.add(value("D", town, year, all));
                truth.add(value("N", town, year, shown));
            }
        }
        sheet.line()
                .line("1) Zahlen unter " + SMALLEST_SHOWN + " sind durch einen Punkt ersetzt.")
                .line("Stand: 12.02.2025");
        return new Delivery(
                "SEU_Sprache_" + owner.replace("health-", "") + ".csv",
                owner,
                "K08",
                sheet.text(),
                StandardCharsets.ISO_8859_1,
                truth);
    }

    private double share(Town town, int year) {
        double hard = hardship.getOrDefault(town.key(), 0.4);
        double pandemic = year == 2021 || year == 2022 ? 0.03 : 0;
        return Math.clamp(0.12 + 0.24 * hard + pandemic + 0.03 * (dice.nextDouble() - 0.5), 0.02, 0.6);
    }

    private static Delivery.Value value(String part, Town town, int year, @Nullable BigDecimal amount) {
        return new Delivery.Value(
                "K08", part, town.key(), String.valueOf(year), amount, amount == null ? "unknown-or-secret" : "");
    }
}
