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
        var counts = new LinkedHashMap<List<String>, Long>();
        leaves(dimensions, new ArrayList<>(), dice, mean, counts);
        return filled(dimensions, counts);
    }

    private static void leaves(
            List<Dimension> dimensions,
            List<String> at,
            SplittableRandom dice,
            double mean,
            Map<List<String>, Long> into) {
        if (at.size() == dimensions.size()) {
            double size = mean * Math.exp(dice.nextDouble(-1.5, 1.0));
            into.put(List.copyOf(at), (long) (-size * Math.log(1 - dice.nextDouble())));
            return;
        }
        var dimension = dimensions.get(at.size());
        for (int leaf : dimension.leaves()) {
            at.add(dimension.code(leaf));
            leaves(dimensions, at, dice, mean, into);
            at.removeLast();
        }
    }

    /** Every combination of codes, each the sum of those atoms. */
    static Cube filled(List<Dimension> dimensions, Map<List<String>, Long> atoms) {
        long[] sums = new long[dimensions.stream().mapToInt(Dimension::size).reduce(1, (a, b) -> a * b)];
        atoms.forEach((at, count) -> add(dimensions, at, 0, 0, count, sums));
        var entries = new ArrayList<Cube.Entry>();
        for (int cell = 0; cell < sums.length; cell++) {
            int[] codes = new int[dimensions.size()];
            int rest = cell;
            for (int d = codes.length - 1; d >= 0; d--) {
                codes[d] = rest % dimensions.get(d).size();
                rest /= dimensions.get(d).size();
            }
            entries.add(new Cube.Entry(codes, sums[cell]));
        }
        return Cube.of(dimensions, entries);
    }

    private static void add(List<Dimension> dimensions, List<String> at, int d, int cell, long count, long[] sums) {
        if (d == dimensions.size()) {
            sums[cell] += count;
            return;
        }
        var dimension = dimensions.get(d);
        for (int code : dimension.above(dimension.number(at.get(d)))) {
            add(dimensions, at, d + 1, cell * dimension.size() + code, count, sums);
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
