package org.werdegang.platform.measurement.indicators;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.werdegang.platform.measurement.values.View;
import org.werdegang.platform.web.Crumb;
import org.werdegang.platform.web.chart.Charts;

/** The page of one indicator in one territory. */
@Controller
class IndicatorPages {
    private final Sights sights;
    private final Charts charts;
    private final Clock clock;

    IndicatorPages(Sights sights, Charts charts, Clock clock) {
        this.sights = sights;
        this.charts = charts;
        this.clock = clock;
    }

    @GetMapping("/daten/{code}/{territory}")
    String indicator(
            @PathVariable String code,
            @PathVariable String territory,
            @RequestParam Map<String, String> parameters,
            Caller caller,
            Locale locale,
            Model page) {
        var asked = Asked.of(parameters, LocalDate.now(clock));
        var sight = sights.of(code, territory, asked, View.page(caller, asked.stand()), locale)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        page.addAttribute("message", sight.message().title());
        page.addAttribute("name", sight.name());
        page.addAttribute("definition", sight.reading().definition());
        page.addAttribute("asked", asked);
        page.addAttribute("back", asked.back());
        for (String id : List.of(Captions.TREND, Captions.MAP, Captions.BREAKDOWN)) {
            sight.picture(id)
                    .ifPresent(
                            picture -> page.addAttribute(id, charts.onPage(picture.spec(), picture.caption(), locale)));
        }
        page.addAttribute("sentences", sight.message().sentences());
        page.addAttribute("comparison", sight.message().comparison());
        page.addAttribute("behind", Behind.of(sight));
        page.addAttribute(
                "now",
                "/daten/" + code + "/" + territory
                        + asked.asKnown(asked.today()).query());
        page.addAttribute("crumbs", crumbs(sight));
        return "measurement/indicators/indicator";
    }

    private static List<Crumb> crumbs(Sight sight) {
        var crumbs = new ArrayList<Crumb>();
        crumbs.add(new Crumb("/daten", sight.say("nav.data")));
        var definition = sight.reading().definition();
        if (!definition.heading().equals(definition.code())) {
            crumbs.add(new Crumb("/daten/" + definition.heading(), definition.heading()));
        }
        return crumbs;
    }
}
