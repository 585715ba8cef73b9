package org.werdegang.platform.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.measurement.delivery.Deliveries;
import org.werdegang.platform.measurement.indicators.Regions;
import org.werdegang.platform.measurement.registry.Registry;
import org.werdegang.platform.measurement.values.Contribution;
import org.werdegang.platform.measurement.values.Values;
import org.werdegang.platform.measurement.values.View;
import org.werdegang.platform.territory.Atlas;
import org.werdegang.platform.territory.Level;
import org.werdegang.platform.territory.Territories;
import org.werdegang.platform.web.Navigation;
import org.werdegang.platform.web.chart.Charts;
import org.werdegang.platform.web.chart.Voice;

/** The first page: the cycle, the region at a glance, what is new, and what waits for whoever has signed in. */
@Controller
class HomePage {
    private static final int NEWS = 5;

    private final Territories territories;
    private final Registry registry;
    private final Values values;
    private final Deliveries deliveries;
    private final FirstSteps firstSteps;
    private final Glance glance;
    private final Navigation navigation;
    private final Charts charts;
    private final Clock clock;

    /** A delivery that has become known. */
    record News(String day, String title, String publisher, boolean invented, List<String> codes) {}

    /** Something that waits for the reader. */
    record Task(String address, String title, String since, String kind) {}

    HomePage(
            Territories territories,
            Registry registry,
            Values values,
            Deliveries deliveries,
            FirstSteps firstSteps,
            Glance glance,
            Navigation navigation,
            Charts charts,
            Clock clock) {
        this.territories = territories;
        this.registry = registry;
        this.values = values;
        this.deliveries = deliveries;
        this.firstSteps = firstSteps;
        this.glance = glance;
        this.navigation = navigation;
        this.charts = charts;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(Caller caller, Locale locale, Model page) {
        var today = LocalDate.now(clock);
        var view = View.page(caller, today);
        var voice = charts.voice(locale);
        var atlas = territories.atlas();
        var region = Regions.whole(atlas, today);
        var coverage = values.coverage(view);
        String filled =
                voice.say("overview.data", coverage.size(), registry.all().size());
        page.addAttribute("stations", stations(caller, filled));
        page.addAttribute("blank", region.isEmpty());
        page.addAttribute("signedIn", caller.signedIn());
        page.addAttribute("places", places(atlas, today, voice));
        page.addAttribute("region", region.map(whole -> whole.name(locale)).orElse(""));
        page.addAttribute(
                "figures", region.map(whole -> glance.of(whole, view, voice)).orElse(List.of()));
        page.addAttribute("filled", filled);
        page.addAttribute("news", news(view, voice));
        var steps = firstSteps.of(caller);
        page.addAttribute("steps", steps);
        page.addAttribute("left", steps.stream().filter(step -> !step.done()).count());
        boolean works = caller.is(Role.OFFICE, Role.STEWARD, Role.ADMINISTRATOR);
        page.addAttribute("works", works);
        page.addAttribute("tasks", works ? tasks(caller, voice) : List.of());
        return "overview/home";
    }

    private List<Station> stations(Caller caller, String filled) {
        var built =
                navigation.of(caller).stream().map(Navigation.Entry::address).toList();
        return Station.CYCLE.stream()
                .map(station -> station.built(
                        built.contains(station.address()), station.key().equals("data") ? filled : ""))
                .toList();
    }

    private static String places(Atlas atlas, LocalDate today, Voice voice) {
        return voice.say(
                "overview.places",
                atlas.all(Level.MUNICIPALITY, today).size(),
                atlas.all(Level.DISTRICT, today).size());
    }

    private List<News> news(View view, Voice voice) {
        var latest = new ArrayList<>(values.sources(view).stream()
                .filter(source -> !source.vintages().isEmpty())
                .toList());
        latest.sort(
                Comparator.comparing((Contribution source) -> source.vintages().getLast())
                        .reversed());
        return latest.stream()
                .limit(NEWS)
                .map(source -> new News(
                        day(source.vintages().getLast(), voice),
                        source.latest().title(),
                        source.latest().publisher(),
                        source.latest().invented(),
                        source.indicators()))
                .toList();
    }

    private List<Task> tasks(Caller caller, Voice voice) {
        return deliveries.waiting(caller).stream()
                .map(waiting -> new Task(
                        waiting.address(),
                        waiting.title(),
                        day(LocalDate.ofInstant(waiting.since(), clock.getZone()), voice),
                        voice.say("overview.task." + waiting.kind())))
                .toList();
    }

    private static String day(LocalDate day, Voice voice) {
        return DateTimeFormatter.ofPattern(voice.say("indicators.day"), voice.locale())
                .format(day);
    }
}
