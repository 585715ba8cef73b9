package org.werdegang.sample;

import java.util.List;
import java.util.SplittableRandom;

/**
 * An invented region: who takes part, where children learn, and which files the partners hand in.
 *
 * @param name the initiative's name, which says that it is invented
 * @param desk files that nobody has worked off yet: one to release, one to check, one to map, one full of problems
 */
public record Region(
        String name,
        List<Organisation> organisations,
        List<Person> people,
        List<Institution> institutions,
        List<Delivery> deliveries,
        List<Delivery> desk) {
    public Region {
        organisations = List.copyOf(organisations);
        people = List.copyOf(people);
        institutions = List.copyOf(institutions);
        deliveries = List.copyOf(deliveries);
        desk = List.copyOf(desk);
    }

    /** The demo region on the Ruhr's outline; the same seed makes the same region. */
    public static Region ruhr(long seed) {
        var dice = new SplittableRandom(seed);
        var towns = Town.all();
        var organisations = Partners.of(towns);
        return new Region(
                "Bildungsinitiative Ruhr (erfunden)",
                organisations,
                People.of(organisations, dice.split()),
                Institutions.of(towns, dice.split()),
                Deliveries.of(towns, dice.split()),
                new EssenFiles(essen(towns), dice.split()).all());
    }

    private static Town essen(List<Town> towns) {
        return towns.stream()
                .filter(town -> town.key().equals("05113000"))
                .findFirst()
                .orElseThrow();
    }
}
