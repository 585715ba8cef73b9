package org.werdegang.engine.disclosure.memory;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.werdegang.engine.disclosure.attack.Audit;
import org.werdegang.engine.disclosure.hiding.Insiders;
import org.werdegang.engine.disclosure.table.Knowledge;
import org.werdegang.engine.disclosure.table.LinearTable;

/**
 * All that several publications tell together: for each set of groups the narrowest range.
 *
 * @param facts by their groups, in the order in which they were told
 */
record Told(Map<Set<String>, Fact> facts) {
    static Told by(List<Publication> publications) {
        Map<Set<String>, Fact> facts = new LinkedHashMap<>();
        for (var publication : publications) {
            for (var fact : publication.facts()) {
                facts.merge(fact.groups(), fact, Told::both);
            }
        }
        return new Told(facts);
    }

    private static Fact both(Fact one, Fact other) {
        long low = Math.max(one.low(), other.low());
        long high = Math.min(one.high(), other.high());
        if (high < low) {
            throw new IllegalArgumentException("Two publications contradict each other about " + one.groups() + ".");
        }
        return new Fact(one.groups(), low, high);
    }

    /** Everything of a small count that somebody may ask for: cells, smallest groups, differences of nested cells. */
    Set<Set<String>> targets(Map<String, Long> counts, long limit) {
        var asked = new LinkedHashSet<>(facts.keySet());
        counts.keySet().forEach(group -> asked.add(Set.of(group)));
        for (var outer : facts.keySet()) {
            for (var inner : facts.keySet()) {
                if (inner.size() < outer.size() && outer.containsAll(inner)) {
                    var rest = new HashSet<>(outer);
                    rest.removeAll(inner);
                    asked.add(Set.copyOf(rest));
                }
            }
        }
        asked.removeIf(groups -> {
            long count = Memory.count(groups, counts);
            return count == 0 || count >= limit;
        });
        return asked;
    }

    /** True if nobody can narrow the count of these groups. */
    boolean safe(Set<String> groups, Map<String, Long> counts, long limit) {
        var asked = targets(counts, limit);
        asked.add(groups);
        var found = attacked(asked, counts, limit).get(groups);
        return found != null && found.verdict() == Audit.Verdict.SAFE;
    }

    /** What the attacker finds of each target. */
    Map<Set<String>, Audit.Finding> attacked(Set<Set<String>> targets, Map<String, Long> counts, long limit) {
        var cells = new ArrayList<>(facts.keySet());
        targets.stream().filter(groups -> !facts.containsKey(groups)).forEach(cells::add);
        var numbers = new TreeMap<String, Integer>();
        counts.keySet().stream().sorted().forEach(group -> numbers.put(group, numbers.size()));
        var sums = new ArrayList<List<LinearTable.Term>>();
        var sensitive = new BitSet();
        var known = new BitSet();
        long[] low = new long[cells.size()];
        long[] high = new long[cells.size()];
        for (int cell = 0; cell < low.length; cell++) {
            var groups = cells.get(cell);
            var fact = facts.getOrDefault(groups, Fact.withheld(groups));
            long count = Memory.count(groups, counts);
            if (count < fact.low() || count > fact.high()) {
                throw new IllegalArgumentException("What was published of " + groups + " is not true of its count.");
            }
            low[cell] = fact.low();
            high[cell] = fact.high();
            sensitive.set(cell, targets.contains(groups));
            known.set(cell, groups.size() == 1 || !fact.silent());
            sums.add(groups.stream()
                    .sorted()
                    .map(group -> new LinearTable.Term(numbers.getOrDefault(group, -1), 1))
                    .toList());
        }
        long[] atoms = numbers.keySet().stream()
                .mapToLong(group -> counts.getOrDefault(group, 0L))
                .toArray();
        Map<Set<String>, Audit.Finding> found = new LinkedHashMap<>();
        var table = LinearTable.of(atoms, sums);
        var insiders = Insiders.persons(table, known);
        Audit.of(table, Knowledge.between(low, high), sensitive, limit, insiders, false)
                .forEach(finding -> found.put(cells.get(finding.cell()), finding));
        return found;
    }
}
