package org.werdegang.platform.measurement.values;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.SortedSet;
import org.werdegang.engine.disclosure.Origin;
import org.werdegang.engine.disclosure.Release;
import org.werdegang.platform.vocabulary.Period;

/**
 * A slice of one indicator in one territory. The same question has the same answer, whatever else was asked with it.
 *
 * @param periods those of which its neighbourhood has any value
 * @param counted true if somebody has counted some of it
 * @param invented true if all that is known of it describes nobody
 */
record Answer(Release<Point> release, SortedSet<Period> periods, boolean counted, boolean invented) {
    static Answer of(Release<Point> release, SortedSet<Period> periods) {
        var origins = release.origins();
        return new Answer(
                release,
                periods,
                origins.stream().anyMatch(origin -> !origin.invented()),
                !origins.isEmpty() && origins.stream().allMatch(Origin::invented));
    }

    /** All periods of which any of them has a value. */
    static List<Period> periods(Collection<Answer> answers) {
        // Most answers have the same periods, and a look-up by hash is cheaper than one in a tree.
        var all = new HashSet<Period>();
        answers.forEach(answer -> all.addAll(answer.periods));
        return all.stream().sorted().toList();
    }

    /** Official and invented values never share a chart: where somebody has counted, nothing invented is shown. */
    boolean besides(Collection<Answer> others) {
        return !invented || others.stream().noneMatch(Answer::counted);
    }
}
