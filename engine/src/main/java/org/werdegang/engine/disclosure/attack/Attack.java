package org.werdegang.engine.disclosure.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.werdegang.engine.disclosure.hiding.Proof;
import org.werdegang.engine.disclosure.table.Knowledge;
import org.werdegang.engine.disclosure.table.LinearTable;

/**
 * The attacker: works out how low and how high each cell of a table can be, given what is known of all of them.
 * <p>Domain: the true table must fit the knowledge. Bounds are of whole numbers and tight wherever {@link Bounds#tight}
 * says so; each end comes with a table that has it. Errors: none; a part too large to be solved gives bounds that are
 * possible but not tight. Not for several threads. Checked in {@code AttackReferenceTest} (every case of two other
 * solvers), {@code AttackRandomTest} (enumeration) and {@code JudgedBySolverTest} (thousands of tables, another solver).
 */
public final class Attack {
    /** Above so many numbers of a tableau the neighbourhood of a cell is tried before the whole part. */
    private static final long LARGE = 200_000;

    private final LinearTable table;
    private final long[] truth;
    private final Unknown unknown;
    private final Map<Integer, PartAttack> parts = new HashMap<>();

    private Attack(LinearTable table, Unknown unknown) {
        this.table = table;
        this.truth = table.counts();
        this.unknown = unknown;
    }

    /** Prepares the attack by somebody who knows that much. */
    public static Attack on(LinearTable table, Knowledge knowledge) {
        return new Attack(table, Unknown.of(table, knowledge));
    }

    /** The lowest and the highest value a cell can have. */
    public Bounds bounds(int cell) {
        return bounds(cell, Knowledge.UNLIMITED);
    }

    /** Ends that are at least so far apart, if there are any; otherwise the tight ones. Quicker than {@link #bounds(int)}. */
    public Bounds bounds(int cell, long enough) {
        long known = 0;
        Map<Integer, Map<Integer, Integer>> weights = new HashMap<>();
        int[] atoms = table.atomsOf(cell);
        for (int i = 0; i < atoms.length; i++) {
            int part = unknown.partOfAtom[atoms[i]];
            int coefficient = table.coefficientsOf(cell)[i];
            if (part < 0) {
                known += unknown.low[atoms[i]] * coefficient;
            } else {
                weights.computeIfAbsent(part, p -> new HashMap<>()).merge(atoms[i], coefficient, Integer::sum);
            }
        }
        var sides = new Sides(known, enough);
        weights.forEach((number, byAtom) -> {
            var part = part(number);
            boolean small = enough == Knowledge.UNLIMITED || part.numbers() <= LARGE;
            if (small || !sides.enoughFrom(Neighbourhood.of(table, unknown, part, byAtom.keySet()), byAtom)) {
                sides.add(part, byAtom);
            }
        });
        return sides.bounds();
    }

    private PartAttack part(int number) {
        return parts.computeIfAbsent(number, p -> {
            var part = unknown.parts.get(p);
            return new PartAttack(part.atoms(), PartSystem.of(unknown, part, truth));
        });
    }

    /** Both ends of a cell, summed over its parts. */
    private final class Sides {
        private final long enough;
        private long low;
        private long high;
        private boolean tight = true;
        private boolean unlimited;
        private final List<Part> lowest = new ArrayList<>();
        private final List<Part> highest = new ArrayList<>();

        /** What one part holds at one end. */
        private record Part(int[] atoms, long[] counts) {}

        Sides(long known, long enough) {
            this.low = known;
            this.high = known;
            this.enough = enough;
        }

        /** Takes the ends of these few atoms if they alone are far enough apart; they are not the last, then. */
        boolean enoughFrom(PartAttack few, Map<Integer, Integer> byAtom) {
            double[] weight = weight(few, byAtom);
            long start = few.truth(weight);
            var up = few.end(weight, 1, start + enough);
            var down = few.end(weight, -1, Math.max(0, enough - (up.sum() - start)) - start);
            if (up.unlimited() || up.sum() - down.sum() < enough) {
                return false;
            }
            add(few, up, down);
            tight = false;
            return true;
        }

        void add(PartAttack part, Map<Integer, Integer> byAtom) {
            double[] weight = weight(part, byAtom);
            long start = part.truth(weight);
            boolean all = enough == Knowledge.UNLIMITED;
            var up = part.end(weight, 1, all ? enough : start + enough);
            long rest = all ? enough : Math.max(0, enough - (up.sum() - start)) - start;
            boolean content = up.unlimited() && !all;
            add(part, up, content ? new PartAttack.End(start, new long[0], false, false) : part.end(weight, -1, rest));
        }

        private void add(PartAttack part, PartAttack.End up, PartAttack.End down) {
            high += up.sum();
            low += down.sum();
            unlimited |= up.unlimited();
            tight &= up.tight() && down.tight();
            highest.add(new Part(part.atoms(), up.counts()));
            lowest.add(new Part(part.atoms(), down.counts()));
        }

        private static double[] weight(PartAttack part, Map<Integer, Integer> byAtom) {
            double[] weight = new double[part.system().size()];
            byAtom.forEach((atom, coefficient) -> {
                int at = Arrays.binarySearch(part.atoms(), atom);
                if (at >= 0) {
                    weight[at] = coefficient;
                }
            });
            return weight;
        }

        Bounds bounds() {
            var proof = new Proof(shift(lowest), shift(highest));
            return new Bounds(low, unlimited ? Knowledge.UNLIMITED : high, tight, proof);
        }

        private Proof.Shift shift(List<Part> ends) {
            var atoms = new ArrayList<Integer>();
            var counts = new ArrayList<Long>();
            for (var part : ends) {
                for (int i = 0; i < Math.min(part.atoms().length, part.counts().length); i++) {
                    if (part.counts()[i] != truth[part.atoms()[i]]) {
                        atoms.add(part.atoms()[i]);
                        counts.add(part.counts()[i]);
                    }
                }
            }
            return new Proof.Shift(
                    atoms.stream().mapToInt(Integer::intValue).toArray(),
                    counts.stream().mapToLong(Long::longValue).toArray());
        }
    }
}
