package org.werdegang.engine.disclosure.attack;

import java.util.Arrays;

/**
 * All tables that fit what is known, as far as one connected part of the unknown atoms goes; walked from the true table.
 * <p>Shapes: {@code n} unknown atoms and slacks, {@code m} independent equations, {@code k = n − m} ways to move. Cost:
 * elimination once, then O(m k) a step. Not for several threads. Checked in {@code AttackReferenceTest} against bounds
 * from two other solvers, and in {@code AttackRandomTest} against enumeration.
 */
final class Polytope {
    /*
     * A primal simplex with lower and upper bounds (Dantzig 1955), on the condensed tableau
     *
     *     x[basic] = constant − tableau · x[free]
     *
     * The true table is a solution, so no first phase is needed: a walk starts there, with free variables wherever they
     * are, at a bound or not. Entries of such tableaux are mostly −1, 0, 1 and every step then has a whole length, so the
     * walk ends at a table of whole numbers; where it does not, Attack asks for whole numbers elsewhere. After some steps
     * of length 0 the entering variable is chosen by Bland's rule, which cannot cycle.
     */
    private static final double EPS = 1e-9;
    private static final int PATIENCE = 40;

    private final int n;
    private final double[] start;
    private final double[] lower;
    private final double[] upper;
    private final double[] x;
    private final int[] basic;
    private final int[] free;
    private final double[][] tableau;

    private Polytope(double[] start, double[] lower, double[] upper, int[] basic, int[] free, double[][] tableau) {
        this.n = start.length;
        this.start = start;
        this.lower = lower;
        this.upper = upper;
        this.basic = basic;
        this.free = free;
        this.tableau = tableau;
        this.x = start.clone();
    }

    /**
     * The polytope {@code { y : matrix · y = matrix · start, lower ≤ y ≤ upper }}.
     *
     * @param matrix the [m,n] equations; overwritten
     */
    static Polytope around(double[] start, double[] lower, double[] upper, double[][] matrix) {
        int n = start.length;
        int[] pivotOfRow = new int[matrix.length];
        boolean[] isBasic = new boolean[n];
        int m = 0;
        for (int row = 0; row < matrix.length; row++) {
            int column = pivotColumn(matrix[row], start, isBasic);
            if (column < 0) {
                continue; // says nothing that the rows before it do not say
            }
            double[] pivot = matrix[row];
            matrix[row] = matrix[m];
            matrix[m] = pivot;
            scale(pivot, 1 / pivot[column]);
            for (int other = 0; other < matrix.length; other++) {
                if (other != m && matrix[other][column] != 0) {
                    subtract(matrix[other], pivot, matrix[other][column]);
                    matrix[other][column] = 0;
                }
            }
            isBasic[column] = true;
            pivotOfRow[m++] = column;
        }
        int[] free = new int[n - m];
        int k = 0;
        for (int j = 0; j < n; j++) {
            if (!isBasic[j]) {
                free[k++] = j;
            }
        }
        double[][] tableau = new double[m][k];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < k; j++) {
                tableau[i][j] = matrix[i][free[j]];
            }
        }
        return new Polytope(start, lower, upper, Arrays.copyOf(pivotOfRow, m), free, tableau);
    }

    /** A column with a coefficient of ±1 if there is one, of an atom that can give way. */
    private static int pivotColumn(double[] row, double[] start, boolean[] isBasic) {
        int best = -1;
        double bestScore = 0;
        for (int j = 0; j < row.length; j++) {
            double size = Math.abs(row[j]);
            if (size > EPS && !isBasic[j]) {
                double score = (Math.abs(size - 1) < EPS ? 1e12 : size) + Math.min(start[j], 1e6) + 1;
                if (score > bestScore) {
                    best = j;
                    bestScore = score;
                }
            }
        }
        return best;
    }

    private static void scale(double[] row, double factor) {
        for (int j = 0; j < row.length; j++) {
            row[j] *= factor;
        }
    }

    private static void subtract(double[] row, double[] pivot, double factor) {
        for (int j = 0; j < row.length; j++) {
            if (pivot[j] != 0) {
                row[j] = clean(row[j] - factor * pivot[j]);
            }
        }
    }

    /** Whole numbers stay whole: what rounding has moved by less than any true difference goes back. */
    private static double clean(double value) {
        double whole = Math.rint(value);
        return Math.abs(value - whole) < 1e-11 ? whole : value;
    }

    /** How many independent ways there are to move. */
    int freedom() {
        return free.length;
    }

    /**
     * Walks from the true table to one in which {@code Σ weight · y} is as large as it can be, or at least {@code enough}.
     *
     * @param weight one for each variable
     * @return the sum reached; {@link Double#POSITIVE_INFINITY} if nothing limits it
     */
    double climb(double[] weight, double enough) {
        System.arraycopy(start, 0, x, 0, n);
        double[] gain = new double[free.length];
        for (int j = 0; j < free.length; j++) {
            gain[j] = weight[free[j]];
        }
        for (int i = 0; i < basic.length; i++) {
            double w = weight[basic[i]];
            if (w != 0) {
                for (int j = 0; j < free.length; j++) {
                    gain[j] -= w * tableau[i][j];
                }
            }
        }
        int stuck = 0;
        while (sum(weight) < enough - EPS) {
            int column = entering(gain, stuck > PATIENCE);
            if (column < 0) {
                break;
            }
            double length = step(column, gain[column] > 0 ? 1 : -1, gain, stuck > PATIENCE);
            if (length == Double.POSITIVE_INFINITY) {
                return length;
            }
            stuck = length > EPS ? 0 : stuck + 1;
        }
        return sum(weight);
    }

    private double sum(double[] weight) {
        double sum = 0;
        for (int j = 0; j < n; j++) {
            sum += weight[j] * x[j];
        }
        return clean(sum);
    }

    private int entering(double[] gain, boolean bland) {
        int best = -1;
        double bestGain = EPS;
        for (int j = 0; j < free.length; j++) {
            int variable = free[j];
            boolean canMove = gain[j] > 0 ? x[variable] < upper[variable] - EPS : x[variable] > lower[variable] + EPS;
            if (Math.abs(gain[j]) > EPS && canMove) {
                if (bland) {
                    if (best < 0 || variable < free[best]) {
                        best = j;
                    }
                } else if (Math.abs(gain[j]) > bestGain) {
                    best = j;
                    bestGain = Math.abs(gain[j]);
                }
            }
        }
        return best;
    }

    /** Moves one free variable as far as it goes; where a basic one stops it, the two change places. */
    private double step(int column, int direction, double[] gain, boolean bland) {
        int variable = free[column];
        double length = direction > 0 ? upper[variable] - x[variable] : x[variable] - lower[variable];
        int leaving = -1;
        for (int i = 0; i < basic.length; i++) {
            double change = -tableau[i][column] * direction;
            if (Math.abs(change) > EPS) {
                int b = basic[i];
                double room = change > 0 ? (upper[b] - x[b]) / change : (x[b] - lower[b]) / -change;
                boolean closer = room < length - EPS;
                boolean tie = room <= length + EPS
                        && (leaving < 0
                                || (bland
                                        ? b < basic[leaving]
                                        : Math.abs(change) > Math.abs(tableau[leaving][column]) + EPS));
                if (closer || tie) {
                    length = Math.max(0, Math.min(room, length));
                    leaving = i;
                }
            }
        }
        if (length == Double.POSITIVE_INFINITY) {
            return length;
        }
        x[variable] = clean(x[variable] + direction * length);
        for (int i = 0; i < basic.length; i++) {
            if (tableau[i][column] != 0) {
                x[basic[i]] = clean(x[basic[i]] - tableau[i][column] * direction * length);
            }
        }
        if (leaving >= 0) {
            exchange(leaving, column, gain);
        }
        return length;
    }

    private void exchange(int row, int column, double[] gain) {
        double[] pivot = tableau[row];
        double p = pivot[column];
        for (int j = 0; j < pivot.length; j++) {
            pivot[j] = clean(pivot[j] / p);
        }
        pivot[column] = clean(1 / p);
        for (int i = 0; i < tableau.length; i++) {
            double factor = tableau[i][column];
            if (i != row && factor != 0) {
                double[] other = tableau[i];
                other[column] = 0;
                for (int j = 0; j < other.length; j++) {
                    other[j] = clean(other[j] - factor * pivot[j]);
                }
            }
        }
        double g = gain[column];
        gain[column] = 0;
        for (int j = 0; j < gain.length; j++) {
            gain[j] = clean(gain[j] - g * pivot[j]);
        }
        int variable = basic[row];
        basic[row] = free[column];
        free[column] = variable;
    }

    /** Where the last walk ended: one value for each variable. */
    double[] reached() {
        return x.clone();
    }
}
