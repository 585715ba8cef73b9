package org.werdegang.platform.measurement.values;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.werdegang.engine.disclosure.Figure;
import org.werdegang.engine.disclosure.Release;
import org.werdegang.platform.measurement.registry.Definition;
import org.werdegang.platform.measurement.registry.Registry;
import org.werdegang.platform.territory.Atlas;
import org.werdegang.platform.territory.Territories;
import org.werdegang.platform.vocabulary.AsKnown;
import org.werdegang.platform.vocabulary.Period;

/**
 * Answers questions about one indicator in one territory each, from memory or, those that are missing, all in one query.
 * Pages ask for the same territory alone, among its peers and on a map; kept one by one, all of them share what is known.
 */
@Component
class Figures {
    private final Grids grids;
    private final Registry registry;
    private final Territories territories;
    private final BatchStore batches;
    private final Clock clock;
    private final Remembered<Question, Answer> answers;
    private final Remembered<Question, Map<Point, Release<String>>> behind;

    /** Which indicator, and where. */
    record Target(String indicator, String territory) {}

    /**
     * What all questions of one reading about one indicator have in common. Days between which nothing of it became known
     * are one day here.
     */
    private record Scene(View view, long revision, Atlas now, Atlas then) {}

    /** What an answer follows from; equal questions have equal answers. */
    private record Question(Object what, Target target, Scene scene) {}

    /** Figures whose parts are asked for. */
    private record Behind(Breakdown breakdown, Set<Period> periods) {}

    /** @param most how many figures are kept in memory, about 250 bytes each; 0 keeps none */
    Figures(
            Grids grids,
            Registry registry,
            Territories territories,
            BatchStore batches,
            Clock clock,
            @Value("${werdegang.values.remembered:500000}") int most,
            MeterRegistry metrics) {
        this.grids = grids;
        this.registry = registry;
        this.territories = territories;
        this.batches = batches;
        this.clock = clock;
        this.answers =
                new Remembered<>(most, answer -> 5 + answer.release().keys().size(), metrics);
        this.behind = new Remembered<>(most / 4, parts -> 5 + 3 * parts.size(), metrics);
    }

    /** That slice of every indicator in every territory, in the order in which they are given. */
    Map<Target, Answer> of(Slice slice, Collection<Definition> indicators, Collection<String> keys, View view) {
        var scene = scenes(view);
        var questions = new LinkedHashMap<Target, Question>();
        var found = new LinkedHashMap<Target, Answer>();
        for (var indicator : indicators) {
            var here = scene.apply(indicator);
            for (String key : keys) {
                var target = new Target(indicator.code(), key);
                var question = new Question(slice, target, here);
                var known = answers.find(question);
                if (known == null) {
                    questions.put(target, question);
                } else {
                    found.put(target, known);
                }
            }
        }
        if (questions.isEmpty()) {
            return found;
        }
        var fresh = calculate(slice, questions.keySet(), view);
        questions.forEach((target, question) -> {
            var answer = fresh.get(target);
            if (answer != null) {
                answers.keep(question, answer);
                found.put(target, answer);
            }
        });
        return inOrder(found, indicators, keys);
    }

    private static Map<Target, Answer> inOrder(
            Map<Target, Answer> found, Collection<Definition> indicators, Collection<String> keys) {
        var sorted = new LinkedHashMap<Target, Answer>(found.size() * 2);
        for (var indicator : indicators) {
            for (String key : keys) {
                var target = new Target(indicator.code(), key);
                sorted.computeIfAbsent(target, found::get);
            }
        }
        return sorted;
    }

    /** The scene of an indicator in a view; what does not depend on the indicator is looked up once. */
    private Function<Definition, Scene> scenes(View view) {
        long revision = batches.revision();
        var now = territories.atlas();
        var then = territories.atlas(AsKnown.on(view.stand()));
        return indicator -> new Scene(view.asOf(grids.lastNews(indicator.code(), view.stand())), revision, now, then);
    }

    private Map<Target, Answer> calculate(Slice slice, Set<Target> targets, View view) {
        var calculated = new LinkedHashMap<Target, Answer>();
        each(
                targets,
                view,
                targets.stream().anyMatch(target -> shifts(target.indicator())) ? 0 : slice.year(),
                entry -> slice.needs(entry.lane().breakdown(), summed(entry.indicator())),
                (target, field) -> {
                    var asked = new ArrayList<Point>();
                    slice.points(field.grid(), target.indicator(), target.territory(), asked);
                    Map<Point, Figure> figures = new LinkedHashMap<>(asked.size() * 2);
                    for (var point : asked) {
                        if (view.covers(point.period())) {
                            figures.put(point, field.calculation().figure(point, view.boundaries()));
                        }
                    }
                    calculated.put(
                            target,
                            Answer.of(
                                    view.policy().release(figures), field.grid().periods()));
                });
        return calculated;
    }

    /** The parts of every figure by their letters, and the published rate where there is one. */
    Map<Point, Release<String>> behind(Definition indicator, Collection<Point> points, View view) {
        var scene = scenes(view).apply(indicator);
        var asked = new LinkedHashMap<Breakdown, Map<Target, Set<Period>>>();
        points.forEach(point -> asked.computeIfAbsent(point.breakdown(), b -> new LinkedHashMap<>())
                .computeIfAbsent(new Target(indicator.code(), point.territory()), t -> new LinkedHashSet<>())
                .add(point.period()));
        var found = new LinkedHashMap<Point, Release<String>>();
        asked.forEach((breakdown, targets) -> {
            var missing = new LinkedHashSet<Target>();
            targets.forEach((target, periods) -> {
                var known = behind.find(new Question(new Behind(breakdown, periods), target, scene));
                if (known == null) {
                    missing.add(target);
                } else {
                    found.putAll(known);
                }
            });
            if (!missing.isEmpty()) {
                var slice = new Slice.Only(breakdown);
                each(missing, view, 0, entry -> slice.needs(entry.lane().breakdown(), Set.of()), (target, field) -> {
                    var parts = new LinkedHashMap<Point, Release<String>>();
                    var periods = targets.getOrDefault(target, Set.of());
                    for (var period : periods) {
                        var point = new Point(target.indicator(), target.territory(), period, breakdown);
                        parts.put(
                                point, view.policy().release(field.calculation().parts(point, view.boundaries())));
                    }
                    behind.keep(new Question(new Behind(breakdown, periods), target, scene), parts);
                    found.putAll(parts);
                });
            }
        });
        return found;
    }

    /** What figures of one indicator in one territory are calculated from. */
    private record Field(Grid grid, Calculation calculation) {}

    @FunctionalInterface
    private interface Work {
        void at(Target target, Field field);
    }

    /** Fetches what all targets need in one query, and gives each its own. */
    private void each(Set<Target> targets, View view, int year, Predicate<Inventory.Entry> wanted, Work work) {
        var whereabouts = new Whereabouts(territories.atlas(AsKnown.on(view.stand())), territories.atlas());
        var neighbourhoods = new HashMap<String, Set<String>>();
        var codes = new LinkedHashSet<String>();
        var needed = new LinkedHashSet<String>();
        var around = new Neighbourhood(whereabouts, view, LocalDate.now(clock).getYear());
        for (var target : targets) {
            codes.add(target.indicator());
            needed.addAll(neighbourhoods.computeIfAbsent(target.territory(), key -> around.of(List.of(key))));
        }
        var fetched = grids.fetch(List.copyOf(codes), needed, view, wanted, year);
        for (var target : targets) {
            var grid = fetched.grid(target.indicator(), neighbourhoods.getOrDefault(target.territory(), Set.of()));
            work.at(target, new Field(grid, new Calculation(registry.versions(target.indicator()), grid, whereabouts)));
        }
    }

    private boolean shifts(String indicator) {
        return registry.versions(indicator).stream()
                .anyMatch(version -> Formulas.of(version).shifts());
    }

    /** The dimensions over whose classes the formulas of an indicator sum. */
    private Set<String> summed(String indicator) {
        Set<String> summed = new LinkedHashSet<>();
        registry.versions(indicator).forEach(d -> summed.addAll(Formulas.of(d).dimensions()));
        return summed;
    }
}
