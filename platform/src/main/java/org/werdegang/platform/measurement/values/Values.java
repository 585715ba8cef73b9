package org.werdegang.platform.measurement.values;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.werdegang.engine.disclosure.Release;
import org.werdegang.platform.measurement.registry.Definition;
import org.werdegang.platform.measurement.registry.Registry;
import org.werdegang.platform.vocabulary.Period;

/** The door of values: figures of indicators, calculated on reading and let out as releases. */
@Service
@Transactional(readOnly = true)
public class Values {
    private final Figures figures;
    private final Grids grids;
    private final Registry registry;

    Values(Figures figures, Grids grids, Registry registry) {
        this.figures = figures;
        this.grids = grids;
        this.registry = registry;
    }

    /**
     * One indicator for those territories, all periods of the view, totals only. Keys are sorted by territory as asked
     * for, then period. A territory without values of its own gets the sum of its parts where they have some.
     */
    public Release<Point> ofIndicator(Definition indicator, Collection<String> territories, View view) {
        return ofIndicator(indicator, territories, Breakdown.TOTAL, view);
    }

    /** The same for one class, say for girls. */
    public Release<Point> ofIndicator(Definition indicator, Collection<String> territories, Breakdown only, View view) {
        var found = figures.of(new Slice.Only(only), List.of(indicator), territories, view);
        return together(found, Answer.periods(found.values()), only, view);
    }

    /** Each indicator in one period of its own for those territories, totals only; as a release by indicator's code. */
    public Map<String, Release<Point>> inPeriods(
            Map<Definition, Period> indicators, Collection<String> territories, View view) {
        var byYear = new TreeMap<Integer, List<Definition>>();
        indicators.forEach((indicator, period) ->
                byYear.computeIfAbsent(period.year(), year -> new ArrayList<>()).add(indicator));
        var found = new HashMap<Figures.Target, Answer>();
        byYear.forEach((year, those) -> found.putAll(figures.of(new Slice.In(year), those, territories, view)));
        var releases = new LinkedHashMap<String, Release<Point>>();
        indicators.forEach((indicator, period) -> {
            var ofIndicator = new LinkedHashMap<Figures.Target, Answer>();
            for (String key : territories) {
                var target = new Figures.Target(indicator.code(), key);
                ofIndicator.computeIfAbsent(target, found::get);
            }
            releases.put(indicator.code(), together(ofIndicator, List.of(period), Breakdown.TOTAL, view));
        });
        return releases;
    }

    /** Several indicators in one territory, all periods of the view, totals only. */
    public Release<Point> ofTerritory(String territory, Collection<Definition> indicators, View view) {
        return joined(
                figures.of(Slice.Only.TOTALS, indicators, List.of(territory), view)
                        .values(),
                view);
    }

    /** One indicator in one territory, divided by the classes of that dimension, all periods of the view. */
    public Release<Point> byBreakdown(Definition indicator, String territory, String dimension, View view) {
        return byBreakdown(indicator, List.of(territory), dimension, view);
    }

    /** One indicator in those territories, divided by the classes of that dimension, all periods of the view. */
    public Release<Point> byBreakdown(
            Definition indicator, Collection<String> territories, String dimension, View view) {
        var slice = new Slice.Divided(List.of(dimension));
        return joined(figures.of(slice, List.of(indicator), territories, view).values(), view);
    }

    /** One indicator in one territory, divided by several dimensions, one after the other. */
    public Release<Point> byBreakdowns(Definition indicator, String territory, List<String> dimensions, View view) {
        var slice = new Slice.Divided(dimensions);
        return joined(
                figures.of(slice, List.of(indicator), List.of(territory), view).values(), view);
    }

    private static Release<Point> joined(Collection<Answer> answers, View view) {
        var from = new LinkedHashMap<Point, Release<Point>>();
        for (var answer : answers) {
            if (answer.besides(answers)) {
                answer.release().keys().forEach(point -> from.put(point, answer.release()));
            }
        }
        return Release.gathered(view.policy(), from);
    }

    /** One indicator in several territories, each in all those periods. */
    private static Release<Point> together(
            Map<Figures.Target, Answer> answers, Collection<Period> periods, Breakdown only, View view) {
        Release<Point> nothing = view.policy().release(Map.of());
        var from = new LinkedHashMap<Point, Release<Point>>(answers.size() * periods.size() * 2);
        answers.forEach((target, answer) -> {
            var release = answer.besides(answers.values()) ? answer.release() : nothing;
            for (var period : periods) {
                if (view.covers(period)) {
                    from.put(new Point(target.indicator(), target.territory(), period, only), release);
                }
            }
        });
        return Release.gathered(view.policy(), from);
    }

    /**
     * The values behind several figures of one indicator, by figure: every part of the formula in that territory and
     * period, and the published rate where there is one.
     */
    public Map<Point, Release<String>> parts(Definition indicator, Collection<Point> points, View view) {
        return figures.behind(indicator, points, view);
    }

    /** What there is of each indicator in that view, wherever in the region; nothing for those without values. */
    public Map<String, Coverage> coverage(View view) {
        return grids.coverage(registry.all().stream().map(Definition::code).toList(), view);
    }

    /** What there is of those indicators only. */
    public Map<String, Coverage> coverage(Collection<Definition> indicators, View view) {
        return grids.coverage(indicators.stream().map(Definition::code).toList(), view);
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
