package org.werdegang.platform.overview;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.werdegang.platform.measurement.freshness.Due;
import org.werdegang.platform.measurement.registry.Definition;
import org.werdegang.platform.measurement.values.Coverage;
import org.werdegang.platform.vocabulary.Period;

/**
 * How far all values of a view reach and how old they are.
 *
 * @param first the first period of any value; null where there is none
 * @param last the last one
 * @param reference the newest day that any value describes; null where there is none
 * @param known the last day on which something became known; null where there is nothing
 * @param overdue how many indicators ought to have newer values by then
 * @param official how many indicators have official or partners' values
 * @param invented the codes of those whose values describe nobody
 */
record DataStatus(
        @Nullable Period first,
        @Nullable Period last,
        @Nullable LocalDate reference,
        @Nullable LocalDate known,
        int overdue,
        int official,
        List<String> invented) {
    static DataStatus of(List<Definition> definitions, Map<String, Coverage> coverage, LocalDate day) {
        var there = coverage.values();
        int overdue = (int) definitions.stream()
                .flatMap(definition -> Optional.ofNullable(coverage.get(definition.code()))
                        .flatMap(found -> Due.after(found.last(), definition))
                        .stream())
                .filter(due -> due.overOn(day))
                .count();
        var invented = definitions.stream()
                .map(Definition::code)
                .filter(code -> coverage.containsKey(code) && coverage.get(code).invented())
                .toList();
        return new DataStatus(
                there.stream()
                        .map(Coverage::first)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                there.stream()
                        .map(Coverage::last)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                definitions.stream()
                        .flatMap(definition -> Stream.ofNullable(coverage.get(definition.code()))
                                .map(found -> definition.reference(found.last())))
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                there.stream()
                        .map(Coverage::known)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                overdue,
                coverage.size() - invented.size(),
                invented);
    }
}
