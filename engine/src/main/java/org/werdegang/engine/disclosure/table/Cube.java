package org.werdegang.engine.disclosure.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table over dimensions: one cell for each listed combination of codes. Combinations of leaves are the atoms; one that
 * is not listed counts 0, and everybody knows it. Every other cell is the sum of the atoms below it.
 * <p>Units: persons. Immutable. Cost: as many numbers as atoms have cells above them.
 */
public final class Cube {
    private final List<Dimension> dimensions;
    private final int[] codes;
    private final Index index;
    private final LinearTable table;
    private final int[] cellOfAtom;
    private final int[] atomOfCell;

    private Cube(List<Dimension> dimensions, int[] codes, Index index, LinearTable table, int[] cellOfAtom) {
        this.dimensions = dimensions;
        this.codes = codes;
        this.index = index;
        this.table = table;
        this.cellOfAtom = cellOfAtom;
        this.atomOfCell = new int[table.cells()];
        Arrays.fill(atomOfCell, -1);
        for (int atom = 0; atom < cellOfAtom.length; atom++) {
            atomOfCell[cellOfAtom[atom]] = atom;
        }
    }

    /**
     * A listed cell.
     *
     * @param codes one number for each dimension
     */
    public record Entry(int[] codes, long count) {}

    /** A cube whose parts miss their totals, or that lists a cell twice; which, by position in the list. */
    public static final class Inconsistent extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient List<Mismatch> mismatches;

        Inconsistent(List<Mismatch> mismatches) {
            super(mismatches.size() + " cells do not add up or stand twice.");
            this.mismatches = mismatches;
        }

        /** All of them. */
        public List<Mismatch> mismatches() {
            return mismatches;
        }
    }

    /**
     * A cell that is not what its parts add up to.
     *
     * @param entry its position in the list
     * @param parts the sum of its parts; −1 if it stands in the list before
     */
    public record Mismatch(int entry, long parts) {}

    /**
     * A cube of those cells.
     *
     * @throws Inconsistent if cells repeat or are not the sum of their parts
     * @throws IllegalArgumentException if a count is negative
     */
    public static Cube of(List<Dimension> dimensions, List<Entry> entries) {
        int depth = dimensions.size();
        int[] codes = new int[entries.size() * depth];
        var index = Index.over(dimensions, entries.size());
        var wrong = new ArrayList<Mismatch>();
        for (int cell = 0; cell < entries.size(); cell++) {
            int[] at = entries.get(cell).codes();
            System.arraycopy(at, 0, codes, cell * depth, depth);
            if (!index.add(at, cell)) {
                wrong.add(new Mismatch(cell, -1));
            }
        }
        int[] cellOfAtom = atoms(dimensions, entries);
        long[] counts = Arrays.stream(cellOfAtom)
                .mapToLong(cell -> entries.get(cell).count())
                .toArray();
        if (Arrays.stream(counts).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("A count is below 0; no group has fewer than no members.");
        }
        var table = LinearTable.ofSums(counts, gather(dimensions, entries, cellOfAtom, index));
        for (int cell = 0; cell < entries.size(); cell++) {
            if (table.value(cell) != entries.get(cell).count()) {
                wrong.add(new Mismatch(cell, table.value(cell)));
            }
        }
        if (!wrong.isEmpty()) {
            throw new Inconsistent(List.copyOf(wrong));
        }
        return new Cube(List.copyOf(dimensions), codes, index, table, cellOfAtom);
    }

    private static int[] atoms(List<Dimension> dimensions, List<Entry> entries) {
        int[] atoms = new int[entries.size()];
        int number = 0;
        for (int cell = 0; cell < entries.size(); cell++) {
            boolean leaf = true;
            for (int d = 0; d < dimensions.size(); d++) {
                leaf &= dimensions.get(d).isLeaf(entries.get(cell).codes()[d]);
            }
            if (leaf) {
                atoms[number++] = cell;
            }
        }
        return Arrays.copyOf(atoms, number);
    }

    /** For each cell its atoms: each atom is added to every listed combination of the codes above its own. */
    private static int[][] gather(List<Dimension> dimensions, List<Entry> entries, int[] cellOfAtom, Index index) {
        int[] sizes = new int[entries.size()];
        int[][] above = new int[cellOfAtom.length][];
        int[] found = new int[1 << 16];
        for (int atom = 0; atom < cellOfAtom.length; atom++) {
            int number = index.above(dimensions, entries.get(cellOfAtom[atom]).codes(), found);
            above[atom] = Arrays.copyOf(found, number);
            for (int cell : above[atom]) {
                sizes[cell]++;
            }
        }
        int[][] atoms = new int[entries.size()][];
        for (int cell = 0; cell < atoms.length; cell++) {
            atoms[cell] = new int[sizes[cell]];
        }
        Arrays.fill(sizes, 0);
        for (int atom = 0; atom < above.length; atom++) {
            for (int cell : above[atom]) {
                atoms[cell][sizes[cell]++] = atom;
            }
        }
        return atoms;
    }

    /** The dimensions in the order of their columns. */
    public List<Dimension> dimensions() {
        return dimensions;
    }

    /** The cells as sums of atoms; cells are numbered as they were listed. */
    public LinearTable table() {
        return table;
    }

    /** The code of a cell in a dimension. */
    public int code(int cell, int dimension) {
        return codes[cell * dimensions.size() + dimension];
    }

    /** The codes of a cell as text, say {@code s1, female, Total}. */
    public String name(int cell) {
        var name = new StringBuilder();
        for (int d = 0; d < dimensions.size(); d++) {
            name.append(d == 0 ? "" : ", ").append(dimensions.get(d).code(code(cell, d)));
        }
        return name.toString();
    }

    /** The atom at those codes, or −1. */
    public int atomAt(int[] at) {
        int cell = index.find(at);
        return cell < 0 ? -1 : atomOfCell[cell];
    }

    /** The atom whose cell has that key, or −1; see {@link #key}. */
    public int atomAtKey(long key) {
        int cell = index.find(key);
        return cell < 0 ? -1 : atomOfCell[cell];
    }

    /** A combination of codes as one number; a step of one code in a dimension changes it by {@link #stride}. */
    public long key(int[] at) {
        return index.key(at);
    }

    /** How far the keys of neighbouring codes of a dimension lie apart. */
    public long stride(int dimension) {
        return index.stride(dimension);
    }

    /** The cell of an atom itself. */
    public int cellOfAtom(int atom) {
        return cellOfAtom[atom];
    }

    /** The cell at those codes, or −1. */
    public int cellAt(int[] at) {
        return index.find(at);
    }
}
