package org.werdegang.platform.measurement.indicators;

import java.util.ArrayList;
import java.util.HashMap;
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
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.measurement.registry.Definition;
import org.werdegang.platform.measurement.registry.Registry;
import org.werdegang.platform.measurement.registry.Words;
import org.werdegang.platform.measurement.values.Values;
import org.werdegang.platform.measurement.values.View;
import org.werdegang.platform.web.Crumb;
import org.werdegang.platform.web.Stand;
import org.werdegang.platform.web.chart.Charts;

/** The page of one indicator in one territory. */
@Controller
class IndicatorPages {
    private final Sights sights;
    private final Registry registry;
    private final Values values;
    private final Charts charts;

    IndicatorPages(Sights sights, Registry registry, Values values, Charts charts) {
        this.sights = sights;
        this.registry = registry;
        this.values = values;
        this.charts = charts;
    }

    @GetMapping("/daten/{code}/{territory}")
    String indicator(
            @PathVariable String code,
            @PathVariable String territory,
            @RequestParam Map<String, String> parameters,
            Stand stand,
            Caller caller,
            Locale locale,
            Model page) {
        var asked = Asked.of(parameters, stand);
        var view = View.page(caller, asked.stand());
        var sight = sights.of(code, territory, asked, view, locale)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var definition = sight.reading().definition();
        new PageModel(sight)
                .fill(
                        page,
                        charts,
                        sights.atlas(territory, stand.known()),
                        registry.under(definition.heading(), stand.known()),
                        values.vintages(definition, view),
                        values.coverage(List.of(definition), view).get(definition.code()));
        page.addAttribute("bridged", bridged(definition, stand));
        page.addAttribute("decides", caller.is(Role.OFFICE, Role.ADMINISTRATOR));
        page.addAttribute("crumbs", crumbs(sight, stand));
        return "measurement/indicators/indicator";
    }

    /** The notes under which changes across breaks were shown on that day, by the first year after the break. */
    private Map<Integer, Words> bridged(Definition definition, Stand stand) {
        var notes = new HashMap<Integer, Words>();
        for (var broken : definition.breaks()) {
            registry.overridden(definition.code(), broken, stand.known().at())
                    .ifPresent(note -> notes.put(broken.from(), note));
        }
        return notes;
    }

    private static List<Crumb> crumbs(Sight sight, Stand stand) {
        var crumbs = new ArrayList<Crumb>();
        crumbs.add(new Crumb(stand.on("/daten"), sight.say("nav.data")));
        var definition = sight.reading().definition();
        if (!definition.heading().equals(definition.code())) {
            crumbs.add(new Crumb(stand.on("/daten/" + definition.heading()), definition.heading()));
        }
        return crumbs;
    }
}
