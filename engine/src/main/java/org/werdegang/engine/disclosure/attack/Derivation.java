package org.werdegang.engine.disclosure.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.werdegang.engine.disclosure.table.Knowledge;
import org.werdegang.engine.disclosure.table.LinearTable;

/**
 * How a cell can be worked out with pencil and paper: one shown total, less shown parts that do not overlap.
 *
 * @param total a shown cell that the target is part of
 * @param less shown cells that are part of the total and not of the target
 * @param rest what is left; the target is that much if {@code complete}, at most that much otherwise
 * @param complete true if nothing but the target remains
 */
public record Derivation(int total, List<Integer> less, long rest, boolean complete) {
    /** The shortest such calculation that leads to the upper bound of a cell; empty if several totals are needed for it. */
    public static Optional<Derivation> of(LinearTable table, Knowledge knowledge, int target, Bounds bounds) {
        var own = atoms(table, target);
        var found = new ArrayList<Derivation>();
        for (int total = 0; total < table.cells(); total++) {
            if (total != target && knowledge.exact(total)) {
                var all = atoms(table, total);
                if (contains(all, own)) {
                    all.andNot(own);
                    found.add(less(table, knowledge, total, all));
                }
            }
        }
        return found.stream()
                .filter(derivation -> derivation.rest() == bounds.high())
                .min(Comparator.comparing((Derivation derivation) -> !derivation.complete())
                        .thenComparingInt(derivation -> derivation.less().size()));
    }

    /** Takes shown parts out of what remains, the largest first. */
    private static Derivation less(LinearTable table, Knowledge knowledge, int total, BitSet remaining) {
        var candidates = new ArrayList<Integer>();
        for (int cell = 0; cell < table.cells(); cell++) {
            if (cell != total && knowledge.exact(cell) && table.atomsOf(cell).length > 0) {
                candidates.add(cell);
            }
        }
        candidates.sort(Comparator.comparingInt((Integer cell) -> -table.atomsOf(cell).length));
        var less = new ArrayList<Integer>();
        long rest = table.value(total);
        for (int cell : candidates) {
            var part = atoms(table, cell);
            if (contains(remaining, part)) {
                remaining.andNot(part);
                less.add(cell);
                rest -= table.value(cell);
            }
        }
        return new Derivation(total, List.copyOf(less), rest, remaining.isEmpty());
    }

    private static BitSet atoms(LinearTable table, int cell) {
        var atoms = new BitSet();
        for (int atom : table.atomsOf(cell)) {
            atoms.set(atom);
        }
        return atoms;
    }

    private static boolean contains(BitSet all, BitSet part) {
        var outside = (BitSet) part.clone();
        outside.andNot(all);
        return outside.isEmpty();
    }
}
