package org.werdegang.platform.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.measurement.indicators.Terms;
import org.werdegang.platform.measurement.registry.Definition;
import org.werdegang.platform.measurement.registry.Registry;
import org.werdegang.platform.partners.Organisation;
import org.werdegang.platform.partners.Organisations;
import org.werdegang.platform.territory.Level;
import org.werdegang.platform.territory.Territories;
import org.werdegang.platform.territory.Territory;
import org.werdegang.platform.text.Search;

/** One search over indicators, territories, and what else the reader may see. */
@Controller
class SearchPage {
    private static final int MOST = 12;
    private static final int ORGANISATIONS = 10_000;

    private final Registry registry;
    private final Territories territories;
    private final Organisations organisations;
    private final Clock clock;

    /** A find. */
    record Hit(String address, String name, String about) {}

    SearchPage(Registry registry, Territories territories, Organisations organisations, Clock clock) {
        this.registry = registry;
        this.territories = territories;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping("/suche")
    String find(@RequestParam(defaultValue = "") String suche, Caller caller, Locale locale, Model page) {
        String typed = suche.strip();
        var indicators = indicators();
        var places = places();
        page.addAttribute("typed", typed);
        page.addAttribute("pairs", pairs(typed, indicators, places, locale));
        page.addAttribute(
                "indicators",
                indicators.find(typed, MOST).stream()
                        .map(d -> new Hit("/daten/" + d.code(), d.name().in(locale), d.code()))
                        .toList());
        page.addAttribute(
                "territories",
                places.find(typed, MOST).stream()
                        .map(place -> new Hit(
                                "/gebiete/" + place.key(),
                                place.name(locale),
                                place.level().key()))
                        .toList());
        page.addAttribute("organisations", caller.is(Role.ADMINISTRATOR) ? organisations(typed, locale) : List.of());
        return "overview/search";
    }

    private Search<Definition> indicators() {
        var search = new Search<Definition>();
        registry.all().forEach(definition -> search.add(definition, Terms.name(definition), Terms.about(definition)));
        return search;
    }

    private Search<Territory> places() {
        var search = new Search<Territory>();
        var atlas = territories.atlas();
        var today = LocalDate.now(clock);
        for (var level : Level.values()) {
            atlas.all(level, today)
                    .forEach(place -> search.add(place, place.nameDe() + " " + place.nameEn() + " " + place.key(), ""));
        }
        return search;
    }

    /** "Kita Essen": some words name a territory, the others an indicator. */
    private static List<Hit> pairs(
            String typed, Search<Definition> indicators, Search<Territory> places, Locale locale) {
        var where = new ArrayList<String>();
        var what = new ArrayList<String>();
        for (String word : typed.split("\\s+", -1)) {
            (places.find(word, 1).isEmpty() ? what : where).add(word);
        }
        if (where.isEmpty() || what.isEmpty()) {
            return List.of();
        }
        var hits = new ArrayList<Hit>();
        for (var place : places.find(String.join(" ", where), 2)) {
            for (var definition : indicators.find(String.join(" ", what), 4)) {
                hits.add(new Hit(
                        "/daten/" + definition.code() + "/" + place.key(),
                        definition.shortName().in(locale),
                        place.name(locale)));
            }
        }
        return hits;
    }

    private List<Hit> organisations(String typed, Locale locale) {
        var search = new Search<Organisation>();
        organisations
                .page("", null, ORGANISATIONS)
                .forEach(one -> search.add(one, one.nameDe() + " " + one.nameEn(), ""));
        return search.find(typed, MOST).stream()
                .map(one -> new Hit("/verwaltung/organisationen/" + one.id(), one.name(locale), ""))
                .toList();
    }
}
