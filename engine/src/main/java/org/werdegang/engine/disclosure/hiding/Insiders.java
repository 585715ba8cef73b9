package org.werdegang.engine.disclosure.hiding;

import java.util.Arrays;
import java.util.BitSet;
import org.werdegang.engine.disclosure.table.Cube;
import org.werdegang.engine.disclosure.table.Knowledge;
import org.werdegang.engine.disclosure.table.LinearTable;

/**
 * Who knows more than what is published: a person who is alone in a cell knows every cell in which it is the only one; an
 * institution knows every cell that counts its own members only. One of them attacks at a time, and nobody attacks a cell
 * that is his own.
 * <p>Parties are numbered: a person by its atom, an institution from the number of atoms on. Immutable.
 */
public final class Insiders {
    private static final int NOBODY = -1;

    private final int[] person;
    private final int[] institution;

    private Insiders(int[] person, int[] institution) {
        this.person = person;
        this.institution = institution;
    }

    /** Strangers only. */
    public static Insiders none(LinearTable table) {
        return new Insiders(nobody(table), nobody(table));
    }

    /** Everybody who is alone in a cell. */
    public static Insiders persons(LinearTable table) {
        var all = new BitSet();
        all.set(0, table.cells());
        return persons(table, all);
    }

    /** Everybody who is alone in one of these cells, and knows nothing of the others. */
    public static Insiders persons(LinearTable table, BitSet cells) {
        int[] person = nobody(table);
        cells.stream().forEach(cell -> person[cell] = table.atomOfOne(cell));
        return new Insiders(person, nobody(table));
    }

    /** The same and every institution: a smallest code of that dimension, say a school. */
    public Insiders and(Cube cube, int dimension) {
        int[] known = nobody(cube.table());
        for (int cell = 0; cell < known.length; cell++) {
            int code = cube.code(cell, dimension);
            if (cube.dimensions().get(dimension).isLeaf(code)) {
                known[cell] = cube.table().atoms() + code;
            }
        }
        return new Insiders(person, known);
    }

    private static int[] nobody(LinearTable table) {
        int[] nobody = new int[table.cells()];
        Arrays.fill(nobody, NOBODY);
        return nobody;
    }

    /** True if there is nobody. */
    public boolean none() {
        return Arrays.stream(person).allMatch(party -> party == NOBODY)
                && Arrays.stream(institution).allMatch(party -> party == NOBODY);
    }

    /** Who of them knows one of these cells and has reason to attack the target; each once. */
    int[] seers(int[] cells, int target) {
        int[] seers = new int[4];
        int number = 0;
        for (int cell : cells) {
            for (int party : new int[] {person[cell], institution[cell]}) {
                if (party != NOBODY && cell != target && attacks(party, target)) {
                    if (number == seers.length) {
                        seers = Arrays.copyOf(seers, 2 * number);
                    }
                    seers[number++] = party;
                }
            }
        }
        return Arrays.stream(seers, 0, number).sorted().distinct().toArray();
    }

    private boolean attacks(int party, int target) {
        return person[target] != party && institution[target] != party;
    }

    /** True if that party knows the cell beforehand. */
    public boolean knows(int party, int cell) {
        return person[cell] == party || institution[cell] == party;
    }

    /** What that party knows, beside what everybody does. */
    public Knowledge knowledge(int party, LinearTable table, Knowledge everybody) {
        long[] low = new long[table.cells()];
        long[] high = new long[table.cells()];
        for (int cell = 0; cell < low.length; cell++) {
            boolean known = knows(party, cell);
            low[cell] = known ? table.value(cell) : everybody.low(cell);
            high[cell] = known ? table.value(cell) : everybody.high(cell);
        }
        return Knowledge.between(low, high);
    }

    /** A cell by which that party can be named. */
    public int cellOf(int party) {
        for (int cell = 0; cell < person.length; cell++) {
            if (knows(party, cell)) {
                return cell;
            }
        }
        throw new IllegalArgumentException("There is no party " + party + ".");
    }

    /** Who may see through a pair of tables that changes these cells. */
    public int[] of(Hiding hiding, int target) {
        return seers(hiding.cells(), target);
    }
}
