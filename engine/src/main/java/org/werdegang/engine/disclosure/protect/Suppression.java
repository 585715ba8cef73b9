package org.werdegang.engine.disclosure.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.werdegang.engine.disclosure.hiding.Hiding;
import org.werdegang.engine.disclosure.hiding.Proof;
import org.werdegang.engine.disclosure.hiding.WaySearch;
import org.werdegang.engine.disclosure.table.Cube;
import org.werdegang.engine.disclosure.table.LinearTable;

/**
 * Chooses the cells to withhold beside the sensitive ones. Every sensitive cell gets ways to hide; what they change is
 * withheld. Afterwards cells that became needless are shown again.
 * <p>Units: persons. Guarantee: each sensitive cell that is not {@code exposed} has two tables of whole numbers, equal to
 * the true one in every shown cell, that differ in it by the limit or more. Deterministic. Not for several threads.
 * Checked by {@code SuppressionTest}, whose judge is the attacker.
 */
public final class Suppression {
    private static final double ANY = Double.MAX_VALUE;

    private final LinearTable table;
    private final Demand demand;
    private final double[] full;
    private final double[] prices;
    private final WaySearch search;
    private final @Nullable Object[] hidings; // of each cell, its List<Hiding>
    private final Users users;
    private final Map<Integer, List<Integer>> exposed = new LinkedHashMap<>();

    private Suppression(LinearTable table, Demand demand, double[] full, double[] prices, WaySearch search) {
        this.table = table;
        this.demand = demand;
        this.full = full;
        this.prices = prices;
        this.search = search;
        this.hidings = new Object[table.cells()];
        this.users = new Users(table.cells());
    }

    /** Protects a table. */
    public static Pattern of(Cube cube, Demand demand) {
        double[] full = Costs.of(cube.table(), demand);
        double[] prices = full.clone();
        var search = WaySearch.priced(cube, prices, demand.insiders());
        Pattern best = null;
        for (int attempt = 0; attempt < Orders.number(demand.sensitive()); attempt++) {
            System.arraycopy(full, 0, prices, 0, full.length);
            var found = new Suppression(cube.table(), demand, full, prices, search)
                    .run(Orders.of(cube.table(), demand.sensitive(), attempt));
            if (best == null || better(found, best, full)) {
                best = found;
            }
        }
        return Objects.requireNonNull(best);
    }

    private static boolean better(Pattern one, Pattern other, double[] full) {
        int exposed = one.exposed().size() - other.exposed().size();
        return exposed < 0 || (exposed == 0 && cost(one, full) < cost(other, full));
    }

    private static double cost(Pattern pattern, double[] full) {
        return pattern.complementary().stream().mapToDouble(cell -> full[cell]).sum();
    }

    private Pattern run(int[] order) {
        demand.sensitive().stream().forEach(cell -> prices[cell] = 0);
        for (int cell : order) {
            protect(cell);
        }
        showNeedless();
        var complementary = new BitSet();
        for (int cell = 0; cell < prices.length; cell++) {
            complementary.set(cell, prices[cell] == 0 && !demand.sensitive().get(cell));
        }
        var proofs = new LinkedHashMap<Integer, List<Proof>>();
        for (int cell : order) {
            if (!ways(cell).isEmpty()) {
                proofs.put(cell, ways(cell).stream().map(Hiding::proof).toList());
            }
        }
        return new Pattern((BitSet) demand.sensitive().clone(), complementary, proofs, exposed);
    }

    @SuppressWarnings("unchecked")
    private List<Hiding> ways(int cell) {
        var ways = (List<Hiding>) hidings[cell];
        return ways == null ? List.of() : ways;
    }

    private void protect(int cell) {
        var ways = search.ways(cell, demand.limit(), ANY);
        if (ways.isEmpty()) {
            exposed.put(cell, above(cell));
            return;
        }
        use(cell, ways);
    }

    private void use(int cell, List<Hiding> ways) {
        hidings[cell] = ways;
        for (var way : ways) {
            for (int changed : way.cells()) {
                prices[changed] = 0;
                if (!demand.sensitive().get(changed)) {
                    users.add(changed, cell);
                }
            }
        }
    }

    private boolean uses(int user, int cell) {
        return ways(user).stream().anyMatch(way -> Arrays.binarySearch(way.cells(), cell) >= 0);
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

    /** Shows a complementary cell again wherever all that hide behind it can hide elsewhere; the dearest cells first. */
    private void showNeedless() {
        int[] candidates = IntStream.range(0, prices.length)
                .filter(cell -> prices[cell] == 0 && !demand.sensitive().get(cell))
                .boxed()
                .sorted((a, b) -> Double.compare(full[b], full[a]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int cell : candidates) {
            showIfNeedless(cell);
        }
    }

    private void showIfNeedless(int cell) {
        prices[cell] = full[cell];
        var moved = new ArrayList<Integer>();
        var others = new ArrayList<List<Hiding>>();
        for (int user : users.of(cell)) {
            if (uses(user, cell)) {
                var ways = search.ways(user, demand.limit(), 0);
                if (ways.isEmpty()) {
                    prices[cell] = 0;
                    return;
                }
                moved.add(user);
                others.add(ways);
            }
        }
        for (int i = 0; i < moved.size(); i++) {
            use(moved.get(i), others.get(i));
        }
        users.clear(cell);
    }
}
