package org.werdegang.engine.disclosure.table;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cells that are weighted sums of atoms: {@code value(cell) = Σ coefficient × count(atom)}. An atom is a smallest group,
 * say the girls of one school; a cell is anything that is, or might be, published.
 * <p>Shapes: cells 0 … {@link #cells()} − 1, atoms 0 … {@link #atoms()} − 1. Units: persons. Domain: counts and
 * coefficients are whole numbers, counts not below 0, coefficients above 0. Immutable.
 */
public final class LinearTable {
    private final long[] counts;
    private final int[][] atomsOfCell;
    private final int @Nullable [][] coefficients; // null: all are 1
    private final int[] ones;
    private final int[][] cellsOfAtom;

    /**
     * One term of a cell's sum.
     *
     * @param coefficient above 0
     */
    public record Term(int atom, int coefficient) {}

    private LinearTable(long[] counts, int[][] atomsOfCell, int @Nullable [][] coefficients) {
        this.counts = counts;
        this.atomsOfCell = atomsOfCell;
        this.coefficients = coefficients;
        this.ones = new int
                [Arrays.stream(atomsOfCell).mapToInt(cell -> cell.length).max().orElse(0)];
        Arrays.fill(ones, 1);
        this.cellsOfAtom = transposed(counts.length, atomsOfCell);
    }

    /**
     * A table.
     *
     * @param counts the true count of each atom
     * @param cells the terms of each cell, each atom at most once
     * @throws IllegalArgumentException if a count is negative, a coefficient is not above 0, or an atom does not exist
     */
    public static LinearTable of(long[] counts, List<List<Term>> cells) {
        for (long count : counts) {
            if (count < 0) {
                throw new IllegalArgumentException("A count is below 0; no group has fewer than no members.");
            }
        }
        int[][] atoms = new int[cells.size()][];
        int[][] coefficients = new int[cells.size()][];
        for (int i = 0; i < atoms.length; i++) {
            var terms = cells.get(i);
            atoms[i] = terms.stream().mapToInt(Term::atom).toArray();
            coefficients[i] = terms.stream().mapToInt(Term::coefficient).toArray();
            for (var term : terms) {
                if (term.atom() < 0 || term.atom() >= counts.length || term.coefficient() <= 0) {
                    throw new IllegalArgumentException(
                            "Cell " + i + " names an atom that does not exist, or a coefficient that is not above 0.");
                }
            }
        }
        return new LinearTable(counts.clone(), atoms, coefficients);
    }

    /**
     * A table of plain sums.
     *
     * @param counts the true count of each atom; not copied
     * @param cells the atoms of each cell, each once; not copied
     */
    static LinearTable ofSums(long[] counts, int[][] cells) {
        return new LinearTable(counts, cells, null);
    }

    private static int[][] transposed(int atoms, int[][] atomsOfCell) {
        int[] sizes = new int[atoms];
        for (int[] cell : atomsOfCell) {
            for (int atom : cell) {
                sizes[atom]++;
            }
        }
        int[][] cells = new int[atoms][];
        for (int atom = 0; atom < atoms; atom++) {
            cells[atom] = new int[sizes[atom]];
        }
        Arrays.fill(sizes, 0);
        for (int cell = 0; cell < atomsOfCell.length; cell++) {
            for (int atom : atomsOfCell[cell]) {
                cells[atom][sizes[atom]++] = cell;
            }
        }
        return cells;
    }

    /** The number of cells. */
    public int cells() {
        return atomsOfCell.length;
    }

    /** The number of atoms. */
    public int atoms() {
        return counts.length;
    }

    /** The true count of an atom. */
    public long count(int atom) {
        return counts[atom];
    }

    /** The true value of a cell. */
    public long value(int cell) {
        return value(cell, counts);
    }

    /** What a cell would be if the atoms had those counts. */
    public long value(int cell, long[] counts) {
        long sum = 0;
        for (int i = 0; i < atomsOfCell[cell].length; i++) {
            sum += counts[atomsOfCell[cell][i]] * coefficientsOf(cell)[i];
        }
        return sum;
    }

    /** The atoms of a cell; not to be changed. */
    public int[] atomsOf(int cell) {
        return atomsOfCell[cell];
    }

    /** The coefficients beside {@link #atomsOf}, and maybe more behind them; not to be changed. */
    public int[] coefficientsOf(int cell) {
        return coefficients == null ? ones : coefficients[cell];
    }

    /** The coefficient of an atom in a cell; 0 if it is no part of it. Cost: the atoms of the cell. */
    public int coefficient(int cell, int atom) {
        for (int i = 0; i < atomsOfCell[cell].length; i++) {
            if (atomsOfCell[cell][i] == atom) {
                return coefficientsOf(cell)[i];
            }
        }
        return 0;
    }

    /** The cells that an atom is part of; not to be changed. */
    public int[] cellsOf(int atom) {
        return cellsOfAtom[atom];
    }

    /** The atom of the one person in a cell of value 1; −1 for every other value. */
    public int atomOfOne(int cell) {
        if (value(cell) == 1) {
            for (int atom : atomsOfCell[cell]) {
                if (counts[atom] == 1) {
                    return atom;
                }
            }
        }
        return -1;
    }

    /** All true counts, as a copy. */
    public long[] counts() {
        return counts.clone();
    }
}
