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
import org.werdegang.platform.measurement.freshness.Expectation;
import org.werdegang.platform.measurement.freshness.Freshness;
import org.werdegang.platform.measurement.indicators.Regions;
import org.werdegang.platform.measurement.registry.Registry;
import org.werdegang.platform.measurement.values.Contribution;
import org.werdegang.platform.measurement.values.Values;
import org.werdegang.platform.measurement.values.View;
import org.werdegang.platform.territory.Atlas;
import org.werdegang.platform.territory.Level;
import org.werdegang.platform.territory.Territories;
import org.werdegang.platform.web.Navigation;
import org.werdegang.platform.web.Stand;
import org.werdegang.platform.web.chart.Charts;
import org.werdegang.platform.web.chart.Voice;

/** The first page: the cycle, the region at a glance, what is new, and what waits for whoever has signed in. */
@Controller
class HomePage {
    private static final int NEWS = 5;
    private static final int LATE = 5;

    private final Territories territories;
    private final Registry registry;
    private final Values values;
    private final Deliveries deliveries;
    private final FirstSteps firstSteps;
    private final Freshness freshness;
    private final Glance glance;
    private final Navigation navigation;
    private final Charts charts;
    private final Clock clock;

    /** A delivery that has become known. */
    record News(String day, String title, String publisher, boolean invented, List<String> codes) {}

    /** An indicator whose next values are late, and for how many days. */
    record Late(String address, String name, String says) {}

    /** Something that waits for the reader. */
    record Task(String address, String title, String since, String kind) {}

    HomePage(
            Territories territories,
            Registry registry,
            Values values,
            Deliveries deliveries,
            FirstSteps firstSteps,
            Freshness freshness,
            Glance glance,
            Navigation navigation,
            Charts charts,
            Clock clock) {
        this.territories = territories;
        this.registry = registry;
        this.values = values;
        this.deliveries = deliveries;
        this.firstSteps = firstSteps;
        this.freshness = freshness;
        this.glance = glance;
        this.navigation = navigation;
        this.charts = charts;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(Stand stand, Caller caller, Locale locale, Model page) {
        var view = View.page(caller, stand.day());
        var voice = charts.voice(locale);
        var atlas = territories.atlas(stand.known());
        var region = Regions.whole(atlas, stand.day()).or(() -> Regions.whole(territories.atlas(), stand.today()));
        var coverage = values.coverage(view);
        var sources = values.sources(view);
        var definitions = registry.all(stand.known());
        String filled = voice.say("overview.data", coverage.size(), definitions.size());
        page.addAttribute("stand", stand);
        page.addAttribute("data", DataStatus.of(definitions, coverage, stand.day()));
        page.addAttribute("stations", stations(caller, filled));
        page.addAttribute("blank", region.isEmpty());
        page.addAttribute("signedIn", caller.signedIn());
        page.addAttribute("places", places(atlas, stand.day(), voice));
        page.addAttribute("region", region.map(whole -> whole.name(locale)).orElse(""));
        page.addAttribute(
                "figures",
                region.map(whole -> glance.of(whole, view, stand, voice)).orElse(List.of()));
        page.addAttribute("filled", filled);
        var steps = firstSteps.of(caller);
        page.addAttribute("steps", steps);
        page.addAttribute("left", steps.stream().filter(step -> !step.done()).count());
        page.addAttribute("news", news(sources, voice));
        boolean works = caller.is(Role.OFFICE, Role.STEWARD, Role.ADMINISTRATOR);
        page.addAttribute("works", works);
        page.addAttribute("tasks", works ? tasks(caller, voice) : List.of());
        var late = works
                ? freshness.overdue(caller).stream()
                        .filter(one -> one.concerns(caller))
                        .toList()
                : List.<Expectation>of();
        page.addAttribute(
                "late", late.stream().limit(LATE).map(one -> late(one, voice)).toList());
        page.addAttribute("lateInAll", late.size());
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

    private static List<News> news(List<Contribution> sources, Voice voice) {
        var latest = new ArrayList<>(
                sources.stream().filter(source -> !source.vintages().isEmpty()).toList());
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

    private Late late(Expectation one, Voice voice) {
        var definition = registry.find(one.indicator());
        return new Late(
                "/daten/" + one.indicator(),
                definition.map(found -> found.shortName().in(voice.locale())).orElse(one.indicator()),
                voice.say(
                        "overview.late.says",
                        one.due().period().toString(),
                        one.ownerName(),
                        definition
                                .map(found -> found.source().in(voice.locale()))
                                .orElse(one.ownerName()),
                        one.due().daysOver(LocalDate.now(clock)),
                        day(one.due().day(), voice)));
    }

    private static String day(LocalDate day, Voice voice) {
        return DateTimeFormatter.ofPattern(voice.say("indicators.day"), voice.locale())
                .format(day);
    }
}
