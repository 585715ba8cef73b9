package org.werdegang.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes the organisations of the initiative: municipalities by their real names, everything else invented. */
final class Partners {
    private static final Map<String, String> SUPERVISION =
            Map.of("051", "Düsseldorf", "055", "Münster", "059", "Arnsberg");

    private Partners() {}

    static List<Organisation> of(List<Town> towns) {
        var all = new ArrayList<Organisation>();
        all.add(new Organisation(
                "office", "Geschäftsstelle der Bildungsinitiative (erfunden)", "region", "initiative"));
        all.add(new Organisation("association", "Regionalverband (Demo)", "region", "rvr"));
        all.add(new Organisation("ministry", "Ministerium für Bildung (erfunden)", "state", "05"));
        new TreeMap<>(SUPERVISION)
                .forEach((region, seat) -> all.add(
                        new Organisation("supervision-" + region, "Schulaufsicht " + seat + " (Demo)", "state", null)));
        for (var town : towns) {
            all.add(new Organisation(
                    "town-" + town.key(), town.administration() + " (Demo)", "municipality", town.key()));
        }
        var districts = new LinkedHashMap<String, Town>();
        towns.forEach(town -> districts.putIfAbsent(town.district().key(), town));
        districts.forEach((key, town) -> {
            String name = town.district().nameDe();
            if (!town.isDistrictFree()) {
                all.add(new Organisation("district-" + key, name + " (Demo)", "municipality", key));
            }
            all.add(new Organisation("health-" + key, "Gesundheitsamt " + name + " (Demo)", "municipality", key));
        });
        for (String sector : List.of("university", "civil-society", "foundation", "business")) {
            int number = 1;
            for (String name : Names.list(sector)) {
                all.add(new Organisation(sector + "-" + number++, name + " (erfunden)", sector, null));
            }
        }
        return all;
    }
}
