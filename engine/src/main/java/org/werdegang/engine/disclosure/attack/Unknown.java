package org.werdegang.engine.disclosure.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.werdegang.engine.disclosure.table.Knowledge;
import org.werdegang.engine.disclosure.table.LinearTable;

/**
 * What remains unknown of a table's atoms once everything obvious has been worked out: an atom whose lowest and highest
 * possible count meet is known, and the rest falls into parts that share no equation.
 * <p>Cost: a few passes over the terms of the cells of which something is known. Pure.
 */
final class Unknown {
    /*
     * Bounds of single atoms are tightened until nothing moves (bound propagation on whole numbers, as in the presolve of
     * integer programming: Savelsbergh 1994). It is sound but not complete; what it leaves, the Polytope settles.
     */
    private static final int PASSES = 50;

    final long[] low;
    final long[] high;
    final int[] partOfAtom;
    final List<Part> parts;

    /**
     * Unknown atoms that hang together.
     *
     * @param rows for each equation, positions in {@code atoms}
     * @param coefficients beside {@code rows}
     * @param slack for each equation, the width of the range in which its cell is known to lie; 0 for equations proper,
     *     {@link Knowledge#UNLIMITED} where only a lowest value is known
     * @param gap how far the true sum is from the highest value, or from the lowest where there is no highest
     */
    record Part(int[] atoms, List<int[]> rows, List<int[]> coefficients, List<Long> slack, List<Long> gap) {}

    private final LinearTable table;
    private final Knowledge knowledge;
    private final int[] told;

    private Unknown(LinearTable table, Knowledge knowledge) {
        this.table = table;
        this.knowledge = knowledge;
        this.low = new long[table.atoms()];
        this.high = new long[table.atoms()];
        this.partOfAtom = new int[table.atoms()];
        this.parts = new ArrayList<>();
        Arrays.fill(high, Knowledge.UNLIMITED);
        this.told =
                IntStream.range(0, table.cells()).filter(knowledge::something).toArray();
    }

    static Unknown of(LinearTable table, Knowledge knowledge) {
        var unknown = new Unknown(table, knowledge);
        for (int pass = 0; pass < PASSES && unknown.tighten(); pass++) {}
        unknown.fallApart();
        return unknown;
    }

    boolean known(int atom) {
        return low[atom] == high[atom];
    }

    private boolean tighten() {
        boolean moved = false;
        for (int cell : told) {
            moved |= tighten(cell);
        }
        return moved;
    }

    private boolean tighten(int cell) {
        int[] atoms = table.atomsOf(cell);
        int[] coefficients = table.coefficientsOf(cell);
        long least = 0;
        long most = 0;
        int unlimited = 0;
        for (int i = 0; i < atoms.length; i++) {
            least += low[atoms[i]] * coefficients[i];
            if (high[atoms[i]] == Knowledge.UNLIMITED) {
                unlimited++;
            } else {
                most += high[atoms[i]] * coefficients[i];
            }
        }
        boolean moved = false;
        for (int i = 0; i < atoms.length; i++) {
            int atom = atoms[i];
            if (known(atom)) {
                continue;
            }
            int coefficient = coefficients[i];
            if (knowledge.high(cell) != Knowledge.UNLIMITED) {
                long rest = knowledge.high(cell) - (least - low[atom] * coefficient);
                long top = Math.floorDiv(rest, coefficient);
                if (top < high[atom]) {
                    high[atom] = top;
                    moved = true;
                }
            }
            boolean othersLimited = unlimited == 0 || (unlimited == 1 && high[atom] == Knowledge.UNLIMITED);
            if (othersLimited && !moved) {
                long others = high[atom] == Knowledge.UNLIMITED ? most : most - high[atom] * coefficient;
                long bottom = Math.ceilDiv(knowledge.low(cell) - others, coefficient);
                if (bottom > low[atom]) {
                    low[atom] = bottom;
                    return true; // the sums above are no longer right; the next pass goes on
                }
            }
        }
        return moved;
    }

    private void fallApart() {
        int[] leader = new int[table.atoms()];
        Arrays.setAll(leader, i -> i);
        for (int cell : told) {
            int first = -1;
            for (int atom : table.atomsOf(cell)) {
                if (!known(atom)) {
                    if (first >= 0) {
                        leader[find(leader, atom)] = find(leader, first);
                    }
                    first = atom;
                }
            }
        }
        var members = new ArrayList<List<Integer>>();
        int[] number = new int[table.atoms()];
        Arrays.fill(number, -1);
        Arrays.fill(partOfAtom, -1);
        for (int atom = 0; atom < table.atoms(); atom++) {
            if (!known(atom)) {
                int root = find(leader, atom);
                if (number[root] < 0) {
                    number[root] = members.size();
                    members.add(new ArrayList<>());
                }
                partOfAtom[atom] = number[root];
                members.get(number[root]).add(atom);
            }
        }
        int[] position = new int[table.atoms()];
        for (var atoms : members) {
            for (int i = 0; i < atoms.size(); i++) {
                position[atoms.get(i)] = i;
            }
            parts.add(new Part(
                    atoms.stream().mapToInt(Integer::intValue).toArray(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>()));
        }
        for (int cell : told) {
            addRow(cell, position);
        }
    }

    private void addRow(int cell, int[] position) {
        int[] atoms = table.atomsOf(cell);
        int[] row = new int[atoms.length];
        int[] coefficients = new int[atoms.length];
        int length = 0;
        int part = -1;
        for (int i = 0; i < atoms.length; i++) {
            if (!known(atoms[i])) {
                part = partOfAtom[atoms[i]];
                row[length] = position[atoms[i]];
                coefficients[length++] = table.coefficientsOf(cell)[i];
            }
        }
        if (length > 0) {
            var to = parts.get(part);
            to.rows().add(Arrays.copyOf(row, length));
            to.coefficients().add(Arrays.copyOf(coefficients, length));
            boolean limited = knowledge.high(cell) != Knowledge.UNLIMITED;
            long value = table.value(cell);
            to.slack().add(limited ? knowledge.high(cell) - knowledge.low(cell) : Knowledge.UNLIMITED);
            to.gap().add(limited ? knowledge.high(cell) - value : value - knowledge.low(cell));
        }
    }

    private static int find(int[] leader, int atom) {
        int root = atom;
        while (leader[root] != root) {
            leader[root] = leader[leader[root]];
            root = leader[root];
        }
        return root;
    }
}
