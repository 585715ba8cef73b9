package org.werdegang.platform.measurement.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.werdegang.platform.territory.Level;
import org.werdegang.platform.territory.Territories;
import org.werdegang.platform.territory.Tree;
import org.werdegang.platform.vocabulary.AsKnown;
import org.werdegang.platform.vocabulary.Refused;
import org.werdegang.platform.web.api.Answers;
import org.werdegang.platform.web.api.Asked;
import org.werdegang.platform.web.api.Page;

/** Which territories there are on a day, in which trees they stand, and what came of each. */
@RestController
class TerritoryApi {
    static final String PATH = "/api/v1/territories";
    private static final int MOST = 1000;

    private final Territories territories;
    private final Answers answers;
    private final Clock clock;

    TerritoryApi(Territories territories, Answers answers, Clock clock) {
        this.territories = territories;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping({PATH, PATH + ".json", PATH + ".csv"})
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        var asked = Asked.of(request, "level", "day", "asKnownOn", Asked.LIMIT, Asked.AFTER);
        var today = LocalDate.now(clock);
        var known = asked.knownOn("asKnownOn", today);
        var day = asked.day("day").orElse(known);
        var level = asked.word("level", Level::of, levels());
        var atlas = territories.atlas(AsKnown.on(known));
        var found = Stream.of(Level.values())
                .filter(l -> level.isEmpty() || l == level.get())
                .flatMap(l -> atlas.all(l, day).stream())
                .map(territory -> TerritoryEntry.of(territory, atlas, day))
                .toList();
        var pinned = new LinkedHashMap<String, String>();
        pinned.put("day", day.toString());
        pinned.put("asKnownOn", known.toString());
        var page = Page.of(found, t -> List.of(t.key()), 1, asked, asked.limit(MOST, MOST), pinned);
        var about = new LinkedHashMap<String, Object>();
        about.put("asKnownOn", known);
        about.put("day", day);
        return answers.list(request, "territories", about, page, TerritoryEntry.sheet());
    }

    @GetMapping(PATH + "/{key}")
    ResponseEntity<byte[]> one(@PathVariable String key, HttpServletRequest request) {
        var asked = Asked.of(request, "day", "asKnownOn");
        var known = asked.knownOn("asKnownOn", LocalDate.now(clock));
        var day = asked.day("day").orElse(known);
        var atlas = territories.atlas(AsKnown.on(known));
        var versions = atlas.versions(key);
        if (versions.isEmpty()) {
            throw new Refused("api.not-found.territory", key);
        }
        return answers.one(
                request,
                new TerritoryEntry.Detail(
                        key,
                        day,
                        versions.stream()
                                .map(version -> new TerritoryEntry.Version(
                                        version.validFrom(),
                                        version.validTo(),
                                        version.level().key(),
                                        TerritoryEntry.nameOf(version),
                                        atlas.predecessors(version).stream()
                                                .map(TerritoryEntry.Share::of)
                                                .toList(),
                                        atlas.successors(version).stream()
                                                .map(TerritoryEntry.Share::of)
                                                .toList()))
                                .toList(),
                        TerritoryEntry.parents(atlas, key, day),
                        Stream.of(Tree.values())
                                .flatMap(tree -> atlas.children(tree, key, day).stream()
                                        .map(child -> new TerritoryEntry.Place(
                                                tree.key(), child.key(), TerritoryEntry.nameOf(child))))
                                .toList()));
    }

    static List<String> levels() {
        return Arrays.stream(Level.values()).map(Level::key).toList();
    }
}
