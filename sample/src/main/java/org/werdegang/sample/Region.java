package org.werdegang.sample;

import java.util.List;
import java.util.SplittableRandom;

/**
 * An invented region: who takes part, where children learn, and which files the partners hand in.
 *
 * @param name the initiative's name, which says that it is invented
 */
public record Region(
        String name,
        List<Organisation> organisations,
        List<Person> people,
        List<Institution> institutions,
        List<Delivery> deliveries) {
    public Region {
        organisations = List.copyOf(organisations);
        people = List.copyOf(people);
        institutions = List.copyOf(institutions);
        deliveries = List.copyOf(deliveries);
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
                Deliveries.of(towns, dice.split()));
    }
}
