package org.werdegang.engine.disclosure.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.werdegang.engine.disclosure.table.Knowledge;
import org.werdegang.engine.disclosure.table.LinearTable;

/**
 * The attacker: works out how low and how high each cell of a table can be, given what is known of all of them.
 * <p>Domain: the true table must fit the knowledge. Bounds are of whole numbers and tight wherever {@link Bounds#tight}
 * says so; each end comes with a table that has it. Errors: none; a part too large to be solved gives bounds that are
 * possible but not tight. Not for several threads. Checked in {@code AttackReferenceTest} (every case of two other
 * solvers) and {@code AttackRandomTest} (enumeration).
 */
public final class Attack {
    /** Above so many numbers a condensed tableau is not set up. */
    private static final long LARGEST = 30_000_000;

    private final LinearTable table;
    private final long[] truth;
    private final Unknown unknown;
    private final Map<Integer, PartSystem> systems = new HashMap<>();
    private final Map<Integer, Optional<Polytope>> polytopes = new HashMap<>();

    private Attack(LinearTable table, Unknown unknown) {
        this.table = table;
        this.truth = table.counts();
        this.unknown = unknown;
    }

    /** Prepares the attack by somebody who knows that much. */
    public static Attack on(LinearTable table, Knowledge knowledge) {
        return new Attack(table, Unknown.of(table, knowledge));
    }

    /** One end of a cell in one part. */
    private record End(long sum, long[] counts, boolean tight, boolean unlimited) {}

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
        long low = known;
        long high = known;
        boolean tight = true;
        boolean unlimited = false;
        var lowest = new ArrayList<ShiftPart>();
        var highest = new ArrayList<ShiftPart>();
        for (var entry : weights.entrySet()) {
            int part = entry.getKey();
            double[] weight = weightOf(part, entry.getValue());
            long truth = sum(weight, system(part).start());
            End up = end(part, weight, 1, enough == Knowledge.UNLIMITED ? enough : truth + enough);
            long rest = enough == Knowledge.UNLIMITED ? enough : Math.max(0, enough - (up.sum() - truth));
            End down = up.unlimited() && enough != Knowledge.UNLIMITED
                    ? new End(truth, new long[0], false, false)
                    : end(part, weight, -1, rest == Knowledge.UNLIMITED ? rest : rest - truth);
            high += up.sum();
            low += down.sum();
            unlimited |= up.unlimited();
            tight &= up.tight() && down.tight();
            highest.add(new ShiftPart(unknown.parts.get(part).atoms(), up.counts()));
            lowest.add(new ShiftPart(unknown.parts.get(part).atoms(), down.counts()));
        }
        return new Bounds(low, unlimited ? Knowledge.UNLIMITED : high, tight, new Proof(shift(lowest), shift(highest)));
    }

    private record ShiftPart(int[] atoms, long[] counts) {}

    private Proof.Shift shift(List<ShiftPart> parts) {
        var atoms = new ArrayList<Integer>();
        var counts = new ArrayList<Long>();
        for (var part : parts) {
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

    private double[] weightOf(int part, Map<Integer, Integer> byAtom) {
        double[] weight = new double[system(part).size()];
        int[] atoms = unknown.parts.get(part).atoms();
        for (int j = 0; j < atoms.length; j++) {
            weight[j] = byAtom.getOrDefault(atoms[j], 0);
        }
        return weight;
    }

    private static long sum(double[] weight, double[] values) {
        double sum = 0;
        for (int j = 0; j < weight.length; j++) {
            sum += weight[j] * values[j];
        }
        return Math.round(sum);
    }

    /** The end of {@code direction · Σ weight} that is largest, or at least {@code enough}. */
    private End end(int part, double[] weight, int direction, long enough) {
        var system = system(part);
        double[] directed = new double[weight.length];
        for (int j = 0; j < weight.length; j++) {
            directed[j] = direction * weight[j];
        }
        var polytope = polytope(part);
        if (polytope == null) {
            return new End(sum(weight, system.start()), new long[0], false, false);
        }
        double reached = polytope.climb(directed, enough == Knowledge.UNLIMITED ? Double.POSITIVE_INFINITY : enough);
        if (reached == Double.POSITIVE_INFINITY) {
            return new End(0, new long[0], true, true);
        }
        long[] whole = whole(polytope.reached());
        if (whole != null && system.fits(whole)) {
            return new End(sum(weight, whole), whole, enough == Knowledge.UNLIMITED || reached < enough, false);
        }
        return WholeNumbers.best(system, directed)
                .map(best -> new End(sum(weight, best), best, true, false))
                .orElseGet(() -> new End(sum(weight, system.start()), new long[0], false, false));
    }

    private static long sum(double[] weight, long[] values) {
        long sum = 0;
        for (int j = 0; j < weight.length; j++) {
            sum += Math.round(weight[j]) * values[j];
        }
        return sum;
    }

    private static long @Nullable [] whole(double[] values) {
        long[] whole = new long[values.length];
        for (int j = 0; j < values.length; j++) {
            whole[j] = Math.round(values[j]);
            if (Math.abs(values[j] - whole[j]) > 1e-6) {
                return null;
            }
        }
        return whole;
    }

    private PartSystem system(int part) {
        return systems.computeIfAbsent(part, p -> PartSystem.of(unknown, unknown.parts.get(p), truth));
    }

    private @Nullable Polytope polytope(int part) {
        return polytopes
                .computeIfAbsent(part, p -> {
                    var system = system(p);
                    boolean fits = (long) system.rows() * system.size() <= LARGEST;
                    return fits
                            ? Optional.of(
                                    Polytope.around(system.start(), system.lower(), system.upper(), system.matrix()))
                            : Optional.empty();
                })
                .orElse(null);
    }
}
