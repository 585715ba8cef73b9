package org.werdegang.sample;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Invents day-care centres and schools: as many as a municipality of that size has, under names that nobody bears. */
final class Institutions {
    /**
     * How often a kind of institution occurs.
     *
     * @param people inhabitants for each one of its kind
     * @param smallest below so many inhabitants a municipality has none
     * @param from fewest children
     * @param to most children
     */
    private record Kind(String code, String title, int people, int smallest, int from, int to) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("day-care", "Kita", 2_050, 0, 40, 130),
            new Kind("grundschule", "Grundschule", 7_300, 0, 140, 380),
            new Kind("hauptschule", "Hauptschule", 60_000, 40_000, 180, 480),
            new Kind("sekundarschule", "Sekundarschule", 90_000, 15_000, 300, 620),
            new Kind("realschule", "Realschule", 48_000, 20_000, 350, 780),
            new Kind("gesamtschule", "Gesamtschule", 45_000, 18_000, 700, 1_350),
            new Kind("gymnasium", "Gymnasium", 38_000, 12_000, 550, 1_150),
            new Kind("foerderschule", "Förderschule", 42_000, 25_000, 70, 240),
            new Kind("berufskolleg", "Berufskolleg", 75_000, 50_000, 1_100, 2_900));

    private Institutions() {}

    static List<Institution> of(List<Town> towns, SplittableRandom dice) {
        var all = new ArrayList<Institution>();
        for (var town : towns) {
            var taken = new HashSet<String>();
            for (var kind : KINDS) {
                int count = town.population() < kind.smallest()
                        ? 0
                        : Math.max(1, Math.round(town.population() / (float) kind.people()));
                for (int i = 0; i < count; i++) {
                    all.add(new Institution(
                            "%s%04d".formatted(kind.code().equals("day-care") ? "98" : "99", all.size() + 1),
                            kind.code(),
                            name(kind, taken, dice),
                            town.key(),
                            dice.nextInt(kind.from(), kind.to() + 1)));
                }
            }
        }
        return all;
    }

    private static String name(Kind kind, Set<String> taken, SplittableRandom dice) {
        while (true) {
            String name = kind.title() + " "
                    + (kind.code().equals("day-care") ? word("day-care", dice) : "am " + word("place", dice))
                    + " (erfunden)";
            if (taken.add(name)) {
                return name;
            }
        }
    }

    private static String word(String list, SplittableRandom dice) {
        return Names.any(list + "-first", dice) + Names.any(list + "-second", dice);
    }
}
