package org.werdegang.intake;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What was read.
 *
 * @param rows rows with data
 * @param rowsKept of these, rows that gave at least one value
 * @param values figures and marks
 * @param figures of these, with a number
 * @param marks values by mark
 * @param areas different area keys, or names where there is no key
 * @param measures names of the measures
 */
public record Counts(
        long rows,
        long rowsKept,
        long values,
        long figures,
        Map<Mark, Long> marks,
        long areas,
        SortedSet<String> periods,
        SortedSet<String> measures) {
    public Counts {
        Map<Mark, Long> copy = new EnumMap<>(Mark.class);
        copy.putAll(marks);
        marks = Collections.unmodifiableMap(copy);
        periods = Collections.unmodifiableSortedSet(new TreeSet<>(periods));
        measures = Collections.unmodifiableSortedSet(new TreeSet<>(measures));
    }
}
