package org.werdegang.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.werdegang.engine.disclosure.table.Cube;
import org.werdegang.engine.disclosure.table.Dimension;

/**
 * Kindergarten pupils of the STAR experiment by school (below school systems), ethnicity (two large groups and all
 * others), free lunch and, if wanted, sex; every combination and every total listed.
 */
final class StarTables {
    private StarTables() {}

    static Cube of(Path star, boolean withSex) throws IOException {
        Map<List<String>, Long> counts = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        Map<String, Set<String>> schools = new TreeMap<>();
        try (var reader = CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(star))) {
            reader.stream().filter(row -> !row.getField("stark").isEmpty()).forEach(row -> {
                String ethnicity = row.getField("ethnicity");
                var at = new ArrayList<>(List.of(
                        "s" + row.getField("schoolidk"),
                        Set.of("cauc", "afam").contains(ethnicity) ? ethnicity : "other",
                        row.getField("lunchk").isEmpty() ? "unknown" : row.getField("lunchk")));
                if (withSex) {
                    at.add(row.getField("gender"));
                }
                schools.put(at.getFirst(), Set.of("system " + row.getField("systemk")));
                counts.merge(List.copyOf(at), 1L, Long::sum);
            });
        }
        Map<String, Set<String>> parents = new LinkedHashMap<>(schools);
        schools.values().forEach(above -> above.forEach(system -> parents.put(system, Set.of("all"))));
        parents.put("all", Set.of());
        var dimensions = new ArrayList<>(List.of(
                Dimension.of("school", parents),
                Dimension.withTotal("ethnicity", "Total", List.of("cauc", "afam", "other")),
                Dimension.withTotal("lunch", "Total", List.of("free", "non-free", "unknown"))));
        if (withSex) {
            dimensions.add(Dimension.withTotal("sex", "Total", List.of("female", "male")));
        }
        return filled(List.copyOf(dimensions), counts);
    }

    /** Every combination of codes, the sums of those atoms. */
    static Cube filled(List<Dimension> dimensions, Map<List<String>, Long> atoms) {
        int cells = dimensions.stream().mapToInt(Dimension::size).reduce(1, (a, b) -> a * b);
        long[] sums = new long[cells];
        atoms.forEach((at, count) -> add(dimensions, at, 0, 0, count, sums));
        var entries = new ArrayList<Cube.Entry>(cells);
        for (int cell = 0; cell < cells; cell++) {
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
}
