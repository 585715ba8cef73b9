package org.werdegang.engine.disclosure.protect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.werdegang.engine.disclosure.table.Cube;
import org.werdegang.engine.disclosure.table.Dimension;

/** Random tables of one to four dimensions: several hierarchies over the same schools, margins left out, many zeros. */
final class LinkedExamples {
    private LinkedExamples() {}

    static Cube random(SplittableRandom dice) {
        var full = CubeExamples.full(dimensions(dice), dice, dice.nextDouble(0.6, 9));
        double listed = dice.nextDouble(0.5, 1.3);
        var entries = new ArrayList<Cube.Entry>();
        for (int cell = 0; cell < full.table().cells(); cell++) {
            int[] codes = new int[full.dimensions().size()];
            boolean leaf = true;
            for (int d = 0; d < codes.length; d++) {
                codes[d] = full.code(cell, d);
                leaf &= full.dimensions().get(d).isLeaf(codes[d]);
            }
            if (leaf || dice.nextDouble() < listed) {
                entries.add(new Cube.Entry(codes, full.table().value(cell)));
            }
        }
        return Cube.of(full.dimensions(), entries);
    }

    private static List<Dimension> dimensions(SplittableRandom dice) {
        var sex = CubeExamples.withTotal("sex", "f", "m");
        var origin = CubeExamples.withTotal("origin", "y", "n");
        return switch (dice.nextInt(5)) {
            case 0 -> List.of(schools(dice, 8, 3));
            case 1 -> List.of(schools(dice, 5, 2), sex);
            case 2 -> List.of(schools(dice, 4, 2), CubeExamples.withTotal("language", "a", "b", "c"));
            case 3 -> List.of(schools(dice, 3, 2), sex, origin);
            default ->
                List.of(CubeExamples.withTotal("year", "1", "2"), sex, origin, CubeExamples.withTotal("q", "u", "v"));
        };
    }

    /** Schools below districts below the region, and the same schools below types below the region. */
    private static Dimension schools(SplittableRandom dice, int number, int groups) {
        var parents = new LinkedHashMap<String, Set<String>>();
        parents.put("region", Set.of());
        for (int group = 0; group < groups; group++) {
            parents.put("district" + group, Set.of("region"));
            parents.put("type" + group, Set.of("region"));
        }
        for (int school = 0; school < number; school++) {
            int district = school < groups ? school : dice.nextInt(groups);
            int type = school < groups ? groups - 1 - school : dice.nextInt(groups);
            parents.put("s" + school, new LinkedHashSet<>(List.of("district" + district, "type" + type)));
        }
        return Dimension.of("school", parents);
    }
}
