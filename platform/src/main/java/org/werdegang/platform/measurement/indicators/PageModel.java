package org.werdegang.platform.measurement.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.werdegang.platform.measurement.freshness.Due;
import org.werdegang.platform.measurement.registry.Definition;
import org.werdegang.platform.measurement.values.Coverage;
import org.werdegang.platform.territory.Atlas;
import org.werdegang.platform.territory.Level;
import org.werdegang.platform.territory.Tree;
import org.werdegang.platform.web.chart.Charts;

/** Fills the page of an indicator from a sight. */
final class PageModel {
    private final Sight sight;
    private final Reading reading;
    private final Speech speech;
    private final Asked asked;
    private final String path;

    /** Somewhere to go; the current one is where the reader stands. */
    record Link(String address, String name, boolean current) {}

    PageModel(Sight sight) {
        this.sight = sight;
        this.reading = sight.reading();
        this.speech = sight.speech();
        this.asked = reading.asked();
        this.path = "/daten/" + reading.definition().code() + "/"
                + reading.territory().key();
    }

    void fill(
            Model page,
            Charts charts,
            Atlas atlas,
            List<Definition> underHeading,
            List<LocalDate> vintages,
            @Nullable Coverage coverage) {
        var definition = reading.definition();
        page.addAttribute("definition", definition);
        page.addAttribute("name", sight.name());
        page.addAttribute("key", reading.territory().key());
        page.addAttribute("level", reading.territory().level().key());
        page.addAttribute("asked", asked);
        page.addAttribute("address", path + asked.query());
        page.addAttribute("files", path + "/");
        page.addAttribute("query", asked.query());
        page.addAttribute("message", sight.message().title());
        page.addAttribute("sentences", sight.message().sentences());
        page.addAttribute("comparison", sight.message().comparison());
        page.addAttribute("group", reading.group());
        page.addAttribute("invented", reading.invented());
        page.addAttribute("regions", Regions.all(atlas, asked.stand(), speech.locale()));
        page.addAttribute("changed", changed(atlas));
        page.addAttribute("divisions", divisions());
        page.addAttribute("classes", classes());
        page.addAttribute("behind", Behind.of(sight));
        page.addAttribute(
                "variants",
                underHeading.stream()
                        .filter(other -> !other.code().equals(definition.code()))
                        .toList());
        page.addAttribute("origins", reading.cells().origins());
        page.addAttribute("vintages", vintages(vintages));
        page.addAttribute("freshness", coverage == null ? null : freshness(coverage));
        page.addAttribute("why", why(coverage));
        page.addAttribute("elsewhere", elsewhere(atlas));
        for (String id : List.of(Captions.TREND, Captions.MAP, Captions.BREAKDOWN)) {
            sight.picture(id)
                    .ifPresent(picture ->
                            page.addAttribute(id, charts.onPage(picture.spec(), picture.caption(), speech.locale())));
        }
    }

    /** True if the territory has not always had its present boundaries, so that it matters which ones count. */
    private boolean changed(Atlas atlas) {
        var versions = atlas.versions(reading.territory().key());
        var first = reading.periods();
        return asked.boundaries() != null
                || versions.size() > 1
                || reading.territory().validTo() != null
                || (!first.isEmpty()
                        && versions.getFirst()
                                .validFrom()
                                .isAfter(first.getFirst().to()));
    }

    private List<Link> divisions() {
        return reading.dimensions().stream()
                .map(by -> new Link(
                        path + asked.divided(by, "").query() + "#divided",
                        speech.dimension(by),
                        by.equals(reading.dimension())))
                .toList();
    }

    private List<Link> classes() {
        if (reading.dimension().isEmpty()) {
            return List.of();
        }
        var links = new ArrayList<Link>();
        if (!reading.definition().message().de().contains("{breakdown}")) {
            links.add(new Link(
                    path + asked.divided(asked.dimension(), "").query(),
                    speech.say("indicators.all"),
                    reading.only().isTotal()));
        }
        for (String code : sight.drawings().byClass().keySet()) {
            links.add(new Link(
                    path + asked.divided(reading.dimension(), code).query(),
                    sight.drawings().name(code),
                    code.equals(reading.only().codes().get(reading.dimension()))));
        }
        return links;
    }

    private List<Link> vintages(List<LocalDate> days) {
        var links = new ArrayList<Link>();
        for (int i = 0; i < days.size(); i++) {
            var day = days.get(i);
            boolean last = i + 1 == days.size() || days.get(i + 1).isAfter(asked.stand());
            links.add(
                    new Link(path + asked.asKnown(day).query(), speech.day(day), last && !day.isAfter(asked.stand())));
        }
        return links;
    }

    private @Nullable String freshness(Coverage coverage) {
        return Due.after(coverage.last(), reading.definition())
                .map(due -> speech.say(
                        due.overOn(asked.stand()) ? "indicators.stale" : "indicators.fresh",
                        due.period().toString(),
                        speech.day(due.day())))
                .orElse(null);
    }

    /** Why the page has no value: nobody delivered any, or not for this kind of territory. */
    private @Nullable String why(@Nullable Coverage coverage) {
        if (reading.latest() != null) {
            return null;
        }
        return coverage == null
                ? speech.say(
                        "indicators.status.none", reading.definition().source().in(speech.locale()))
                : speech.say("indicators.why.level");
    }

    /** The district of a municipality for which there is no value of its own, with its page. */
    private Regions.@Nullable Place elsewhere(Atlas atlas) {
        if (reading.latest() != null || reading.territory().level() != Level.MUNICIPALITY) {
            return null;
        }
        return Optional.ofNullable(
                        atlas.parents(reading.territory().key(), asked.stand()).get(Tree.DISTRICT))
                .map(district -> new Regions.Place(
                        "/daten/" + reading.definition().code() + "/" + district.key() + asked.query(),
                        district.name(speech.locale())))
                .orElse(null);
    }
}
