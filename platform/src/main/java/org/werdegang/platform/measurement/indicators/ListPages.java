package org.werdegang.platform.measurement.indicators;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriUtils;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.measurement.registry.Definition;
import org.werdegang.platform.measurement.registry.Registry;
import org.werdegang.platform.measurement.values.Values;
import org.werdegang.platform.measurement.values.View;
import org.werdegang.platform.territory.Territories;
import org.werdegang.platform.vocabulary.AsKnown;
import org.werdegang.platform.web.Crumb;
import org.werdegang.platform.web.chart.Charts;

/** The list of all indicators, the pages of headings, and the way from a code to the region's page. */
@Controller
class ListPages {
    private final Registry registry;
    private final Values values;
    private final Territories territories;
    private final Charts charts;
    private final Clock clock;

    ListPages(Registry registry, Values values, Territories territories, Charts charts, Clock clock) {
        this.registry = registry;
        this.values = values;
        this.territories = territories;
        this.charts = charts;
        this.clock = clock;
    }

    @GetMapping("/daten")
    String list(
            @RequestParam(defaultValue = "") String phase,
            @RequestParam(defaultValue = "") String dimension,
            @RequestParam(defaultValue = "") String werte,
            @RequestParam(defaultValue = "") String suche,
            Caller caller,
            Locale locale,
            Model page) {
        var choice = new Listing.Choice(phase, dimension, werte.equals("ja"), suche);
        var definitions = registry.all();
        page.addAttribute("choice", choice);
        page.addAttribute("stages", Listing.stages());
        page.addAttribute("dimensions", Listing.dimensions());
        page.addAttribute("blocks", listing(caller, locale, choice).blocks(definitions));
        page.addAttribute("count", definitions.size());
        return "measurement/indicators/indicators";
    }

    private Listing listing(Caller caller, Locale locale, Listing.Choice choice) {
        var today = LocalDate.now(clock);
        return new Listing(charts.voice(locale), values.coverage(View.page(caller, today)), choice, today);
    }

    /** A heading's page, or the way on to the region's page of an indicator; {@code gebiet} names another territory. */
    @GetMapping("/daten/{code}")
    String code(
            @PathVariable String code,
            @RequestParam Map<String, String> parameters,
            Caller caller,
            Locale locale,
            Model page) {
        var asked = Asked.of(parameters, LocalDate.now(clock));
        var atlas = territories.atlas(AsKnown.on(asked.stand()));
        var found = registry.find(code);
        String place = parameters.getOrDefault("gebiet", "");
        if (place.isBlank()) {
            place = Regions.whole(atlas, asked.stand())
                    .or(() -> Regions.whole(territories.atlas(), asked.today()))
                    .map(territory -> territory.key())
                    .orElse("");
        }
        if (found.isPresent() && !place.isEmpty()) {
            return "redirect:/daten/" + found.get().code() + "/"
                    + UriUtils.encodePathSegment(place, StandardCharsets.UTF_8) + asked.query();
        }
        page.addAttribute(
                "crumbs", List.of(new Crumb("/daten", charts.voice(locale).say("nav.data"))));
        if (found.isPresent()) {
            page.addAttribute("definition", found.get());
            return "measurement/indicators/unplaced";
        }
        return heading(registry.under(code), caller, locale, page);
    }

    private String heading(List<Definition> methods, Caller caller, Locale locale, Model page) {
        if (methods.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var listing = listing(caller, locale, new Listing.Choice("", "", false, ""));
        page.addAttribute("name", Heading.name(methods, locale));
        page.addAttribute("methods", methods);
        page.addAttribute("items", methods.stream().map(listing::item).toList());
        return "measurement/indicators/heading";
    }
}
