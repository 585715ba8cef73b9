package org.werdegang.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.werdegang.engine.disclosure.table.Cube;
import org.werdegang.engine.disclosure.table.Dimension;

/**
 * Invented tables of pupils by school (below districts, below a region), type, sex and migration, every combination and
 * every total listed; sizes of schools, shares of types and the share of small counts as in the reference tables.
 */
final class SchoolTables {
    private static final double[] TYPES = {0.30, 0.27, 0.21, 0.14, 0.08};
    private static final double MIGRATION = 0.31;
    private static final double SPREAD = 0.9; // of the logarithm of a school's size

    private SchoolTables() {}

    /** How many schools in how many districts, and how many pupils a school has. */
    record Size(int schools, int districts, double pupils) {
        int cells() {
            return (schools + districts + 1) * (TYPES.length + 1) * 3 * 3;
        }
    }

    /** The table of that size; the same seed gives the same table. */
    static Cube of(Size size, long seed) {
        var dice = new SplittableRandom(seed);
        var dimensions = List.of(
                schools(size),
                Dimension.withTotal("type", "Total", List.of("t1", "t2", "t3", "t4", "t5")),
                Dimension.withTotal("sex", "Total", List.of("f", "m")),
                Dimension.withTotal("migration", "Total", List.of("y", "n")));
        long[] counts = new long[size.cells()];
        for (int school = 0; school < size.schools(); school++) {
            double mean = size.pupils() * Math.exp(SPREAD * dice.nextGaussian() - SPREAD * SPREAD / 2);
            for (int type = 0; type < TYPES.length; type++) {
                for (int group = 0; group < 4; group++) {
                    double share = TYPES[type] / 2 * (group % 2 == 0 ? MIGRATION : 1 - MIGRATION);
                    add(
                            dimensions,
                            new int[] {school, type, group / 2, group % 2},
                            poisson(mean * share, dice),
                            counts);
                }
            }
        }
        var entries = new ArrayList<Cube.Entry>(counts.length);
        for (int cell = 0; cell < counts.length; cell++) {
            entries.add(new Cube.Entry(codes(cell), counts[cell]));
        }
        return Cube.of(dimensions, entries);
    }

    /** Numbers: schools first, then districts, then the region. */
    private static Dimension schools(Size size) {
        Map<String, Set<String>> parents = new LinkedHashMap<>();
        for (int school = 0; school < size.schools(); school++) {
            parents.put("s" + school, Set.of("d" + district(size, school)));
        }
        for (int district = 0; district < size.districts(); district++) {
            parents.put("d" + district, Set.of("region"));
        }
        parents.put("region", Set.of());
        return Dimension.of("school", parents);
    }

    private static int district(Size size, int school) {
        return (int) ((long) school * size.districts() / size.schools());
    }

    /** Adds to the atom and everything above it. */
    private static void add(List<Dimension> dimensions, int[] at, long count, long[] counts) {
        for (int school : dimensions.get(0).above(at[0])) {
            for (int type : dimensions.get(1).above(at[1])) {
                for (int sex : dimensions.get(2).above(at[2])) {
                    for (int migration : dimensions.get(3).above(at[3])) {
                        counts[((school * (TYPES.length + 1) + type) * 3 + sex) * 3 + migration] += count;
                    }
                }
            }
        }
    }

    private static int[] codes(int cell) {
        return new int[] {cell / 9 / (TYPES.length + 1), cell / 9 % (TYPES.length + 1), cell / 3 % 3, cell % 3};
    }

    private static long poisson(double mean, SplittableRandom dice) {
        double limit = Math.exp(-mean);
        long count = 0;
        for (double product = dice.nextDouble(); product > limit; product *= dice.nextDouble()) {
            count++;
        }
        return count;
    }
}
