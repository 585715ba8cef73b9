package org.werdegang.sample;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Files that lie on the desk of Essen's data stewards, one for each thing there is to do: release, check, say what the
 * figures mean, and send back because almost nothing fits.
 */
record EssenFiles(Town essen, SplittableRandom dice) {
    private static final String INVENTED = "Erfundene Zahlen der Demoregion";
    private static final List<String> QUARTERS = List.of(
            "Nordwiese",
            "Haldenblick",
            "Alte Ziegelei",
            "Am Wasserturm",
            "Zechenhof",
            "Lindenkamp",
            "Ostpark",
            "Südufer");

    /** In this order: to release, to check, to map, full of problems. */
    List<Delivery> all() {
        return List.of(next(), correction(), hours(), quarters());
    }

    private Delivery next() {
        return allDay("OGS_Essen_2025.csv", List.of("2025/26"), 20_310, 12_020, "Stand: 12.12.2025");
    }

    private Delivery correction() {
        return allDay("OGS_Essen_Korrektur.csv", List.of("2023/24", "2024/25"), 20_150, 10_900, "Stand: 08.01.2026");
    }

    private Delivery allDay(String name, List<String> years, int pupils, int allDay, String stand) {
        var truth = new ArrayList<Delivery.Value>();
        var sheet = new Sheet(5)
                .line("Offener Ganztag an Grundschulen, Essen (Demo)")
                .line(INVENTED)
                .line("Schlüssel", "Gemeinde", "Schuljahr", "Kinder an Grundschulen", "davon im offenen Ganztag");
        for (String year : years) {
            var all = BigDecimal.valueOf(pupils + dice.nextInt(200));
            var in = BigDecimal.valueOf(allDay + dice.nextInt(200));
            sheet.line(Sheet.eaten(essen.key()), essen.name(), year, Sheet.number(all), Sheet.number(in));
            truth.add(new Delivery.Value("G03", "D", essen.key(), year, all, ""));
            truth.add(new Delivery.Value("G03", "N", essen.key(), year, in, ""));
        }
        sheet.line(stand);
        return delivery(name, "G03", sheet, truth);
    }

    /** Counts something that no indicator is about: somebody has to decide. */
    private Delivery hours() {
        var sheet = new Sheet(5)
                .line("Betreuungszeiten in Kitas, Essen (Demo)")
                .line(INVENTED)
                .line("Schlüssel", "Gemeinde", "Jahr", "bis 25 Stunden", "über 35 Stunden");
        for (int year = 2021; year <= 2025; year++) {
            sheet.line(
                    Sheet.eaten(essen.key()),
                    essen.name(),
                    String.valueOf(year),
                    Sheet.number(BigDecimal.valueOf(1_800 + dice.nextInt(300))),
                    Sheet.number(BigDecimal.valueOf(11_000 + dice.nextInt(900))));
        }
        return delivery("Betreuungszeiten_Essen.csv", "K04", sheet.line("Stand: 15.11.2025"), List.of());
    }

    /** Quarters that the region does not know, words where numbers belong, and one line that fits. */
    private Delivery quarters() {
        var sheet = new Sheet(5)
                .line("Offener Ganztag nach Stadtteilen, Essen (Demo)")
                .line(INVENTED)
                .line("Schlüssel", "Stadtteil", "Schuljahr", "Kinder an Grundschulen", "davon im offenen Ganztag");
        for (int i = 0; i < 240; i++) {
            String quarter = QUARTERS.get(i % QUARTERS.size()) + " " + (1 + i / QUARTERS.size());
            int pupils = 150 + dice.nextInt(400);
            sheet.line(
                    "77" + String.format("%06d", 100 + i),
                    quarter,
                    "2024/25",
                    i % 7 == 3 ? "ca. " + pupils : String.valueOf(pupils),
                    i % 11 == 5 ? "wird nachgereicht" : String.valueOf(pupils / 2));
        }
        sheet.line(Sheet.eaten(essen.key()), essen.name(), "2024/25", "20.411", "11.370");
        return delivery("OGS_Stadtteile_Essen.csv", "G03", sheet.line("Stand: 20.11.2025"), List.of());
    }

    private Delivery delivery(String name, String indicator, Sheet sheet, List<Delivery.Value> truth) {
        return new Delivery(name, "town-" + essen.key(), indicator, sheet.text(), StandardCharsets.ISO_8859_1, truth);
    }
}
