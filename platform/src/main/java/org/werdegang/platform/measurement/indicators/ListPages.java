package org.werdegang.platform.measurement.indicators;

import java.nio.charset.StandardCharsets;
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
import org.werdegang.platform.web.Stand;
import org.werdegang.platform.web.chart.Charts;

/** The list of all indicators, the pages of headings, and the way from a code to the region's page. */
@Controller
class ListPages {
    private final Registry registry;
    private final Values values;
    private final Territories territories;
    private final Charts charts;

    ListPages(Registry registry, Values values, Territories territories, Charts charts) {
        this.registry = registry;
        this.values = values;
        this.territories = territories;
        this.charts = charts;
    }

    @GetMapping("/daten")
    String list(
            @RequestParam(defaultValue = "") String phase,
            @RequestParam(defaultValue = "") String dimension,
            @RequestParam(defaultValue = "") String werte,
            @RequestParam(defaultValue = "") String suche,
            Stand stand,
            Caller caller,
            Locale locale,
            Model page) {
        var choice = new Listing.Choice(phase, dimension, werte, suche);
        var definitions = registry.all(stand.known());
        page.addAttribute("choice", choice);
        page.addAttribute("stages", Listing.stages());
        page.addAttribute("dimensions", Listing.dimensions());
        page.addAttribute("blocks", listing(caller, stand, locale, choice).blocks(definitions));
        page.addAttribute("count", definitions.size());
        return "measurement/indicators/indicators";
    }

    private Listing listing(Caller caller, Stand stand, Locale locale, Listing.Choice choice) {
        return new Listing(charts.voice(locale), values.coverage(View.page(caller, stand.day())), choice, stand);
    }

    /** A heading's page, or the way on to the region's page of an indicator; {@code gebiet} names another territory. */
    @GetMapping("/daten/{code}")
    String code(
            @PathVariable String code,
            @RequestParam Map<String, String> parameters,
            Stand stand,
            Caller caller,
            Locale locale,
            Model page) {
        var asked = Asked.of(parameters, stand);
        var atlas = territories.atlas(AsKnown.on(asked.stand()));
        var found = registry.find(code, stand.known());
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
                "crumbs",
                List.of(new Crumb(stand.on("/daten"), charts.voice(locale).say("nav.data"))));
        if (found.isPresent()) {
            page.addAttribute("definition", found.get());
            return "measurement/indicators/unplaced";
        }
        return heading(registry.under(code, stand.known()), caller, stand, locale, page);
    }

    private String heading(List<Definition> methods, Caller caller, Stand stand, Locale locale, Model page) {
        if (methods.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var listing = listing(caller, stand, locale, new Listing.Choice("", "", "", ""));
        page.addAttribute("name", Heading.name(methods, locale));
        page.addAttribute("methods", methods);
        page.addAttribute("items", methods.stream().map(listing::item).toList());
        return "measurement/indicators/heading";
    }
}
