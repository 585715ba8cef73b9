package org.werdegang.engine.disclosure.protect;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.werdegang.engine.disclosure.attack.Proof;
import org.werdegang.engine.disclosure.table.Cube;
import org.werdegang.engine.disclosure.table.Knowledge;
import org.werdegang.engine.disclosure.table.LinearTable;

/**
 * Looks for tables behind which a cell hides although every cell is known to within its rounding: moves that keep each
 * cell within what is known of it, taken one after the other until the target's ends are far enough apart.
 * <p>Not for several threads.
 */
final class RoundedSearch implements Hiding.Finder, Candidates.Judge {
    private static final int STARTS = 8;
    private static final int LONGEST_CHAIN = 8;

    private final LinearTable table;
    private final Cube cube;
    private final Knowledge knowledge;
    private final long limit;
    private final Candidates candidates;
    private final Net net;
    private final Ends high;
    private final Ends low;

    private BitSet avoided = new BitSet();
    private int target;
    private long missing;
    private @Nullable Move best;
    private long bestGain;

    RoundedSearch(Cube cube, Knowledge knowledge, long limit) {
        this.cube = cube;
        this.table = cube.table();
        this.knowledge = knowledge;
        this.limit = limit;
        this.candidates = new Candidates(cube);
        this.net = new Net(table);
        this.high = new Ends();
        this.low = new Ends();
    }

    /** How a table beside the true one differs from it. */
    private final class Ends {
        private final Map<Integer, Long> atoms = new LinkedHashMap<>();
        private final Map<Integer, Long> cells = new LinkedHashMap<>();

        /** How often the move in {@link #net} can be taken before a cell leaves what is known of it. */
        long room(int direction) {
            long room = Long.MAX_VALUE;
            for (int i = 0; i < net.size() && room > 0; i++) {
                int cell = net.cell(i);
                long change = (long) net.of(cell) * direction;
                long value = table.value(cell) + cells.getOrDefault(cell, 0L);
                if (change > 0 && knowledge.high(cell) != Knowledge.UNLIMITED) {
                    room = Math.min(room, (knowledge.high(cell) - value) / change);
                } else if (change < 0) {
                    room = Math.min(room, (value - knowledge.low(cell)) / -change);
                }
            }
            return room;
        }

        void take(Move move, long steps) {
            if (steps == 0) {
                return;
            }
            for (int i = 0; i < move.atoms().length; i++) {
                atoms.merge(move.atoms()[i], steps * move.signs()[i], Long::sum);
            }
            for (int i = 0; i < net.size(); i++) {
                cells.merge(net.cell(i), steps * net.of(net.cell(i)), Long::sum);
            }
        }

        Proof.Shift shift() {
            int[] changed = atoms.entrySet().stream()
                    .filter(change -> change.getValue() != 0)
                    .mapToInt(Map.Entry::getKey)
                    .toArray();
            long[] counts = Arrays.stream(changed)
                    .mapToLong(atom -> table.count(atom) + atoms.getOrDefault(atom, 0L))
                    .toArray();
            return new Proof.Shift(changed, counts);
        }
    }

    @Override
    public @Nullable Hiding find(int cell, BitSet avoid) {
        target = cell;
        avoided = avoid;
        missing = limit;
        clear();
        int[] starts = Arrays.stream(table.atomsOf(cell)).limit(STARTS).toArray();
        for (int moves = 0; moves < LONGEST_CHAIN && missing > 0; moves++) {
            best = null;
            bestGain = 0;
            candidates.show(cell, starts, this);
            if (best == null) {
                return null;
            }
            take(best);
        }
        if (missing > 0) {
            return null;
        }
        var changed = new BitSet();
        high.cells.forEach((c, change) -> changed.set(c, change != 0 || changed.get(c)));
        low.cells.forEach((c, change) -> changed.set(c, change != 0 || changed.get(c)));
        changed.clear(cell);
        return new Hiding(new Proof(low.shift(), high.shift()), changed.stream().toArray());
    }

    private void clear() {
        high.atoms.clear();
        high.cells.clear();
        low.atoms.clear();
        low.cells.clear();
    }

    private void take(Move move) {
        net.clear();
        for (int i = 0; i < move.atoms().length; i++) {
            net.add(move.atoms()[i], move.signs()[i]);
        }
        long up = Math.min(high.room(1), Math.ceilDiv(missing, move.each()));
        high.take(move, up);
        missing -= up * move.each();
        long down = Math.min(low.room(-1), Math.ceilDiv(Math.max(0, missing), move.each()));
        low.take(move, -down);
        missing -= down * move.each();
    }

    @Override
    public boolean content() {
        return bestGain >= missing;
    }

    @Override
    public boolean may(int atom, int number) {
        int cell = cube.cellOfAtom(atom);
        return cell == target || !avoided.get(cell);
    }

    @Override
    public void look(int[] atoms, int size) {
        net.clear();
        for (int corner = 0; corner < size; corner++) {
            net.add(atoms[corner], Candidates.sign(corner));
        }
        int each = net.of(target);
        if (each <= 0) {
            return;
        }
        for (int i = 0; i < net.size(); i++) {
            int cell = net.cell(i);
            if (cell != target && net.of(cell) != 0 && avoided.get(cell)) {
                return;
            }
        }
        long steps = Math.min(missing, high.room(1)) + Math.min(missing, low.room(-1));
        long gain = Math.min(missing, steps * each);
        if (gain > bestGain) {
            best = Move.of(atoms, size, each);
            bestGain = gain;
        }
    }
}
