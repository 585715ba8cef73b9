package org.werdegang.platform.measurement.values;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.werdegang.engine.disclosure.Figure;
import org.werdegang.engine.disclosure.Release;
import org.werdegang.platform.measurement.registry.Definition;
import org.werdegang.platform.measurement.registry.Registry;
import org.werdegang.platform.territory.Atlas;
import org.werdegang.platform.territory.Territories;
import org.werdegang.platform.vocabulary.AsKnown;

/** The door of values: figures of indicators, calculated on reading and let out as releases. */
@Service
@Transactional(readOnly = true)
public class Values {
    private static final String TOTALS = "totals";

    private final Grids grids;
    private final Registry registry;
    private final Territories territories;
    private final BatchStore batches;
    private final Remembered remembered;

    Values(Grids grids, Registry registry, Territories territories, BatchStore batches, Remembered remembered) {
        this.grids = grids;
        this.registry = registry;
        this.territories = territories;
        this.batches = batches;
        this.remembered = remembered;
    }

    /**
     * What a release follows from; equal questions have equal answers. Days between which nothing became known are one
     * day here, but for their year, up to which the neighbourhood is looked at.
     */
    private record Question(
            String what,
            List<String> indicators,
            List<String> territories,
            View view,
            int year,
            long revision,
            Atlas now,
            Atlas then) {}

    /**
     * One indicator for those territories, all periods of the view, totals only. Keys are sorted by territory as asked
     * for, then period. A territory without values of its own gets the sum of its parts where they have some.
     */
    public Release<Point> ofIndicator(Definition indicator, Collection<String> territories, View view) {
        return ofIndicator(indicator, territories, Breakdown.TOTAL, view);
    }

    /** The same for one class, say for girls. */
    public Release<Point> ofIndicator(Definition indicator, Collection<String> territories, Breakdown only, View view) {
        String what = only.isTotal() ? TOTALS : "only " + only;
        return remembered(what, List.of(indicator), territories, view, everyPeriod(territories, only));
    }

    /** The same of several indicators, by their codes; those that nobody has asked for lately are fetched together. */
    public Map<String, Release<Point>> ofIndicators(
            Collection<Definition> indicators, Collection<String> territories, View view) {
        var releases = new LinkedHashMap<String, Release<Point>>();
        var missing = new ArrayList<String>();
        for (var indicator : indicators) {
            remembered
                    .find(question(TOTALS, List.of(indicator.code()), territories, view))
                    .ifPresentOrElse(
                            known -> releases.put(indicator.code(), known), () -> missing.add(indicator.code()));
        }
        if (!missing.isEmpty()) {
            var figures = new HashMap<String, Map<Point, Figure>>();
            answer(TOTALS, missing, territories, view, everyPeriod(territories, Breakdown.TOTAL))
                    .forEach((point, figure) -> figures.computeIfAbsent(point.indicator(), i -> new LinkedHashMap<>())
                            .put(point, figure));
            for (String code : missing) {
                var release = view.policy().release(figures.getOrDefault(code, Map.of()));
                remembered.keep(question(TOTALS, List.of(code), territories, view), release);
                releases.put(code, release);
            }
        }
        return releases;
    }

    private static Points everyPeriod(Collection<String> territories, Breakdown only) {
        return (grid, definition, point) -> {
            for (String territory : territories) {
                for (var period : grid.periods()) {
                    point.add(new Point(definition.code(), territory, period, only));
                }
            }
        };
    }

    /** Several indicators in one territory, all periods of the view, totals only. */
    public Release<Point> ofTerritory(String territory, Collection<Definition> indicators, View view) {
        return remembered(
                TOTALS,
                List.copyOf(indicators),
                List.of(territory),
                view,
                everyPeriod(List.of(territory), Breakdown.TOTAL));
    }

    /** One indicator in one territory, divided by the classes of that dimension, all periods of the view. */
    public Release<Point> byBreakdown(Definition indicator, String territory, String dimension, View view) {
        return byBreakdown(indicator, List.of(territory), dimension, view);
    }

    /** One indicator in those territories, divided by the classes of that dimension, all periods of the view. */
    public Release<Point> byBreakdown(
            Definition indicator, Collection<String> territories, String dimension, View view) {
        return byBreakdowns(indicator, territories, List.of(dimension), view);
    }

    /** The same for several dimensions, one after the other. */
    public Release<Point> byBreakdowns(
            Definition indicator, Collection<String> territories, List<String> dimensions, View view) {
        return remembered("by " + dimensions, List.of(indicator), territories, view, (grid, definition, point) -> {
            for (String dimension : dimensions) {
                for (String territory : territories) {
                    for (var period : grid.periods()) {
                        for (String code : grid.classes(dimension, period)) {
                            point.add(new Point(definition.code(), territory, period, Breakdown.of(dimension, code)));
                        }
                    }
                }
            }
        });
    }

    /** What is asked of a grid. */
    private interface Points {
        void of(Grid grid, Definition definition, List<Point> into);
    }

    private Release<Point> remembered(
            String what, List<Definition> indicators, Collection<String> keys, View view, Points points) {
        var codes = indicators.stream().map(Definition::code).toList();
        return remembered.get(
                question(what, codes, keys, view),
                () -> view.policy().release(answer(what, codes, keys, view, points)));
    }

    private Question question(String what, List<String> codes, Collection<String> keys, View view) {
        return new Question(
                what,
                codes,
                List.copyOf(keys),
                view.asOf(batches.lastNews(view.stand())),
                view.stand().getYear(),
                batches.revision(),
                territories.atlas(),
                territories.atlas(AsKnown.on(view.stand())));
    }

    private Map<Point, Figure> answer(
            String what, List<String> codes, Collection<String> keys, View view, Points points) {
        var whereabouts = new Whereabouts(territories.atlas(AsKnown.on(view.stand())), territories.atlas());
        var needed = new Neighbourhood(whereabouts, view).of(keys);
        Predicate<Breakdown> wanted = what.equals(TOTALS) ? totals(codes) : b -> true;
        var fetched = grids.fetch(codes, needed, view, wanted);
        Map<Point, Figure> figures = new LinkedHashMap<>();
        fetched.forEach((code, grid) -> {
            var versions = registry.versions(code);
            var calculation = new Calculation(versions, grid, whereabouts);
            var asked = new ArrayList<Point>();
            points.of(grid, versions.getFirst(), asked);
            for (var point : asked) {
                if (view.covers(point.period())) {
                    figures.put(
                            point,
                            calculation.figure(
                                    point.territory(), point.period(), point.breakdown(), view.boundaries()));
                }
            }
        });
        return figures;
    }

    /** Totals, and the classes of a dimension over which a formula sums. */
    private Predicate<Breakdown> totals(List<String> codes) {
        Set<String> summed = new LinkedHashSet<>();
        for (String code : codes) {
            registry.versions(code).forEach(d -> summed.addAll(Formulas.of(d).dimensions()));
        }
        return b -> b.isTotal()
                || (b.codes().size() == 1 && summed.contains(b.codes().firstKey()));
    }

    /**
     * The values behind one figure: every part of the formula in that territory and period, and the published rate where
     * there is one.
     */
    public Release<String> parts(Definition indicator, Point point, View view) {
        return parts(indicator, List.of(point), view)
                .getOrDefault(point, view.policy().release(Map.of()));
    }

    /** The values behind several figures of one indicator, by figure. */
    public Map<Point, Release<String>> parts(Definition indicator, Collection<Point> points, View view) {
        var whereabouts = new Whereabouts(territories.atlas(AsKnown.on(view.stand())), territories.atlas());
        Set<String> keys = new LinkedHashSet<>();
        Set<Breakdown> divided = new LinkedHashSet<>();
        points.forEach(point -> {
            keys.add(point.territory());
            divided.add(point.breakdown());
        });
        var needed = new Neighbourhood(whereabouts, view).of(keys);
        var grid = grids.fetch(List.of(indicator.code()), needed, view, b -> b.isTotal() || divided.contains(b))
                .getOrDefault(indicator.code(), new Grid(List.of()));
        var calculation = new Calculation(registry.versions(indicator.code()), grid, whereabouts);
        var found = new LinkedHashMap<Point, Release<String>>();
        points.forEach(point -> found.put(point, view.policy().release(calculation.parts(point, view.boundaries()))));
        return found;
    }

    /** What there is of each indicator in that view, wherever in the region; nothing for those without values. */
    public Map<String, Coverage> coverage(View view) {
        return grids.coverage(registry.all().stream().map(Definition::code).toList(), view);
    }

    /** The days on which something new became known about an indicator: the days that "as known on" tells apart. */
    public List<LocalDate> vintages(Definition indicator, View view) {
        return grids.vintages(indicator.code(), view);
    }

    /** Every source of which that view may know something, ordered by key, with the indicators it feeds. */
    public List<Contribution> sources(View view) {
        return grids.contributions(view);
    }
}
