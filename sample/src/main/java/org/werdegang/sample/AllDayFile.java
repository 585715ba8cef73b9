package org.werdegang.sample;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A district's file on open all-day school (G03): school years as columns under two header lines, notes below. */
record AllDayFile(String owner, String name, List<Town> towns, Map<String, Double> hardship, SplittableRandom dice) {
    private static final List<String> YEARS = List.of("2021/22", "2022/23", "2023/24", "2024/25");
    private static final double PUPILS_PER_INHABITANT = 0.035;

    Delivery delivery() {
        var truth = new ArrayList<Delivery.Value>();
        var sheet = new Sheet(2 + 2 * YEARS.size())
                .line("Offener Ganztag an Grundschulen, " + name + " (Demo)")
                .line("Erfundene Zahlen der Demoregion, Stichtag 15. Oktober")
                .line(header())
                .line(years());
        for (var town : towns) {
            double share = 0.38 + 0.2 * dice.nextDouble();
            var pupils = new ArrayList<BigDecimal>();
            var allDay = new ArrayList<BigDecimal>();
            for (String year : YEARS) {
                int in = (int) (town.population() * PUPILS_PER_INHABITANT * (0.97 + 0.06 * dice.nextDouble()));
                pupils.add(BigDecimal.valueOf(in));
                allDay.add(BigDecimal.valueOf(Math.round(in * share)));
                share = Math.min(0.9, share + 0.015 + 0.02 * hardship.getOrDefault(town.key(), 0.4));
                truth.add(new Delivery.Value("G03", "D", town.key(), year, pupils.getLast(), ""));
                truth.add(new Delivery.Value("G03", "N", town.key(), year, allDay.getLast(), ""));
            }
            var line = new ArrayList<>(List.of(Sheet.eaten(town.key()), town.name()));
            pupils.forEach(amount -> line.add(Sheet.number(amount)));
            allDay.forEach(amount -> line.add(Sheet.number(amount)));
            sheet.line(line);
        }
        sheet.line("Gezählt werden Kinder, die teilnehmen, nicht Plätze.").line("Stand: 28.11.2024");
        return new Delivery(
                "OGS_" + owner.replaceFirst("^[a-z]+-", "") + "_2024.csv",
                owner,
                "G03",
                sheet.text(),
                StandardCharsets.ISO_8859_1,
                truth);
    }

    private static List<String> header() {
        var cells = new ArrayList<>(List.of("Schlüssel", "Gemeinde"));
        YEARS.forEach(year -> cells.add("Kinder an Grundschulen"));
        YEARS.forEach(year -> cells.add("davon im offenen Ganztag"));
        return cells;
    }

    private static List<String> years() {
        var cells = new ArrayList<>(List.of("", ""));
        cells.addAll(YEARS);
        cells.addAll(YEARS);
        return cells;
    }
}
