package org.werdegang.engine.disclosure.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.werdegang.engine.disclosure.attack.Audit;

/**
 * All that was ever published of a population. A new publication is attacked together with it: whoever reads it has read
 * the others, those that were taken back too.
 * <p>What must not be narrowed: every cell, every smallest group and everything that two nested cells differ by, if its
 * count is from 1 to below the limit. So two filters that differ by one small school are found, and so are chains of them.
 * Sums that no publication lists and no two of them differ by are not asked for; once one is, it counts as exposed before.
 * <p>An insider knows the smallest group in which he is alone, and the cells of which something was told in which he is.
 * <p>Units: persons. Immutable. Cost: an exact attack on each small count; pairs of cells are compared once. Source: the
 * differencing and linked-table attacks of Hundepool et al. (2012), Statistical Disclosure Control, chapters 4 and 5. Checked
 * in {@code MemoryTest}.
 *
 * @param publications in the order in which they were published
 */
public record Memory(List<Publication> publications) {
    public Memory {
        publications = List.copyOf(publications);
        if (publications.stream().map(Publication::name).distinct().count() < publications.size()) {
            throw new IllegalArgumentException("Two publications have the same name.");
        }
    }

    /** Nothing was published yet. */
    public static Memory empty() {
        return new Memory(List.of());
    }

    /** The same, after one more publication. */
    public Memory with(Publication next) {
        var more = new ArrayList<>(publications);
        more.add(next);
        return new Memory(more);
    }

    /** The same, with one taken back; it stays part of every attack. */
    public Memory retracted(String name) {
        return new Memory(publications.stream()
                .map(one -> one.name().equals(name) ? new Publication(name, one.facts(), true) : one)
                .toList());
    }

    /**
     * Whom the publication would expose, and whom the earlier ones expose already.
     *
     * @param counts the true count of each smallest group
     * @param limit counts from 1 to below it must not be narrowed to a range of fewer than so many steps
     * @throws IllegalArgumentException if a publication names a group without a count or says what is not true
     */
    public List<Exposure> exposedBy(Publication next, Map<String, Long> counts, long limit) {
        var old = Told.by(publications);
        var all = Told.by(with(next).publications());
        var exposures = new ArrayList<Exposure>();
        all.attacked(all.targets(counts, limit), counts, limit).forEach((groups, found) -> {
            if (found.verdict() != Audit.Verdict.SAFE) {
                var bounds = found.bounds();
                boolean before = !old.safe(groups, counts, limit);
                exposures.add(new Exposure(groups, found.verdict(), bounds.low(), bounds.high(), before));
            }
        });
        return exposures;
    }

    /**
     * The publication with as many of its cells withheld as it takes to expose nobody who is not exposed already. Cells of
     * small counts go first, then, step by step, the smallest of those that touch somebody exposed.
     */
    public Publication safe(Publication next, Map<String, Long> counts, long limit) {
        var safe = next;
        for (int fact = 0; fact < next.facts().size(); fact++) {
            long count = count(next.facts().get(fact).groups(), counts);
            if (count > 0 && count < limit) {
                safe = safe.without(fact);
            }
        }
        for (var exposed = newly(safe, counts, limit); !exposed.isEmpty(); exposed = newly(safe, counts, limit)) {
            var worst = touching(safe, exposed, counts);
            if (worst.isEmpty()) {
                return safe;
            }
            safe = safe.without(worst.get());
        }
        return needlessShown(safe, next, counts, limit);
    }

    /** Shows withheld cells again that expose nobody after all; the largest first. */
    private Publication needlessShown(Publication safe, Publication next, Map<String, Long> counts, long limit) {
        var best = safe;
        var candidates = IntStream.range(0, next.facts().size())
                .filter(fact -> safe.facts().get(fact).silent())
                .filter(fact -> count(next.facts().get(fact).groups(), counts) >= limit)
                .boxed()
                .sorted(Comparator.comparingLong(
                        fact -> -count(next.facts().get(fact).groups(), counts)))
                .toList();
        for (int fact : candidates) {
            var more = best.but(fact, next.facts().get(fact));
            best = newly(more, counts, limit).isEmpty() ? more : best;
        }
        return best;
    }

    /** Everybody whom the publication exposes and the earlier ones do not. */
    private Set<String> newly(Publication next, Map<String, Long> counts, long limit) {
        return exposedBy(next, counts, limit).stream()
                .filter(exposure -> !exposure.before())
                .flatMap(exposure -> exposure.groups().stream())
                .collect(Collectors.toSet());
    }

    /** The cell to withhold next: of those that share a group with somebody exposed, else of all, the smallest. */
    private static Optional<Integer> touching(Publication safe, Set<String> exposed, Map<String, Long> counts) {
        return IntStream.range(0, safe.facts().size())
                .filter(fact -> !safe.facts().get(fact).silent())
                .boxed()
                .min(Comparator.<Integer, Boolean>comparing(
                                fact -> safe.facts().get(fact).groups().stream().noneMatch(exposed::contains))
                        .thenComparingLong(fact -> count(safe.facts().get(fact).groups(), counts)));
    }

    static long count(Set<String> groups, Map<String, Long> counts) {
        long sum = 0;
        for (String group : groups) {
            Long count = counts.get(group);
            if (count == null) {
                throw new IllegalArgumentException("The group " + group + " has no count.");
            }
            sum += count;
        }
        return sum;
    }
}
