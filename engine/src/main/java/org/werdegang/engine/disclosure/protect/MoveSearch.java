package org.werdegang.engine.disclosure.protect;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.werdegang.engine.disclosure.table.Cube;
import org.werdegang.engine.disclosure.table.LinearTable;

/**
 * Looks for the cheapest move that a target can hide behind, in cells that are withheld or have to be for it. A candidate
 * is given up as soon as its atoms alone cost more than the best one.
 * <p>Cost: the candidates tried, each the cells above its atoms. Not for several threads.
 */
final class MoveSearch implements Candidates.Judge {
    private static final int BASES = 8;

    private final Cube cube;
    private final LinearTable table;
    private final Candidates candidates;
    private final Net net;
    private final Overlay overlay;
    private final Prices prices;

    private BitSet avoided = new BitSet();
    private long wanted;
    private boolean partly;
    private int target;
    private double costSoFar;
    private @Nullable Move best;
    private double bestCost;
    private double bestRate;
    private double costOfBest;

    /** What it costs to withhold a cell that is not withheld yet. */
    interface Prices {
        /** 0 for a withheld cell, infinite for one that must be shown. */
        double of(int cell);
    }

    /** @param overlay the tables from which moves start */
    MoveSearch(Cube cube, Overlay overlay, Prices prices) {
        this.cube = cube;
        this.table = cube.table();
        this.candidates = new Candidates(cube);
        this.overlay = overlay;
        this.prices = prices;
        this.net = new Net(table);
    }

    /** A move and what it costs to withhold the cells that it changes. */
    record Found(Move move, double cost) {}

    /**
     * The cheapest move along which the target's ends come at least {@code width} further apart.
     *
     * @param avoid cells that the move must not change
     * @param budget what it may cost at most
     * @return null if there is none
     */
    @Nullable
    Found cheapest(int target, long width, BitSet avoid, double budget) {
        return cheapest(target, width, avoid, budget, false);
    }

    /** The move that is cheapest for what it adds to that width; its cost is the whole one. */
    @Nullable
    Found cheapestPart(int target, long width, BitSet avoid, double budget) {
        return cheapest(target, width, avoid, budget, true);
    }

    private @Nullable Found cheapest(int target, long width, BitSet avoid, double budget, boolean partly) {
        this.partly = partly;
        this.target = target;
        this.wanted = width;
        this.avoided = avoid;
        this.best = null;
        this.bestCost = budget;
        this.bestRate = Double.MAX_VALUE;
        candidates.show(target, starts(), this);
        return best == null ? null : new Found(best, costOfBest);
    }

    /** Atoms of the target from which a move may start: those already withheld first, then the largest. */
    private int[] starts() {
        int[] atoms = table.atomsOf(target);
        if (atoms.length == 1) {
            return atoms;
        }
        long[] ranked = new long[atoms.length];
        for (int i = 0; i < atoms.length; i++) {
            long withheld = prices.of(cube.cellOfAtom(atoms[i])) == 0 ? 1L << 30 : 0;
            ranked[i] = -((withheld + Math.min(overlay.high(atoms[i]), 1L << 29)) << 32) | i;
        }
        Arrays.sort(ranked);
        return Arrays.stream(ranked, 0, Math.min(BASES, ranked.length))
                .mapToInt(rank -> atoms[(int) rank])
                .toArray();
    }

    @Override
    public boolean content() {
        return best != null && bestRate == 0;
    }

    @Override
    public boolean may(int atom, int number) {
        int cell = cube.cellOfAtom(atom);
        costSoFar = (number == 0 ? 0 : costSoFar) + prices.of(cell);
        return costSoFar <= bestCost && (cell == target || !avoided.get(cell));
    }

    @Override
    public void look(int[] atoms, int size) {
        long down = Long.MAX_VALUE;
        long up = Long.MAX_VALUE;
        for (int corner = 0; corner < size; corner++) {
            if (Candidates.sign(corner) > 0) {
                down = Math.min(down, overlay.low(atoms[corner]));
            } else {
                up = Math.min(up, overlay.high(atoms[corner]));
            }
        }
        if (up > 0 || down > 0) {
            look(atoms, size, down, up);
        }
    }

    private void look(int[] atoms, int size, long down, long up) {
        net.clear();
        for (int corner = 0; corner < size; corner++) {
            net.add(atoms[corner], Candidates.sign(corner));
        }
        int each = net.of(target);
        long gain = up == Long.MAX_VALUE ? wanted : Math.min(wanted, (down + up) * each);
        if (each <= 0 || gain <= 0 || (gain < wanted && !partly)) {
            return;
        }
        double cost = 0;
        for (int i = 0; i < net.size() && cost <= bestCost; i++) {
            int cell = net.cell(i);
            if (net.of(cell) != 0) {
                if (cell != target && avoided.get(cell)) {
                    return;
                }
                cost += prices.of(cell);
            }
        }
        double rate = cost / gain;
        if (cost <= bestCost && rate < bestRate) {
            best = Move.of(atoms, size, each);
            bestRate = rate;
            bestCost = partly ? bestCost : cost;
            costOfBest = cost;
        }
    }
}
