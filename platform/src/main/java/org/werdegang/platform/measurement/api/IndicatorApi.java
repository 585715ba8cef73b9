package org.werdegang.platform.measurement.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.werdegang.platform.measurement.registry.Breakdowns;
import org.werdegang.platform.measurement.registry.Definition;
import org.werdegang.platform.measurement.registry.Registry;
import org.werdegang.platform.measurement.values.Values;
import org.werdegang.platform.measurement.values.View;
import org.werdegang.platform.vocabulary.AsKnown;
import org.werdegang.platform.vocabulary.Dimension;
import org.werdegang.platform.vocabulary.Refused;
import org.werdegang.platform.vocabulary.Stage;
import org.werdegang.platform.web.api.Answers;
import org.werdegang.platform.web.api.Asked;
import org.werdegang.platform.web.api.Page;

/** What indicators there are and what each version of them means. */
@RestController
class IndicatorApi {
    static final String PATH = "/api/v1/indicators";
    private static final int MOST = 500;

    private final Registry registry;
    private final Breakdowns breakdowns;
    private final Values values;
    private final Answers answers;
    private final Clock clock;

    IndicatorApi(Registry registry, Breakdowns breakdowns, Values values, Answers answers, Clock clock) {
        this.registry = registry;
        this.breakdowns = breakdowns;
        this.values = values;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping({PATH, PATH + ".json", PATH + ".csv"})
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        var asked = Asked.of(request, "stage", "dimension", "heading", "asKnownOn", Asked.LIMIT, Asked.AFTER);
        var stage = asked.word(
                "stage",
                Stage::of,
                Arrays.stream(Stage.values()).map(Stage::key).toList());
        var dimension = asked.word(
                "dimension",
                Dimension::of,
                Arrays.stream(Dimension.values()).map(Dimension::key).toList());
        var heading = asked.text("heading");
        var known = asked.knownOn("asKnownOn", LocalDate.now(clock));
        var found = registry.all().stream()
                .map(current -> registry.find(current.code(), AsKnown.on(known)).orElse(current))
                .filter(d -> stage.isEmpty() || d.stage() == stage.get())
                .filter(d -> dimension.isEmpty() || d.dimension() == dimension.get())
                .filter(d -> heading.isEmpty() || d.heading().equalsIgnoreCase(heading.get()))
                .map(IndicatorEntry::of)
                .toList();
        var page = Page.of(
                found,
                entry -> List.of(entry.code()),
                1,
                asked,
                asked.limit(MOST, MOST),
                Map.of("asKnownOn", known.toString()));
        return answers.list(request, "indicators", about(known), page, IndicatorEntry.sheet());
    }

    @GetMapping(PATH + "/{code}")
    ResponseEntity<byte[]> one(@PathVariable String code, HttpServletRequest request) {
        Asked.of(request);
        var current = registry.find(code).orElseThrow(() -> new Refused("api.not-found.indicator", code));
        return answers.one(
                request,
                new IndicatorDetail(
                        current.code(),
                        current.heading(),
                        current.stage().key(),
                        current.dimension().key(),
                        registry.under(current.heading()).stream()
                                .map(Definition::code)
                                .filter(other -> !other.equals(current.code()))
                                .toList(),
                        values.vintages(current, View.export(LocalDate.now(clock))),
                        registry.versions(current.code()).stream()
                                .map(version -> IndicatorDetail.version(version, breakdowns))
                                .toList()));
    }

    private static Map<String, Object> about(LocalDate known) {
        var about = new LinkedHashMap<String, Object>();
        about.put("asKnownOn", known);
        return about;
    }
}
