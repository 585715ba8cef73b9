package org.werdegang.engine.disclosure.attack;

import org.jspecify.annotations.Nullable;
import org.werdegang.engine.disclosure.table.Knowledge;

/** Walks one connected part of the unknown atoms to the ends of a weighted sum. Not for several threads. */
final class PartAttack {
    /** Above so many numbers a condensed tableau is not set up. */
    private static final long LARGEST = 30_000_000;

    private final int[] atoms;
    private final PartSystem system;
    private @Nullable Polytope polytope;

    /** @param atoms the first variables of the system, by their numbers in the table */
    PartAttack(int[] atoms, PartSystem system) {
        this.atoms = atoms;
        this.system = system;
    }

    /**
     * One end of a weighted sum.
     *
     * @param counts of all variables; empty if the part was too large
     */
    record End(long sum, long[] counts, boolean tight, boolean unlimited) {}

    int[] atoms() {
        return atoms;
    }

    PartSystem system() {
        return system;
    }

    /** How many numbers a tableau of it has. */
    long numbers() {
        return (long) system.rows() * system.size();
    }

    /** What the sum is in the true table. */
    long truth(double[] weight) {
        double sum = 0;
        for (int j = 0; j < weight.length; j++) {
            sum += weight[j] * system.start()[j];
        }
        return Math.round(sum);
    }

    /** The end of {@code direction · Σ weight} that is largest, or at least {@code enough}. */
    End end(double[] weight, int direction, long enough) {
        double[] directed = new double[weight.length];
        for (int j = 0; j < weight.length; j++) {
            directed[j] = direction * weight[j];
        }
        if (numbers() > LARGEST) {
            return new End(truth(weight), new long[0], false, false);
        }
        var walk = polytope();
        double reached = walk.climb(directed, enough == Knowledge.UNLIMITED ? Double.POSITIVE_INFINITY : enough);
        if (reached == Double.POSITIVE_INFINITY) {
            return new End(0, new long[0], true, true);
        }
        long[] whole = whole(walk.reached());
        if (whole != null && system.fits(whole)) {
            return new End(sum(weight, whole), whole, enough == Knowledge.UNLIMITED || reached < enough, false);
        }
        return WholeNumbers.best(system, directed)
                .map(best -> new End(sum(weight, best), best, true, false))
                .orElseGet(() -> new End(truth(weight), new long[0], false, false));
    }

    private Polytope polytope() {
        var ready = polytope;
        if (ready == null) {
            ready = Polytope.around(system.start(), system.lower(), system.upper(), system.matrix());
            polytope = ready;
        }
        return ready;
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
}
