package org.werdegang.sample;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.werdegang.sample.ruhr.Area;
import org.werdegang.sample.ruhr.Fact;
import org.werdegang.sample.ruhr.Ruhr;

/** A municipality of the Ruhr with what the generator needs to know of it. */
record Town(String key, String name, String kind, Area district, int population) {
    static List<Town> all() {
        var areas = Ruhr.territories().stream().collect(Collectors.toMap(Area::key, area -> area));
        var population = Ruhr.facts().stream()
                .filter(fact -> fact.indicator().equals("C01")
                        && fact.period().equals("2015")
                        && fact.breakdown().isEmpty())
                .collect(Collectors.toMap(
                        Fact::territory,
                        fact -> Objects.requireNonNull(fact.value()).intValue()));
        return areas.values().stream()
                .filter(area -> area.level().equals("municipality"))
                .map(area -> new Town(
                        area.key(),
                        area.nameDe(),
                        area.kind(),
                        Objects.requireNonNull(areas.get(area.key().substring(0, 5))),
                        Objects.requireNonNull(population.get(area.key()))))
                .sorted(Comparator.comparing(Town::key))
                .toList();
    }

    /** True for a city that is a district of its own. */
    boolean isDistrictFree() {
        return kind.equals("Kreisfreie Stadt");
    }

    /** The municipality as an organisation calls itself. */
    String administration() {
        return (kind.equals("Gemeinde") ? "Gemeinde " : "Stadt ") + name;
    }
}
