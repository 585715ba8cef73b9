package org.werdegang.engine.disclosure.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How likely each change of a count is, for the cell-key method: of all distributions on the allowed changes with mean 0
 * and the given variance that fall off to both sides of "no change", the one of greatest entropy; where none of these has the
 * variance, the same without the fall-off.
 * <p>Shapes: one row for each count from 0 to the first from which nothing is cut off; larger counts use the last row.
 * Units: persons. Source: Gießing (2016), Privacy in Statistical Databases, LNCS 9867; the R package ptable. Checked in
 * {@code PerturbationTableReferenceTest} against ptable 1.0.0.
 */
public final class PerturbationTable {
    /*
     * Without the fall-off, the optimum is p(v) = exp(a + b v + c v²), and Newton's method on the convex dual finds a, b, c.
     * Where a change is more likely than its neighbour nearer to 0, the two are tied to one value and the optimum is sought
     * again (pooling of adjacent violators), until all falls off.
     */
    private static final int STEPS = 200;
    private static final double ENOUGH = 1e-14;

    private final List<Row> rows;

    /**
     * The distribution for one count.
     *
     * @param changes allowed ones, ascending
     * @param chances beside {@code changes}; they sum to 1
     */
    public record Row(int[] changes, double[] chances) {
        /** The change at a key in [0, 1). */
        public int at(double key) {
            double sum = 0;
            for (int i = 0; i < changes.length - 1; i++) {
                sum += chances[i];
                if (key < sum) {
                    return changes[i];
                }
            }
            return changes[changes.length - 1];
        }
    }

    private PerturbationTable(List<Row> rows) {
        this.rows = rows;
    }

    /**
     * A table.
     *
     * @param most the largest change (D)
     * @param variance of the changes of counts above 0 (V)
     * @param smallest counts from 1 to this one never come out (js); 0: all may
     * @throws IllegalArgumentException if no distribution has that variance
     */
    public static PerturbationTable of(int most, double variance, int smallest) {
        if (most < 1 || smallest < 0 || !(variance > 0)) {
            throw new IllegalArgumentException("Changes up to " + most + " with variance " + variance
                    + " and no counts up to " + smallest + " make no table.");
        }
        var rows = new ArrayList<Row>();
        rows.add(new Row(new int[] {0}, new double[] {1}));
        int last = smallest == 0 ? most : most + smallest + 1;
        for (int count = 1; count <= last; count++) {
            rows.add(row(count, most, variance, smallest));
        }
        return new PerturbationTable(List.copyOf(rows));
    }

    private static Row row(int count, int most, double variance, int smallest) {
        var groups = new ArrayList<List<Integer>>();
        for (int change = -most; change <= most; change++) {
            int result = count + change;
            if (result == 0 || result > smallest) {
                groups.add(new ArrayList<>(List.of(change)));
            }
        }
        double[] free = mostEntropy(groups, variance)
                .orElseThrow(() -> new IllegalArgumentException("No changes of a count of " + count
                        + " have the variance " + variance + "; choose a smaller one."));
        return falling(groups, free, variance).orElseGet(() -> row(groups, free));
    }

    /** The optimum among distributions that fall off to both sides; empty if none of these has the variance. */
    private static Optional<Row> falling(List<List<Integer>> single, double[] free, double variance) {
        var groups = new ArrayList<List<Integer>>();
        single.forEach(group -> groups.add(new ArrayList<>(group)));
        double[] chances = free;
        while (true) {
            int rising = rising(groups, chances);
            if (rising < 0) {
                return Optional.of(row(groups, chances));
            }
            groups.get(rising).addAll(groups.remove(rising + 1));
            var tied = mostEntropy(groups, variance);
            if (tied.isEmpty()) {
                return Optional.empty();
            }
            chances = tied.get();
        }
    }

    /** The first of two neighbouring groups of which the one farther from 0 is more likely; −1 if there are none. */
    private static int rising(List<List<Integer>> groups, double[] chances) {
        for (int i = 0; i + 1 < chances.length; i++) {
            boolean left = groups.get(i + 1).getFirst() <= 0;
            double outer = left ? chances[i] : chances[i + 1];
            double inner = left ? chances[i + 1] : chances[i];
            if (outer > inner + 1e-12) {
                return i;
            }
        }
        return -1;
    }

    private static Row row(List<List<Integer>> groups, double[] chances) {
        var changes = new ArrayList<Integer>();
        var ofChange = new ArrayList<Double>();
        for (int i = 0; i < chances.length; i++) {
            for (int change : groups.get(i)) {
                changes.add(change);
                ofChange.add(chances[i]);
            }
        }
        return new Row(
                changes.stream().mapToInt(Integer::intValue).toArray(),
                ofChange.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The chance of each single change of a group, all of a group alike; empty if no chances have that variance. */
    private static Optional<double[]> mostEntropy(List<List<Integer>> groups, double variance) {
        double[][] moments = new double[groups.size()][3]; // how many changes, their sum, the sum of their squares
        for (int i = 0; i < moments.length; i++) {
            for (int change : groups.get(i)) {
                moments[i][0]++;
                moments[i][1] += change;
                moments[i][2] += (double) change * change;
            }
        }
        double[] wanted = {1, 0, variance};
        double[] dual = {-Math.log(groups.size()), 0, 0};
        for (int step = 0; step < STEPS; step++) {
            double[] chances = chances(moments, dual);
            double[] gap = new double[3];
            double[][] slope = new double[3][3];
            for (int i = 0; i < moments.length; i++) {
                for (int k = 0; k < 3; k++) {
                    gap[k] += chances[i] * moments[i][k];
                    for (int h = 0; h < 3; h++) {
                        slope[k][h] += chances[i] * moments[i][k] * moments[i][h] / moments[i][0];
                    }
                }
            }
            for (int k = 0; k < 3; k++) {
                gap[k] -= wanted[k];
            }
            if (Math.abs(gap[0]) + Math.abs(gap[1]) + Math.abs(gap[2]) < ENOUGH) {
                return Optional.of(chances);
            }
            dual = lower(dual, solve(slope, gap), moments, wanted);
        }
        double[] chances = chances(moments, dual);
        return Math.abs(spread(moments, chances) - variance) < 1e-9 ? Optional.of(chances) : Optional.empty();
    }

    private static double spread(double[][] moments, double[] chances) {
        double spread = 0;
        for (int i = 0; i < chances.length; i++) {
            spread += chances[i] * moments[i][2];
        }
        return spread;
    }

    /** A step of Newton, halved until the dual function does not rise. */
    private static double[] lower(double[] dual, double[] step, double[][] moments, double[] wanted) {
        double before = dual(dual, moments, wanted);
        double length = 1;
        while (length > 1e-12) {
            double[] next = dual.clone();
            for (int k = 0; k < 3; k++) {
                next[k] -= length * step[k];
            }
            if (dual(next, moments, wanted) <= before + 1e-16) {
                return next;
            }
            length /= 2;
        }
        return dual;
    }

    private static double dual(double[] dual, double[][] moments, double[] wanted) {
        double[] chances = chances(moments, dual);
        double value = 0;
        for (int i = 0; i < chances.length; i++) {
            value += chances[i] * moments[i][0];
        }
        return value - dual[0] * wanted[0] - dual[1] * wanted[1] - dual[2] * wanted[2];
    }

    private static double[] chances(double[][] moments, double[] dual) {
        double[] chances = new double[moments.length];
        for (int i = 0; i < chances.length; i++) {
            chances[i] = Math.exp(
                    (dual[0] * moments[i][0] + dual[1] * moments[i][1] + dual[2] * moments[i][2]) / moments[i][0]);
        }
        return chances;
    }

    /** Gauss with the largest pivot, for three equations. */
    private static double[] solve(double[][] matrix, double[] right) {
        int n = right.length;
        for (int i = 0; i < n; i++) {
            int best = i;
            for (int row = i + 1; row < n; row++) {
                best = Math.abs(matrix[row][i]) > Math.abs(matrix[best][i]) ? row : best;
            }
            double[] pivot = matrix[best];
            matrix[best] = matrix[i];
            matrix[i] = pivot;
            double value = right[best];
            right[best] = right[i];
            right[i] = value;
            for (int row = 0; row < n; row++) {
                if (row != i && pivot[i] != 0) {
                    double factor = matrix[row][i] / pivot[i];
                    for (int k = i; k < n; k++) {
                        matrix[row][k] -= factor * pivot[k];
                    }
                    right[row] -= factor * value;
                }
            }
        }
        double[] solution = new double[n];
        for (int i = 0; i < n; i++) {
            solution[i] = matrix[i][i] == 0 ? 0 : right[i] / matrix[i][i];
        }
        return solution;
    }

    /** The distribution for that count. */
    public Row row(long count) {
        return rows.get((int) Math.min(count, rows.size() - 1));
    }

    /** How many rows there are. */
    public int size() {
        return rows.size();
    }
}
