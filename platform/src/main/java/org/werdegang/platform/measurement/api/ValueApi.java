package org.werdegang.platform.measurement.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.werdegang.platform.measurement.registry.Registry;
import org.werdegang.platform.vocabulary.Refused;
import org.werdegang.platform.web.api.Answers;
import org.werdegang.platform.web.api.Asked;
import org.werdegang.platform.web.api.Format;
import org.werdegang.platform.web.api.Page;

/** The official values, each with everything that has to be said beside it. */
@RestController
class ValueApi {
    static final String PATH = "/api/v1/values";
    private static final String PARTS = "parts";
    private static final int MOST_JSON = 2000;
    private static final int USUAL_JSON = 500;
    private static final int MOST_CSV = 100_000;

    private final OpenValues values;
    private final Registry registry;
    private final Answers answers;
    private final Clock clock;

    ValueApi(OpenValues values, Registry registry, Answers answers, Clock clock) {
        this.values = values;
        this.registry = registry;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping({PATH, PATH + ".json", PATH + ".csv"})
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        var asked = Asked.of(
                request,
                "indicator",
                "territory",
                "level",
                "from",
                "until",
                "breakdown",
                "asKnownOn",
                "boundaries",
                "include",
                Asked.LIMIT,
                Asked.AFTER);
        var indicators = Chosen.indicators(asked, registry, true);
        var known = asked.knownOn("asKnownOn", LocalDate.now(clock));
        Integer from = asked.year("from");
        Integer until = asked.year("until");
        if (from != null && until != null && from > until) {
            throw new Refused("api.invalid-parameter.reversed", "from", from, until);
        }
        var boundaries = asked.day("boundaries").orElse(null);
        boolean parts = asked.word("include", ValueApi::include, List.of(PARTS)).isPresent();
        boolean csv = Format.of(request) == Format.CSV;
        int limit = csv ? asked.limit(MOST_CSV, MOST_CSV) : asked.limit(MOST_JSON, USUAL_JSON);
        var wanted = new OpenValues.Wanted(
                indicators, from, until, asked.text("breakdown").orElse(null), known, boundaries);
        var found = values.find(wanted, asked);
        var page = Page.of(
                found.points(), OpenValues::key, OpenValues.KEY, asked, limit, Map.of("asKnownOn", known.toString()));
        var entries = new Page<>(found.entries(page.entries(), parts), page.next());
        return answers.list(
                request, "values", about(known, boundaries, found.policy()), entries, ValueSheet.of(known, parts));
    }

    private static String include(String word) {
        if (!word.equals(PARTS)) {
            throw new IllegalArgumentException(word);
        }
        return word;
    }

    private static Map<String, Object> about(LocalDate known, @Nullable LocalDate boundaries, String policy) {
        var about = new LinkedHashMap<String, Object>();
        about.put("asKnownOn", known);
        if (boundaries != null) {
            about.put("boundaries", boundaries);
        }
        about.put("policy", policy);
        return about;
    }
}
