package org.werdegang.platform.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns a list of areas into an outline: adds the districts and states around them, and says what belongs where. */
final class RegionDraft {
    /** Names of the states by their official key. */
    private static final Map<String, String> STATES = Map.ofEntries(
            Map.entry("01", "Schleswig-Holstein"),
            Map.entry("02", "Hamburg"),
            Map.entry("03", "Niedersachsen"),
            Map.entry("04", "Bremen"),
            Map.entry("05", "Nordrhein-Westfalen"),
            Map.entry("06", "Hessen"),
            Map.entry("07", "Rheinland-Pfalz"),
            Map.entry("08", "Baden-Württemberg"),
            Map.entry("09", "Bayern"),
            Map.entry("10", "Saarland"),
            Map.entry("11", "Berlin"),
            Map.entry("12", "Brandenburg"),
            Map.entry("13", "Mecklenburg-Vorpommern"),
            Map.entry("14", "Sachsen"),
            Map.entry("15", "Sachsen-Anhalt"),
            Map.entry("16", "Thüringen"));

    private final Map<String, Outline.Area> areas = new LinkedHashMap<>();
    private final List<Outline.Place> places = new ArrayList<>();
    private final Set<String> whole = new HashSet<>();
    private final AreaList list;
    private final String region;
    private final LocalDate from;

    RegionDraft(AreaList list, String region, String nameDe, String nameEn, LocalDate from) {
        this.list = list;
        this.region = region;
        this.from = from;
        areas.put(
                region,
                new Outline.Area(
                        region,
                        Level.INITIATIVE,
                        nameDe,
                        nameEn,
                        "in der Region " + nameDe,
                        "in the region of " + nameEn,
                        from,
                        null));
    }

    Outline outline() {
        for (var line : list.lines()) {
            if (line.key().kind() == AreaKey.Kind.STATE || line.key().kind() == AreaKey.Kind.DISTRICT) {
                add(line.key().digits(), line.name());
                whole.add(line.key().digits());
                place(Tree.INITIATIVE, line.key().digits(), region);
            }
        }
        for (var line : list.lines()) {
            if (line.key().kind() == AreaKey.Kind.MUNICIPALITY) {
                municipality(line);
            }
        }
        for (var area : List.copyOf(areas.values())) {
            if (area.level() == Level.DISTRICT) {
                String state = area.key().substring(0, 2);
                add(state, STATES.getOrDefault(state, state));
                place(Tree.STATE, area.key(), state);
            }
        }
        return new Outline(region, List.copyOf(areas.values()), List.of(), places, List.of());
    }

    private void municipality(AreaList.Line line) {
        String key = line.key().digits();
        String district = key.substring(0, 5);
        boolean alone = key.endsWith("000");
        add(key, line.name());
        add(district, alone ? line.name() : "Kreis " + district);
        place(Tree.DISTRICT, key, district);
        if (alone && whole.add(district)) {
            place(Tree.INITIATIVE, district, region);
        }
        if (!whole.contains(district) && !whole.contains(line.key().state())) {
            place(Tree.INITIATIVE, key, region);
        }
    }

    private void add(String key, String name) {
        areas.putIfAbsent(key, new Outline.Area(key, level(key), name, name, from, null));
    }

    private void place(Tree tree, String child, String parent) {
        places.add(new Outline.Place(tree, child, parent, from, null));
    }

    private static Level level(String key) {
        return switch (key.length()) {
            case 2 -> Level.STATE;
            case 5 -> Level.DISTRICT;
            default -> Level.MUNICIPALITY;
        };
    }
}
