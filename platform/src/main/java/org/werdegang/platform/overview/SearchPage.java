package org.werdegang.platform.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
import org.werdegang.platform.measurement.values.Values;
import org.werdegang.platform.measurement.values.View;
import org.werdegang.platform.partners.Organisation;
import org.werdegang.platform.partners.Organisations;
import org.werdegang.platform.territory.Level;
import org.werdegang.platform.territory.Territories;
import org.werdegang.platform.territory.Territory;
import org.werdegang.platform.text.Search;
import org.werdegang.platform.web.Stand;
import org.werdegang.platform.web.chart.Charts;
import org.werdegang.platform.web.chart.Unit;
import org.werdegang.platform.web.chart.Voice;

/** One search over indicators, territories, and what else the reader may see. */
@Controller
class SearchPage {
    private static final int MOST = 12;
    private static final int PAIRS = 8;
    private static final int ORGANISATIONS = 10_000;

    private final Registry registry;
    private final Territories territories;
    private final Organisations organisations;
    private final Values values;
    private final Charts charts;

    /** A find; {@code value} is its latest figure in words, or empty. */
    record Hit(String address, String name, String about, String value) {}

    SearchPage(Registry registry, Territories territories, Organisations organisations, Values values, Charts charts) {
        this.registry = registry;
        this.territories = territories;
        this.organisations = organisations;
        this.values = values;
        this.charts = charts;
    }

    @GetMapping("/suche")
    String find(@RequestParam(defaultValue = "") String suche, Stand stand, Caller caller, Locale locale, Model page) {
        String typed = suche.strip();
        var indicators = indicators(stand);
        var places = places(stand);
        page.addAttribute("typed", typed);
        page.addAttribute("pairs", pairs(typed, indicators, places, stand, caller, locale));
        page.addAttribute(
                "indicators",
                indicators.find(typed, MOST).stream()
                        .map(d ->
                                new Hit(stand.on("/daten/" + d.code()), d.name().in(locale), d.code(), ""))
                        .toList());
        page.addAttribute(
                "territories",
                places.find(typed, MOST).stream()
                        .map(place -> new Hit(
                                stand.on("/gebiete/" + place.key()),
                                place.name(locale),
                                place.level().key(),
                                ""))
                        .toList());
        page.addAttribute("organisations", caller.is(Role.ADMINISTRATOR) ? organisations(typed, locale) : List.of());
        return "overview/search";
    }

    private Search<Definition> indicators(Stand stand) {
        var search = new Search<Definition>();
        registry.all(stand.known())
                .forEach(definition -> search.add(definition, Terms.name(definition), Terms.about(definition)));
        return search;
    }

    private Search<Territory> places(Stand stand) {
        var search = new Search<Territory>();
        var atlas = territories.atlas(stand.known());
        for (var level : Level.values()) {
            atlas.all(level, stand.day())
                    .forEach(place -> search.add(place, place.nameDe() + " " + place.nameEn() + " " + place.key(), ""));
        }
        return search;
    }

    /** "Kita Essen": some words name a territory, the others an indicator. */
    private List<Hit> pairs(
            String typed,
            Search<Definition> indicators,
            Search<Territory> places,
            Stand stand,
            Caller caller,
            Locale locale) {
        var where = new ArrayList<String>();
        var what = new ArrayList<String>();
        for (String word : typed.split("\\s+", -1)) {
            (places.find(word, 1).isEmpty() ? what : where).add(word);
        }
        if (where.isEmpty() || what.isEmpty()) {
            return List.of();
        }
        var hits = new ArrayList<Hit>();
        var found = indicators.find(String.join(" ", what), PAIRS);
        for (var place : places.find(String.join(" ", where), 2)) {
            var lines = Lines.of(values.ofTerritory(place.key(), found, View.page(caller, stand.day())));
            for (var definition : found) {
                hits.add(new Hit(
                        stand.on("/daten/" + definition.code() + "/" + place.key()),
                        definition.shortName().in(locale),
                        place.name(locale),
                        latest(definition, lines, charts.voice(locale))));
            }
        }
        return telling(hits);
    }

    /**
     * A city is a municipality and a district under one name: of both, the one with a value stays. What has a value comes
     * first, else the order is that of the find.
     */
    private static List<Hit> telling(List<Hit> hits) {
        var once = new LinkedHashMap<String, Hit>();
        hits.forEach(hit -> once.merge(
                hit.name() + ", " + hit.about(), hit, (a, b) -> a.value().isEmpty() ? b : a));
        return once.values().stream()
                .sorted(Comparator.comparing(hit -> hit.value().isEmpty()))
                .limit(PAIRS)
                .toList();
    }

    private static String latest(Definition definition, Lines lines, Voice voice) {
        return lines.latest(definition)
                .map(last -> voice.say(
                        "overview.search.value",
                        voice.cell(Unit.of(definition.unit(), definition.decimals()), last.getValue()),
                        last.getKey().toString()))
                .orElse("");
    }

    private List<Hit> organisations(String typed, Locale locale) {
        var search = new Search<Organisation>();
        organisations
                .page("", null, ORGANISATIONS)
                .forEach(one -> search.add(one, one.nameDe() + " " + one.nameEn(), ""));
        return search.find(typed, MOST).stream()
                .map(one -> new Hit("/verwaltung/organisationen/" + one.id(), one.name(locale), "", ""))
                .toList();
    }
}
