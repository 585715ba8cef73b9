package org.werdegang.engine.disclosure.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.werdegang.engine.disclosure.table.Knowledge;

/**
 * The equations of one connected part: first its atoms, then one slack for each cell of which only a range is known.
 *
 * @param atoms how many of the variables are atoms
 * @param start a solution: the true table
 */
record PartSystem(int atoms, double[] start, double[] lower, double[] upper, int[][] terms, int[][] weights) {
    static PartSystem of(Unknown unknown, Unknown.Part part, long[] truth) {
        int atoms = part.atoms().length;
        int slacks = (int) part.slack().stream().filter(slack -> slack != 0).count();
        double[] start = new double[atoms + slacks];
        double[] lower = new double[atoms + slacks];
        double[] upper = new double[atoms + slacks];
        for (int j = 0; j < atoms; j++) {
            int atom = part.atoms()[j];
            start[j] = truth[atom];
            lower[j] = unknown.low[atom];
            upper[j] = unknown.high[atom] == Knowledge.UNLIMITED ? Double.POSITIVE_INFINITY : unknown.high[atom];
        }
        int[][] terms = new int[part.rows().size()][];
        int[][] weights = new int[terms.length][];
        int slack = atoms;
        for (int i = 0; i < terms.length; i++) {
            int[] row = part.rows().get(i);
            int[] coefficients = part.coefficients().get(i);
            long range = part.slack().get(i);
            if (range == 0) {
                terms[i] = row;
                weights[i] = coefficients;
            } else {
                terms[i] = Arrays.copyOf(row, row.length + 1);
                weights[i] = Arrays.copyOf(coefficients, row.length + 1);
                terms[i][row.length] = slack;
                weights[i][row.length] = range == Knowledge.UNLIMITED ? -1 : 1;
                start[slack] = part.gap().get(i);
                upper[slack] = range == Knowledge.UNLIMITED ? Double.POSITIVE_INFINITY : range;
                slack++;
            }
        }
        return new PartSystem(atoms, start, lower, upper, terms, weights);
    }

    /** The same with only those atoms free, and the slacks of the equations in which they stand. */
    PartSystem restricted(int[] free) {
        int[] number = new int[start.length];
        Arrays.fill(number, -1);
        for (int i = 0; i < free.length; i++) {
            number[free[i]] = i;
        }
        int size = free.length;
        var rows = new ArrayList<Integer>();
        for (int i = 0; i < terms.length; i++) {
            if (Arrays.stream(terms[i]).anyMatch(variable -> variable < atoms && number[variable] >= 0)) {
                rows.add(i);
                int last = terms[i][terms[i].length - 1];
                if (last >= atoms) {
                    number[last] = size++;
                }
            }
        }
        double[][] columns = new double[3][size];
        for (int j = 0; j < number.length; j++) {
            if (number[j] >= 0) {
                columns[0][number[j]] = start[j];
                columns[1][number[j]] = lower[j];
                columns[2][number[j]] = upper[j];
            }
        }
        int[][] fewTerms = new int[rows.size()][];
        int[][] fewWeights = new int[rows.size()][];
        for (int i = 0; i < fewTerms.length; i++) {
            int[] row = terms[rows.get(i)];
            int[] weight = weights[rows.get(i)];
            int[] kept = IntStream.range(0, row.length)
                    .filter(j -> number[row[j]] >= 0)
                    .toArray();
            fewTerms[i] = Arrays.stream(kept).map(j -> number[row[j]]).toArray();
            fewWeights[i] = Arrays.stream(kept).map(j -> weight[j]).toArray();
        }
        return new PartSystem(free.length, columns[0], columns[1], columns[2], fewTerms, fewWeights);
    }

    /** Number of atoms and slacks. */
    int size() {
        return start.length;
    }

    int rows() {
        return terms.length;
    }

    int[] row(int i) {
        return terms[i];
    }

    int[] coefficients(int i) {
        return weights[i];
    }

    /** What the i-th equation comes to. */
    double total(int i) {
        double total = 0;
        for (int j = 0; j < terms[i].length; j++) {
            total += weights[i][j] * start[terms[i][j]];
        }
        return total;
    }

    /** True if those whole numbers satisfy every equation and bound, worked out without rounding. */
    boolean fits(long[] values) {
        for (int j = 0; j < values.length; j++) {
            if (values[j] < lower[j] || values[j] > upper[j]) {
                return false;
            }
        }
        for (int i = 0; i < terms.length; i++) {
            long sum = 0;
            for (int j = 0; j < terms[i].length; j++) {
                sum += weights[i][j] * values[terms[i][j]];
            }
            if (sum != Math.round(total(i))) {
                return false;
            }
        }
        return true;
    }

    /** The [equations, variables] matrix; {@code extra} is one more row of zeros and ones, or none. */
    double[][] matrix() {
        double[][] matrix = new double[terms.length][start.length];
        for (int i = 0; i < terms.length; i++) {
            for (int j = 0; j < terms[i].length; j++) {
                matrix[i][terms[i][j]] += weights[i][j];
            }
        }
        return matrix;
    }
}
