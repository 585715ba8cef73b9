package org.werdegang.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Invents the files that partners deliver for indicators that no official table covers by municipality: language before
 * school entry (K08) by the health offices, open all-day school (G03) by the districts and district-free cities, vacant
 * teaching posts (G05) by the school supervision.
 */
final class Deliveries {
    private Deliveries() {}

    static List<Delivery> of(List<Town> towns, SplittableRandom dice) {
        var all = new ArrayList<Delivery>();
        var hardship = towns.stream().collect(Collectors.toMap(Town::key, town -> hardship(town, dice)));
        var byDistrict = towns.stream()
                .collect(Collectors.groupingBy(town -> town.district().key(), TreeMap::new, Collectors.toList()));
        byDistrict.forEach((key, members) -> {
            var district = members.getFirst();
            all.add(new LanguageFile("health-" + key, district.district().nameDe(), members, hardship, dice.split())
                    .delivery());
            String owner = district.isDistrictFree() ? "town-" + district.key() : "district-" + key;
            all.add(new AllDayFile(owner, district.district().nameDe(), members, hardship, dice.split()).delivery());
        });
        var byRegion = towns.stream()
                .collect(Collectors.groupingBy(town -> town.key().substring(0, 3), TreeMap::new, Collectors.toList()));
        byRegion.forEach((region, members) ->
                all.add(new PostsFile("supervision-" + region, members, hardship, dice.split()).delivery()));
        return all;
    }

    /** From 0 to 1: how hard life is for children there; the one hidden cause behind all three indicators. */
    private static double hardship(Town town, SplittableRandom dice) {
        double size = Math.min(1, Math.log10(town.population() / 8_000.0) / 2);
        return Math.clamp(0.15 + 0.55 * size + 0.25 * (dice.nextDouble() - 0.5), 0.02, 0.98);
    }
}
