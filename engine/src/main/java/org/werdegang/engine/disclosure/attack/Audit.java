package org.werdegang.engine.disclosure.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.werdegang.engine.disclosure.hiding.Hiding;
import org.werdegang.engine.disclosure.hiding.Insiders;
import org.werdegang.engine.disclosure.hiding.Proof;
import org.werdegang.engine.disclosure.hiding.WaySearch;
import org.werdegang.engine.disclosure.table.Cube;
import org.werdegang.engine.disclosure.table.Knowledge;
import org.werdegang.engine.disclosure.table.LinearTable;

/**
 * Judges a publication: can anybody narrow a sensitive cell below the limit, be it a stranger or an insider?
 * <p>Where a pair of tables is found quickly behind which a cell hides, that pair is the proof; every other cell is judged
 * by the exact attack. Source: the adversaries of Hundepool et al. (2012), Statistical Disclosure Control, §4.3; checked in
 * {@code AuditReferenceTest} and {@code JudgedBySolverTest}.
 */
public final class Audit {
    private final LinearTable table;
    private final Knowledge knowledge;
    private final BitSet sensitive;
    private final long limit;
    private final Insiders insiders;
    private final @Nullable WaySearch search;
    private final Map<Integer, Attack> attacks = new HashMap<>();
    private @Nullable Attack stranger;

    /** What can be said of a withheld cell, from best to worst. */
    public enum Verdict {
        /** Nobody can narrow it below the limit. */
        SAFE,
        /** It may be safe, but the table was too large to prove it. */
        UNPROVEN,
        /** An insider can narrow it below the limit. */
        UNSAFE_INSIDER,
        /** Everybody can narrow it below the limit. */
        NARROW,
        /** Everybody can work it out. */
        EXACT
    }

    /**
     * What was found about one withheld cell.
     *
     * @param bounds what a stranger can know
     * @param insider a cell by which the successful insider is named; null if there is none
     */
    public record Finding(
            int cell,
            Bounds bounds,
            Verdict verdict,
            @Nullable Integer insider) {}

    private Audit(
            LinearTable table,
            Knowledge knowledge,
            BitSet sensitive,
            long limit,
            Insiders insiders,
            @Nullable WaySearch search) {
        this.table = table;
        this.knowledge = knowledge;
        this.sensitive = sensitive;
        this.limit = limit;
        this.insiders = insiders;
        this.search = search;
    }

    /**
     * Judges a table of any sums, persons who are alone in a cell being the insiders.
     *
     * @param sensitive the cells that must not be narrowed; one that is published exactly is found {@code EXACT}
     * @param limit how far apart the ends of a cell must be at least
     * @param thorough true for tight bounds of every withheld cell, in their order; false for the sensitive ones alone, and
     *     no more of them than that they reach the limit
     */
    public static List<Finding> of(
            LinearTable table, Knowledge knowledge, BitSet sensitive, long limit, boolean thorough) {
        return of(table, knowledge, sensitive, limit, Insiders.persons(table), thorough);
    }

    /** The same, with other insiders. */
    public static List<Finding> of(
            LinearTable table, Knowledge knowledge, BitSet sensitive, long limit, Insiders insiders, boolean thorough) {
        return new Audit(table, knowledge, sensitive, limit, insiders, null).judge(thorough);
    }

    /** The same for a table over dimensions, which is quicker, and with other insiders if wanted. */
    public static List<Finding> of(
            Cube cube, Knowledge knowledge, BitSet sensitive, long limit, Insiders insiders, boolean thorough) {
        var search = WaySearch.within(cube, knowledge, insiders);
        return new Audit(cube.table(), knowledge, sensitive, limit, insiders, search).judge(thorough);
    }

    private List<Finding> judge(boolean thorough) {
        var findings = new ArrayList<Finding>();
        for (int cell = 0; cell < table.cells(); cell++) {
            if (sensitive.get(cell) || (thorough && !knowledge.exact(cell))) {
                findings.add(judged(cell, thorough));
            }
        }
        return findings;
    }

    private Finding judged(int cell, boolean thorough) {
        var quick = search;
        boolean mayHide = sensitive.get(cell) && !knowledge.exact(cell);
        List<Hiding> ways = quick != null && mayHide ? quick.ways(cell, limit, 0) : List.of();
        if (!ways.isEmpty()) {
            var bounds = thorough
                    ? stranger().bounds(cell)
                    : between(cell, ways.getFirst().proof());
            return new Finding(cell, bounds, Verdict.SAFE, null);
        }
        var bounds = thorough ? stranger().bounds(cell) : stranger().bounds(cell, limit);
        if (!bounds.atLeast(limit)) {
            var verdict = !bounds.tight() ? Verdict.UNPROVEN : bounds.width() == 0 ? Verdict.EXACT : Verdict.NARROW;
            return new Finding(cell, bounds, verdict, null);
        }
        return sensitive.get(cell) ? insidersTried(cell, bounds) : new Finding(cell, bounds, Verdict.SAFE, null);
    }

    private Bounds between(int cell, Proof proof) {
        long value = table.value(cell);
        return new Bounds(value + change(proof.low(), cell), value + change(proof.high(), cell), false, proof);
    }

    private Finding insidersTried(int cell, Bounds bounds) {
        for (int party : insiders.of(new Hiding(bounds.proof(), changed(bounds.proof())), cell)) {
            var known = attack(party).bounds(cell, limit);
            if (!known.atLeast(limit)) {
                var verdict = known.tight() ? Verdict.UNSAFE_INSIDER : Verdict.UNPROVEN;
                return new Finding(cell, bounds, verdict, insiders.cellOf(party));
            }
        }
        return new Finding(cell, bounds, Verdict.SAFE, null);
    }

    /** The cells that have another value in one of the tables: whoever knows one of them would see through. */
    private int[] changed(Proof proof) {
        var cells = new BitSet();
        for (var shift : List.of(proof.low(), proof.high())) {
            var changes = new HashMap<Integer, Long>();
            for (int i = 0; i < shift.atoms().length; i++) {
                int atom = shift.atoms()[i];
                for (int cell : table.cellsOf(atom)) {
                    long change = (shift.counts()[i] - table.count(atom)) * table.coefficient(cell, atom);
                    changes.merge(cell, change, Long::sum);
                }
            }
            changes.forEach((cell, change) -> cells.set(cell, change != 0 || cells.get(cell)));
        }
        return cells.stream().toArray();
    }

    private long change(Proof.Shift shift, int cell) {
        long change = 0;
        for (int i = 0; i < shift.atoms().length; i++) {
            int atom = shift.atoms()[i];
            change += (shift.counts()[i] - table.count(atom)) * table.coefficient(cell, atom);
        }
        return change;
    }

    private Attack stranger() {
        var attack = stranger == null ? Attack.on(table, knowledge) : stranger;
        stranger = attack;
        return attack;
    }

    private Attack attack(int party) {
        return attacks.computeIfAbsent(party, p -> Attack.on(table, insiders.knowledge(p, table, knowledge)));
    }

    /** True if every sensitive cell among the findings is safe. */
    public static boolean safe(List<Finding> findings, BitSet sensitive) {
        return findings.stream()
                .filter(finding -> sensitive.get(finding.cell()))
                .allMatch(finding -> finding.verdict() == Verdict.SAFE);
    }
}
