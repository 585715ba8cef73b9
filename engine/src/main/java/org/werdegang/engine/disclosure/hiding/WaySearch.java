package org.werdegang.engine.disclosure.hiding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.werdegang.engine.disclosure.table.Cube;
import org.werdegang.engine.disclosure.table.Knowledge;

/**
 * Looks for pairs of tables behind which a cell hides, so that every insider leaves one of them intact: single moves, or
 * several cheaper ones taken one after the other.
 * <p>A pair that is found is a proof. That none is found proves nothing. Deterministic. Not for several threads.
 */
public final class WaySearch {
    private static final int LONGEST_CHAIN = 8;
    private static final int MOST_WAYS = 12;

    private final double[] prices;
    private final Insiders insiders;
    private final Overlay overlay;
    private final MoveSearch search;
    private final ArrayList<Paid> paid = new ArrayList<>();

    /** A cell that counts as free while a search goes on, and its price afterwards. */
    private record Paid(int cell, double price) {}

    private WaySearch(Cube cube, double[] prices, @Nullable Knowledge within, Insiders insiders) {
        this.prices = prices;
        this.insiders = insiders;
        this.overlay = new Overlay(cube.table(), within);
        this.search = new MoveSearch(cube, overlay, prices, insiders);
    }

    /**
     * Searches for ways that cost little.
     *
     * @param prices what it costs to change each cell: 0 for a withheld one, infinite for one that must be shown; may change
     *     between searches, and is written to while one goes on
     */
    public static WaySearch priced(Cube cube, double[] prices, Insiders insiders) {
        return new WaySearch(cube, prices, null, insiders);
    }

    /** Searches for ways that nobody notices who knows that much. */
    public static WaySearch within(Cube cube, Knowledge knowledge, Insiders insiders) {
        double[] prices = new double[knowledge.cells()];
        Arrays.setAll(prices, cell -> knowledge.exact(cell) ? 1 : 0);
        boolean ranges =
                IntStream.range(0, prices.length).anyMatch(cell -> !knowledge.exact(cell) && knowledge.something(cell));
        return new WaySearch(cube, prices, ranges ? knowledge : null, insiders);
    }

    /**
     * Ways of which every insider leaves at least one intact; empty if none are found.
     *
     * @param limit how far apart the two tables must be in the cell
     * @param budget what a way may cost at most; 0 for free ones only
     */
    public List<Hiding> ways(int cell, long limit, double budget) {
        var ways = new ArrayList<Hiding>();
        int[] seers = new int[0]; // who sees through all ways so far
        do {
            var way = way(cell, limit, seers, budget);
            if (way == null && !ways.isEmpty()) {
                way = way(cell, limit, Arrays.copyOf(seers, 1), budget);
            }
            if (way == null || ways.size() == MOST_WAYS) {
                ways.clear();
                break;
            }
            int[] now = insiders.seers(way.cells(), cell);
            seers = ways.isEmpty() ? now : both(seers, now);
            ways.add(way);
            pay(way.cells());
        } while (seers.length > 0);
        restore(0);
        return ways;
    }

    private static int[] both(int[] a, int[] b) {
        return IntStream.of(a).filter(x -> Arrays.binarySearch(b, x) >= 0).toArray();
    }

    private void pay(int[] cells) {
        for (int cell : cells) {
            if (prices[cell] > 0) {
                paid.add(new Paid(cell, prices[cell]));
                prices[cell] = 0;
            }
        }
    }

    private void restore(int from) {
        while (paid.size() > from) {
            var last = paid.removeLast();
            prices[last.cell()] = last.price();
        }
    }

    /** The cheapest single move that is far enough, or several cheaper ones that are far enough together. */
    private @Nullable Hiding way(int cell, long limit, int[] avoid, double budget) {
        var one = search.cheapest(cell, limit, avoid, budget, false);
        var several = one != null && one.cost() == 0
                ? null
                : chain(cell, limit, avoid, one == null ? budget : one.cost(), one != null);
        if (several != null || one == null) {
            return several;
        }
        search.take(one.move(), limit);
        return taken(cell);
    }

    private Hiding taken(int cell) {
        var hiding = overlay.hiding(cell);
        overlay.clear();
        return hiding;
    }

    private @Nullable Hiding chain(int cell, long limit, int[] avoid, double budget, boolean below) {
        int before = paid.size();
        double cost = 0;
        long missing = limit;
        for (int moves = 0; missing > 0 && moves < LONGEST_CHAIN; moves++) {
            var found = search.cheapest(cell, missing, avoid, budget - cost, true);
            if (found == null) {
                break;
            }
            cost += found.cost();
            missing = search.take(found.move(), missing);
            pay(search.dear());
        }
        restore(before);
        if (missing > 0 || (below && cost >= budget)) {
            overlay.clear();
            return null;
        }
        return taken(cell);
    }
}
