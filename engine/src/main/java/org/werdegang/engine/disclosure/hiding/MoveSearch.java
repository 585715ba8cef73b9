package org.werdegang.engine.disclosure.hiding;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.werdegang.engine.disclosure.table.Cube;
import org.werdegang.engine.disclosure.table.LinearTable;

/**
 * Looks for the cheapest move that a target can hide behind: some dimensions are swapped, each between a leaf below the
 * target and one outside; every combination of an even number of swaps gains, of an odd number loses.
 * <p>Cost: the moves tried, each the cells above its corners. Not for several threads.
 */
final class MoveSearch {
    /*
     * In two dimensions this is the rectangle of the hypercube method (Repsilber 1994), in three its cube (Diaconis and
     * Sturmfels 1998), and a swap of siblings in one is the hierarchy's own. A move that swaps nothing changes an atom
     * alone: every total above it changes too. Each further swap keeps the corners and doubles them, so a branch is given
     * up as soon as its corners cost more than the best move, or leave no room.
     */
    private static final int MOST = 6_000;
    private static final int MOST_SWAPS = 4;
    private static final int STARTS = 8;
    private static final long UNLIMITED = Long.MAX_VALUE / 4;

    private final Cube cube;
    private final LinearTable table;
    private final Choice[] choices;
    private final Overlay overlay;
    private final double[] prices;
    private final Insiders insiders;
    private final Net net;
    private final int[] corners = new int[1 << MOST_SWAPS];
    private final long[] keys = new long[1 << MOST_SWAPS];
    private final int[] base;

    private int[] avoided = new int[0];
    private int target;
    private long wanted;
    private boolean partly;
    private int tried;
    private @Nullable Move best;
    private double bestCost;
    private double bestRate;
    private double costOfBest;

    /**
     * @param overlay the tables from which moves start
     * @param prices what it costs to change each cell; read anew in each search
     */
    MoveSearch(Cube cube, Overlay overlay, double[] prices, Insiders insiders) {
        this.cube = cube;
        this.table = cube.table();
        this.choices = cube.dimensions().stream().map(Choice::of).toArray(Choice[]::new);
        this.overlay = overlay;
        this.prices = prices;
        this.insiders = insiders;
        this.net = new Net(table);
        this.base = new int[choices.length];
    }

    /** A move and what it costs to change its cells. */
    record Found(Move move, double cost) {}

    /**
     * The cheapest move along which the target's ends come at least {@code width} further apart; if {@code partly}, the one
     * that is cheapest for what it adds to that width.
     *
     * @param avoid parties who must not know a cell that the move changes
     * @param budget what it may cost at most
     * @return null if there is none
     */
    @Nullable
    Found cheapest(int target, long width, int[] avoid, double budget, boolean partly) {
        this.partly = partly;
        this.target = target;
        this.wanted = width;
        this.avoided = avoid;
        this.best = null;
        this.bestCost = budget;
        this.bestRate = Double.MAX_VALUE;
        this.tried = 0;
        for (int atom : starts()) {
            int cell = cube.cellOfAtom(atom);
            if (prices[cell] <= bestCost && !avoids(cell)) {
                for (int d = 0; d < base.length; d++) {
                    base[d] = cube.code(cell, d);
                }
                corners[0] = atom;
                keys[0] = cube.key(base);
                choose(0, 1, prices[cell], UNLIMITED, overlay.low(atom));
            }
        }
        return best == null ? null : new Found(best, costOfBest);
    }

    /** Atoms of the target from which a move may start: those that cost nothing first, then the largest. */
    private int[] starts() {
        int[] atoms = table.atomsOf(target);
        if (atoms.length == 1) {
            return atoms;
        }
        int[] starts = new int[Math.min(STARTS, atoms.length)];
        long[] ranks = new long[starts.length];
        int number = 0;
        for (int atom : atoms) {
            long free = prices[cube.cellOfAtom(atom)] == 0 ? 1L << 30 : 0;
            long rank = free + Math.min(overlay.high(atom), (1L << 30) - 1);
            if (number == starts.length && rank <= ranks[number - 1]) {
                continue;
            }
            int at = number < starts.length ? number++ : number - 1;
            for (; at > 0 && ranks[at - 1] < rank; at--) {
                ranks[at] = ranks[at - 1];
                starts[at] = starts[at - 1];
            }
            ranks[at] = rank;
            starts[at] = atom;
        }
        return starts;
    }

    private boolean avoids(int cell) {
        for (int party : avoided) {
            if (cell != target && insiders.knows(party, cell)) {
                return true;
            }
        }
        return false;
    }

    private boolean content() {
        return best != null && bestRate == 0;
    }

    /** Swaps dimensions from that one on, in every way, and looks at what comes out. */
    private void choose(int dimension, int size, double cost, long up, long down) {
        if (tried > MOST || content()) {
            return;
        }
        if (dimension == base.length) {
            tried++;
            look(size, up, down);
            return;
        }
        choose(dimension + 1, size, cost, up, down);
        if (size == corners.length) {
            return;
        }
        long stride = cube.stride(dimension);
        for (int other : choices[dimension].partners(cube.code(target, dimension))) {
            long step = (other - base[dimension]) * stride;
            double costNow = cost;
            long upNow = up;
            long downNow = down;
            int corner = 0;
            for (; corner < size; corner++) {
                long key = keys[corner] + step;
                int atom = cube.atomAtKey(key);
                if (atom < 0) {
                    break;
                }
                int cell = cube.cellOfAtom(atom);
                costNow += prices[cell];
                if (Move.sign(corner) > 0) {
                    upNow = Math.min(upNow, overlay.high(atom));
                } else {
                    downNow = Math.min(downNow, overlay.low(atom));
                }
                if (costNow > bestCost || upNow + downNow < (partly ? 1 : wanted) || avoids(cell)) {
                    break;
                }
                corners[size + corner] = atom;
                keys[size + corner] = key;
            }
            if (corner == size) {
                choose(dimension + 1, 2 * size, costNow, upNow, downNow);
                if (content()) {
                    return;
                }
            }
        }
    }

    private void look(int size, long up, long down) {
        net.set(corners, size);
        double cost = 0;
        for (int i = 0; i < net.size(); i++) {
            if (net.of(i) != 0) {
                cost += prices[net.cell(i)];
                if (cost > bestCost || avoids(net.cell(i))) {
                    return;
                }
            }
        }
        long forwards = Math.min(wanted, Math.min(up, overlay.room(net, true)));
        long backwards = Math.min(wanted, Math.min(down, overlay.room(net, false)));
        long gain = Math.min(wanted, forwards + backwards);
        if (gain <= 0 || (gain < wanted && !partly)) {
            return;
        }
        double rate = cost / gain;
        if (rate < bestRate) {
            best = Move.of(corners, size);
            bestRate = rate;
            bestCost = partly ? bestCost : cost;
            costOfBest = cost;
        }
    }

    /** Takes a move in the overlay; tells what is still missing. */
    long take(Move move, long missing) {
        net.set(move.corners(), move.corners().length);
        return overlay.take(move, net, missing);
    }

    /** The cells of the move that was taken last, which cost something. */
    int[] dear() {
        int[] cells = new int[net.size()];
        int number = 0;
        for (int i = 0; i < cells.length; i++) {
            if (net.of(i) != 0 && prices[net.cell(i)] > 0) {
                cells[number++] = net.cell(i);
            }
        }
        return Arrays.copyOf(cells, number);
    }
}
