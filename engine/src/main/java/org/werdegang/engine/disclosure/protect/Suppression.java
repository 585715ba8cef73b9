package org.werdegang.engine.disclosure.protect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.werdegang.engine.disclosure.attack.Proof;
import org.werdegang.engine.disclosure.table.Cube;
import org.werdegang.engine.disclosure.table.LinearTable;

/**
 * Chooses the cells to withhold beside the sensitive ones. Every sensitive cell gets a move behind which it hides; what
 * the move changes is withheld. Afterwards cells that became needless are shown again.
 * <p>Units: persons. Guarantee: each sensitive cell that is not {@code exposed} has two tables of whole numbers, equal to
 * the true one in every shown cell, that differ in it by the limit or more. Deterministic. Not for several threads.
 * Checked by {@code SuppressionTest}, whose judge is the attacker.
 */
public final class Suppression {
    private static final int LONGEST_CHAIN = 6;

    private final LinearTable table;
    private final Demand demand;
    private final BitSet withheld;
    private final Overlay overlay;
    private final MoveSearch search;
    private final Net net;
    private final Map<Integer, List<Hiding>> hidings = new HashMap<>();
    private final Map<Integer, Set<Integer>> usersOfCell = new HashMap<>();
    private final Map<Integer, List<Integer>> exposed = new LinkedHashMap<>();
    private boolean onlyWithheld;

    private Suppression(Cube cube, Demand demand) {
        this.table = cube.table();
        this.demand = demand;
        this.withheld = (BitSet) demand.sensitive().clone();
        this.overlay = new Overlay(table);
        this.search = new MoveSearch(cube, overlay, this::price);
        this.net = new Net(table);
    }

    /** Protects a table. */
    public static Pattern of(Cube cube, Demand demand) {
        return new Suppression(cube, demand).run();
    }

    private double price(int cell) {
        if (withheld.get(cell)) {
            return 0;
        }
        if (onlyWithheld || demand.show().get(cell)) {
            return Double.POSITIVE_INFINITY;
        }
        double size = Math.log1p((double) table.value(cell));
        return demand.cost() == Demand.Cost.CELLS ? 1 + size * 1e-3 : size + 1e-3;
    }

    private Pattern run() {
        demand.sensitive().stream()
                .boxed()
                .sorted(Comparator.comparingInt((Integer cell) -> -table.atomsOf(cell).length))
                .forEach(this::protect);
        showNeedless();
        var complementary = (BitSet) withheld.clone();
        complementary.andNot(demand.sensitive());
        var proofs = new LinkedHashMap<Integer, List<Proof>>();
        hidings.forEach((cell, ways) ->
                proofs.put(cell, ways.stream().map(Hiding::proof).toList()));
        return new Pattern((BitSet) demand.sensitive().clone(), complementary, proofs, exposed);
    }

    private void protect(int cell) {
        var ways = ways(cell);
        if (ways.isEmpty()) {
            exposed.put(cell, above(cell));
            return;
        }
        for (var way : ways) {
            for (int changed : way.cells()) {
                withheld.set(changed);
            }
        }
        use(cell, ways);
    }

    private void use(int cell, List<Hiding> ways) {
        var before = hidings.put(cell, ways);
        if (before != null) {
            for (var way : before) {
                for (int changed : way.cells()) {
                    usersOfCell.getOrDefault(changed, new HashSet<>()).remove(cell);
                }
            }
        }
        for (var way : ways) {
            for (int changed : way.cells()) {
                if (!demand.sensitive().get(changed)) {
                    usersOfCell.computeIfAbsent(changed, c -> new HashSet<>()).add(cell);
                }
            }
        }
    }

    /** The cells that must be shown and that the target is part of. */
    private List<Integer> above(int target) {
        return IntStream.of(table.atomsOf(target))
                .flatMap(atom -> IntStream.of(table.cellsOf(atom)))
                .filter(cell -> demand.show().get(cell))
                .distinct()
                .boxed()
                .toList();
    }

    /** Hidings of which every insider leaves at least one intact; empty if there are none. */
    private List<Hiding> ways(int cell) {
        var added = new BitSet();
        var ways = Hiding.of(cell, table, demand.insiders(), new Hiding.Finder() {
            @Override
            public @Nullable Hiding find(int target, BitSet avoid) {
                return hiding(target, avoid);
            }

            @Override
            public void taken(Hiding way) {
                withhold(way.cells(), added);
            }
        });
        withheld.andNot(added);
        return ways;
    }

    private void withhold(int[] cells, BitSet added) {
        for (int changed : cells) {
            if (!withheld.get(changed)) {
                withheld.set(changed);
                added.set(changed);
            }
        }
    }

    /** The cheapest single move that is far enough, or several cheaper ones that are far enough together. */
    private @Nullable Hiding hiding(int cell, BitSet avoid) {
        var one = search.cheapest(cell, demand.limit(), avoid, Double.MAX_VALUE);
        double cost = one == null ? Double.MAX_VALUE : one.cost();
        var several = cost == 0 ? null : chain(cell, avoid, cost);
        return several != null ? several : one == null ? null : hiding(List.of(one.move()), cell);
    }

    private @Nullable Hiding chain(int cell, BitSet avoid, double budget) {
        var moves = new ArrayList<Move>();
        var added = new BitSet();
        double cost = 0;
        long missing = demand.limit();
        while (missing > 0 && moves.size() < LONGEST_CHAIN) {
            var found = search.cheapestPart(cell, missing, avoid, budget - cost);
            if (found == null) {
                break;
            }
            cost += found.cost();
            moves.add(found.move());
            missing = overlay.take(found.move(), missing);
            withhold(changed(List.of(found.move()), cell), added);
        }
        withheld.andNot(added);
        overlay.clear();
        return missing > 0 || cost >= budget ? null : hiding(moves, cell);
    }

    private Hiding hiding(List<Move> moves, int cell) {
        overlay.clear();
        long missing = demand.limit();
        for (var move : moves) {
            missing = overlay.take(move, missing);
        }
        var proof = overlay.proof();
        overlay.clear();
        return new Hiding(proof, changed(moves, cell));
    }

    /** The cells that any of the moves changes, but for the one that hides. */
    private int[] changed(List<Move> moves, int cell) {
        var cells = new BitSet();
        for (var move : moves) {
            net.clear();
            for (int i = 0; i < move.atoms().length; i++) {
                net.add(move.atoms()[i], move.signs()[i]);
            }
            for (int i = 0; i < net.size(); i++) {
                if (net.of(net.cell(i)) != 0) {
                    cells.set(net.cell(i));
                }
            }
        }
        cells.clear(cell);
        return cells.stream().toArray();
    }

    /** Shows a complementary cell again wherever all that hide behind it can hide elsewhere; the dearest cells first. */
    private void showNeedless() {
        var candidates = new ArrayList<Integer>();
        withheld.stream().filter(cell -> !demand.sensitive().get(cell)).forEach(candidates::add);
        candidates.sort(
                Comparator.comparingLong((Integer cell) -> -table.value(cell)).thenComparingInt(cell -> cell));
        onlyWithheld = true;
        for (int cell : candidates) {
            withheld.clear(cell);
            var others = new LinkedHashMap<Integer, List<Hiding>>();
            boolean needless = true;
            for (int user : List.copyOf(usersOfCell.getOrDefault(cell, Set.of()))) {
                var ways = ways(user);
                if (ways.isEmpty()) {
                    needless = false;
                    break;
                }
                others.put(user, ways);
            }
            if (needless) {
                others.forEach(this::use);
            } else {
                withheld.set(cell);
            }
        }
        onlyWithheld = false;
    }
}
