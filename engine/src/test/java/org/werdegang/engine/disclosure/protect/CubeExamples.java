package org.werdegang.engine.disclosure.protect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.werdegang.engine.disclosure.table.Cube;
import org.werdegang.engine.disclosure.table.Dimension;

/** Tables as a region's schools make them, seeded. */
final class CubeExamples {
    private CubeExamples() {}

    /** Every combination of codes of those dimensions; counts of leaves are small and many of them 0. */
    static Cube full(List<Dimension> dimensions, SplittableRandom dice, double mean) {
        var counts = new LinkedHashMap<List<Integer>, Long>();
        leaves(dimensions, new ArrayList<>(), dice, mean, counts);
        var entries = new ArrayList<Cube.Entry>();
        all(dimensions, new int[dimensions.size()], 0, counts, entries);
        return Cube.of(dimensions, entries);
    }

    private static void leaves(
            List<Dimension> dimensions,
            List<Integer> at,
            SplittableRandom dice,
            double mean,
            Map<List<Integer>, Long> into) {
        if (at.size() == dimensions.size()) {
            double size = mean * Math.exp(dice.nextDouble(-1.5, 1.0));
            into.put(List.copyOf(at), (long) (-size * Math.log(1 - dice.nextDouble())));
            return;
        }
        var dimension = dimensions.get(at.size());
        for (int leaf : dimension.leaves()) {
            at.add(leaf);
            leaves(dimensions, at, dice, mean, into);
            at.removeLast();
        }
    }

    private static void all(
            List<Dimension> dimensions, int[] at, int d, Map<List<Integer>, Long> counts, List<Cube.Entry> into) {
        if (d == dimensions.size()) {
            into.add(new Cube.Entry(at.clone(), 0));
            if (into.size() == total(dimensions)) {
                long[] sums = new long[into.size()];
                var index = new LinkedHashMap<List<Integer>, Integer>();
                for (int i = 0; i < sums.length; i++) {
                    index.put(
                            java.util.Arrays.stream(into.get(i).codes()).boxed().toList(), i);
                }
                counts.forEach((leaf, count) -> spread(dimensions, leaf, 0, new ArrayList<>(), count, index, sums));
                for (int i = 0; i < sums.length; i++) {
                    into.set(i, new Cube.Entry(into.get(i).codes(), sums[i]));
                }
            }
            return;
        }
        for (int code = 0; code < dimensions.get(d).size(); code++) {
            at[d] = code;
            all(dimensions, at, d + 1, counts, into);
        }
    }

    private static int total(List<Dimension> dimensions) {
        return dimensions.stream().mapToInt(Dimension::size).reduce(1, (a, b) -> a * b);
    }

    private static void spread(
            List<Dimension> dimensions,
            List<Integer> leaf,
            int d,
            List<Integer> at,
            long count,
            Map<List<Integer>, Integer> index,
            long[] sums) {
        if (d == dimensions.size()) {
            sums[index.getOrDefault(at, -1)] += count;
            return;
        }
        for (int code : dimensions.get(d).above(leaf.get(d))) {
            at.add(code);
            spread(dimensions, leaf, d + 1, at, count, index, sums);
            at.removeLast();
        }
    }

    /** Schools below municipalities below a region. */
    static Dimension schools(int municipalities, int each) {
        var parents = new LinkedHashMap<String, Set<String>>();
        parents.put("region", Set.of());
        for (int m = 0; m < municipalities; m++) {
            parents.put("m" + m, Set.of("region"));
            for (int s = 0; s < each; s++) {
                parents.put("m" + m + "s" + s, new LinkedHashSet<>(List.of("m" + m)));
            }
        }
        return Dimension.of("school", parents);
    }

    static Dimension withTotal(String name, String... codes) {
        return Dimension.withTotal(name, "Total", List.of(codes));
    }

    /** Cells of 1 or 2 persons, or more up to below a threshold. */
    static BitSet below(Cube cube, int threshold) {
        var sensitive = new BitSet();
        for (int cell = 0; cell < cube.table().cells(); cell++) {
            long value = cube.table().value(cell);
            sensitive.set(cell, value > 0 && value < threshold);
        }
        return sensitive;
    }
}
