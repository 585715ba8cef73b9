package org.werdegang.platform.measurement.profile;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.measurement.registry.Breakdowns;
import org.werdegang.platform.measurement.values.View;
import org.werdegang.platform.territory.Atlas;
import org.werdegang.platform.territory.Level;
import org.werdegang.platform.territory.Territories;
import org.werdegang.platform.territory.Territory;
import org.werdegang.platform.territory.map.TerritoryMaps;
import org.werdegang.platform.web.Crumb;
import org.werdegang.platform.web.Stand;
import org.werdegang.platform.web.chart.Charts;

/** The pages of territories: the list with its map, and each territory's profile over all stages. */
@Controller
class TerritoryPages {
    private final Territories territories;
    private final TerritoryMaps maps;
    private final TerritoryProfiles profiles;
    private final Breakdowns breakdowns;
    private final Charts charts;

    /** A territory as it is linked. */
    record Place(String key, String name) {}

    /** A tree with the territory above in it. */
    record Above(String tree, Place place) {}

    TerritoryPages(
            Territories territories,
            TerritoryMaps maps,
            TerritoryProfiles profiles,
            Breakdowns breakdowns,
            Charts charts) {
        this.territories = territories;
        this.maps = maps;
        this.profiles = profiles;
        this.breakdowns = breakdowns;
        this.charts = charts;
    }

    @GetMapping("/gebiete")
    String list(@RequestParam(required = false) @Nullable String ebene, Stand stand, Locale locale, Model page) {
        var day = stand.day();
        var atlas = territories.atlas(stand.known());
        var levels = Arrays.stream(Level.values())
                .filter(level -> !atlas.all(level, day).isEmpty())
                .toList();
        var level = levels.stream()
                .filter(l -> l.key().equals(ebene))
                .findFirst()
                .orElse(levels.contains(Level.DISTRICT) || levels.isEmpty() ? Level.DISTRICT : levels.getFirst());
        var shown = atlas.all(level, day);
        page.addAttribute("level", level);
        page.addAttribute("levels", levels);
        page.addAttribute("places", places(shown, locale));
        var sheet = maps.sheet(shown);
        var names = shown.stream().collect(Collectors.toMap(Territory::key, territory -> territory.name(locale)));
        page.addAttribute("map", shown.size() > 1 ? MapSvg.draw(sheet, names, stand) : "");
        page.addAttribute("attribution", sheet.attribution());
        page.addAttribute("stand", stand);
        return "measurement/profile/territories";
    }

    @GetMapping("/gebiete/{key}")
    String profile(@PathVariable String key, Stand stand, Caller caller, Locale locale, Model page) {
        var day = stand.day();
        var atlas = territories.atlas(stand.known());
        var territory = version(atlas, key, day);
        var found = profiles.of(territory, View.page(caller, day));
        page.addAttribute("territory", territory);
        page.addAttribute("name", territory.name(locale));
        page.addAttribute("above", above(atlas, territory, day, locale));
        page.addAttribute("below", below(atlas, territory, day, locale));
        page.addAttribute("blocks", new ProfileView(charts.voice(locale), breakdowns, stand).blocks(found.rows(), key));
        page.addAttribute("group", found.group());
        page.addAttribute("origins", found.origins());
        page.addAttribute("policy", found.own().policy());
        page.addAttribute("stand", stand);
        page.addAttribute(
                "crumbs",
                List.of(new Crumb(
                        stand.on("/gebiete?ebene=" + territory.level().key()),
                        charts.voice(locale)
                                .say("territory.level." + territory.level().key()))));
        return "measurement/profile/profile";
    }

    @GetMapping("/gebiete/{key}/profil.csv")
    ResponseEntity<String> file(@PathVariable String key, Stand stand, Locale locale) {
        var day = stand.day();
        var territory = version(territories.atlas(stand.known()), key, day);
        var found = profiles.of(territory, View.export(day));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"profil-" + key.replaceAll("[^\\w-]", "_") + ".csv\"")
                .body(ProfileCsv.write(found.rows(), territory, found.own(), day.toString(), locale));
    }

    /** The version valid on that day, else the last one; 404 for a key that nobody knew by then. */
    private static Territory version(Atlas atlas, String key, LocalDate day) {
        var versions = atlas.versions(key);
        if (versions.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return atlas.find(key, day).orElse(versions.getLast());
    }

    private static List<Above> above(Atlas atlas, Territory territory, LocalDate day, Locale locale) {
        var above = new ArrayList<Above>();
        atlas.parents(territory.key(), day)
                .forEach((tree, parent) ->
                        above.add(new Above(tree.key(), new Place(parent.key(), parent.name(locale)))));
        return above;
    }

    private static List<Place> below(Atlas atlas, Territory territory, LocalDate day, Locale locale) {
        for (var level : List.of(Level.DISTRICT, Level.MUNICIPALITY, Level.SOCIAL_SPACE)) {
            var members = atlas.members(territory.key(), level, day);
            if (territory.level() != level && !members.isEmpty()) {
                return places(members, locale);
            }
        }
        return List.of();
    }

    /** Always in the order of names, never of values. */
    private static List<Place> places(List<Territory> territories, Locale locale) {
        return territories.stream()
                .map(territory -> new Place(territory.key(), territory.name(locale)))
                .sorted(Comparator.comparing(Place::name, Collator.getInstance(locale))
                        .thenComparing(Place::key))
                .toList();
    }
}
