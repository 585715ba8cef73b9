package org.werdegang.engine.disclosure.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.werdegang.engine.disclosure.table.Knowledge;
import org.werdegang.engine.disclosure.table.LinearTable;

/**
 * Judges a publication: can anybody narrow a sensitive cell below the limit, be it a stranger or somebody who is in the
 * table?
 * <p>An insider is a person who is alone in a cell: whoever knows that also knows the cell. One insider attacks at a
 * time, and nobody attacks a cell that holds nobody else. Source: the adversaries of Hundepool et al. (2012), Statistical Disclosure Control, §4.3; checked in
 * {@code AuditReferenceTest}.
 */
public final class Audit {
    private final LinearTable table;
    private final Knowledge knowledge;
    private final BitSet sensitive;
    private final long limit;
    private final List<Integer> alone = new ArrayList<>();
    private final Map<Integer, Attack> insiders = new HashMap<>();

    /** What can be said of a withheld cell, from best to worst. */
    public enum Verdict {
        /** Nobody can narrow it below the limit. */
        SAFE,
        /** It may be safe, but the table was too large to prove it. */
        UNPROVEN,
        /** Somebody who is alone in another cell can narrow it below the limit. */
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
     * @param insider the cell in which the successful insider is alone; null if there is none
     */
    public record Finding(
            int cell,
            Bounds bounds,
            Verdict verdict,
            @Nullable Integer insider) {}

    private Audit(LinearTable table, Knowledge knowledge, BitSet sensitive, long limit) {
        this.table = table;
        this.knowledge = knowledge;
        this.sensitive = sensitive;
        this.limit = limit;
        for (int cell = 0; cell < table.cells(); cell++) {
            if (!knowledge.exact(cell) && table.value(cell) == 1) {
                alone.add(cell);
            }
        }
    }

    /**
     * Judges every cell that is not published exactly, in their order.
     *
     * @param sensitive the cells that must not be narrowed; one that is published exactly is found {@code EXACT}
     * @param limit how far apart the ends of a cell must be at least
     * @param thorough true for tight bounds of all of them; false to stop at the limit
     */
    public static List<Finding> of(
            LinearTable table, Knowledge knowledge, BitSet sensitive, long limit, boolean thorough) {
        return new Audit(table, knowledge, sensitive, limit).judge(thorough);
    }

    private List<Finding> judge(boolean thorough) {
        var stranger = Attack.on(table, knowledge);
        var findings = new ArrayList<Finding>();
        for (int cell = 0; cell < table.cells(); cell++) {
            if (!knowledge.exact(cell) || sensitive.get(cell)) {
                var bounds = thorough ? stranger.bounds(cell) : stranger.bounds(cell, limit);
                findings.add(judged(cell, bounds));
            }
        }
        return findings;
    }

    private Finding judged(int cell, Bounds bounds) {
        if (!bounds.atLeast(limit)) {
            var verdict = !bounds.tight() ? Verdict.UNPROVEN : bounds.width() == 0 ? Verdict.EXACT : Verdict.NARROW;
            return new Finding(cell, bounds, verdict, null);
        }
        if (sensitive.get(cell)) {
            int self = table.atomOfOne(cell);
            for (int other : alone) {
                boolean another = table.atomOfOne(other) != self;
                if (another && other != cell && touches(bounds.proof(), other)) {
                    var known = insider(other).bounds(cell, limit);
                    if (!known.atLeast(limit)) {
                        return new Finding(
                                cell, bounds, known.tight() ? Verdict.UNSAFE_INSIDER : Verdict.UNPROVEN, other);
                    }
                }
            }
        }
        return new Finding(cell, bounds, Verdict.SAFE, null);
    }

    /** True if one of the tables that prove the bounds has another value there: an insider would see through it. */
    private boolean touches(Proof proof, int cell) {
        return changes(proof.low(), cell) || changes(proof.high(), cell);
    }

    private boolean changes(Proof.Shift shift, int cell) {
        long change = 0;
        int[] atoms = table.atomsOf(cell);
        for (int i = 0; i < shift.atoms().length; i++) {
            for (int j = 0; j < atoms.length; j++) {
                if (atoms[j] == shift.atoms()[i]) {
                    change += (shift.counts()[i] - table.count(atoms[j])) * table.coefficientsOf(cell)[j];
                }
            }
        }
        return change != 0;
    }

    private Attack insider(int cell) {
        return insiders.computeIfAbsent(cell, c -> Attack.on(table, knowledge.and(c, 1, 1)));
    }

    /** True if every sensitive cell among the findings is safe. */
    public static boolean safe(List<Finding> findings, BitSet sensitive) {
        return findings.stream()
                .filter(finding -> sensitive.get(finding.cell()))
                .allMatch(finding -> finding.verdict() == Verdict.SAFE);
    }
}
