package org.werdegang.platform.measurement.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.werdegang.platform.measurement.registry.Registry;
import org.werdegang.platform.measurement.values.Values;
import org.werdegang.platform.measurement.values.View;
import org.werdegang.platform.web.api.Answers;
import org.werdegang.platform.web.api.Asked;
import org.werdegang.platform.web.api.Page;

/** Where the official values come from, and on which days something new became known. */
@RestController
class SourceApi {
    static final String SOURCES = "/api/v1/sources";
    static final String VINTAGES = "/api/v1/vintages";
    private static final int MOST = 1000;

    private final Registry registry;
    private final Values values;
    private final Answers answers;
    private final Clock clock;

    SourceApi(Registry registry, Values values, Answers answers, Clock clock) {
        this.registry = registry;
        this.values = values;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping({SOURCES, SOURCES + ".json", SOURCES + ".csv"})
    ResponseEntity<byte[]> sources(HttpServletRequest request) {
        var asked = Asked.of(request, "indicator", "asKnownOn", Asked.LIMIT, Asked.AFTER);
        var known = asked.knownOn("asKnownOn", LocalDate.now(clock));
        var codes = Chosen.indicators(asked, registry, false).stream()
                .map(indicator -> indicator.code())
                .toList();
        var found = values.sources(View.export(known)).stream()
                .map(SourceEntry::of)
                .filter(source ->
                        codes.isEmpty() || source.indicators().stream().anyMatch(codes::contains))
                .toList();
        var page = Page.of(
                found,
                source -> List.of(source.key(), source.owner()),
                2,
                asked,
                asked.limit(MOST, MOST),
                Map.of("asKnownOn", known.toString()));
        var about = new LinkedHashMap<String, Object>();
        about.put("asKnownOn", known);
        return answers.list(request, "sources", about, page, SourceEntry.sheet());
    }

    @GetMapping({VINTAGES, VINTAGES + ".json", VINTAGES + ".csv"})
    ResponseEntity<byte[]> vintages(HttpServletRequest request) {
        var asked = Asked.of(request, "indicator", Asked.LIMIT, Asked.AFTER);
        var view = View.export(LocalDate.now(clock));
        var chosen = Chosen.indicators(asked, registry, false);
        var found = (chosen.isEmpty() ? registry.all() : chosen)
                .stream()
                        .flatMap(indicator -> values.vintages(indicator, view).stream()
                                .map(day -> new VintageEntry(indicator.code(), day)))
                        .toList();
        var page = Page.of(
                found,
                vintage -> List.of(vintage.indicator(), vintage.knownOn().toString()),
                2,
                asked,
                asked.limit(MOST, MOST),
                Map.of());
        return answers.list(request, "vintages", Map.of(), page, VintageEntry.sheet());
    }
}
