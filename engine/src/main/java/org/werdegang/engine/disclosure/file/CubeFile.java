package org.werdegang.engine.disclosure.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.werdegang.engine.disclosure.table.Cube;
import org.werdegang.engine.disclosure.table.Dimension;

/**
 * A table in a file, {@code <dimension…>,count} and what else it has, with the hierarchies of its dimensions.
 *
 * @param header all columns of the file
 * @param rows all rows as text, in file order; row {@code i} is cell {@code i} of the cube
 * @param shown what is published in each row, if the file has such a column; empty for a withheld cell
 * @param marks why something else than the count is shown, if the file has such a column
 */
public record CubeFile(
        Cube cube,
        List<String> header,
        List<List<String>> rows,
        @Nullable List<String> shown,
        @Nullable List<String> marks) {
    private static final Set<String> OWN = Set.of("count", "shown", "mark");
    private static final Set<String> TOTALS =
            Set.of("total", "totals", "insgesamt", "gesamt", "zusammen", "all", "alle", "summe");

    /**
     * Reads both files to their ends.
     *
     * @throws TableRefused with every problem of both
     */
    public static CubeFile read(Path table, Path hierarchy) throws IOException {
        var problems = new ArrayList<TableProblem>();
        var parents = HierarchyFile.read(hierarchy, problems);
        var csv = CsvRows.read(table, problems);
        int count = csv.columns(problems, "count")[0];
        for (String dimension : parents.keySet()) {
            csv.columns(problems, dimension);
        }
        refuse(problems);
        var dimensions = new ArrayList<Dimension>();
        var columns = new ArrayList<Integer>();
        for (int column = 0; column < csv.header().size(); column++) {
            String name = csv.header().get(column);
            var codes = codes(csv, column);
            var known = parents.get(name);
            if (known != null) {
                dimensions.add(Dimension.of(name, known));
                columns.add(column);
            } else if (!OWN.contains(name)
                    && (csv.rows().size() == 1 || codes.size() < csv.rows().size())) {
                dimensions.add(flat(name, codes));
                columns.add(column);
            }
        }
        var cube = cube(csv, dimensions, columns, count, problems);
        return new CubeFile(
                cube,
                csv.header(),
                csv.rows().stream().map(CsvRows.Row::fields).toList(),
                column(csv, "shown"),
                column(csv, "mark"));
    }

    private static @Nullable List<String> column(CsvRows csv, String name) {
        int at = csv.column(name);
        return at < 0
                ? null
                : csv.rows().stream().map(row -> row.fields().get(at)).toList();
    }

    private static void refuse(List<TableProblem> problems) {
        if (!problems.isEmpty()) {
            throw new TableRefused(problems);
        }
    }

    private static Set<String> codes(CsvRows csv, int column) {
        var codes = new LinkedHashSet<String>();
        csv.rows().forEach(row -> codes.add(row.fields().get(column)));
        return codes;
    }

    /** A dimension of which the hierarchy says nothing: a code that is called a total is the sum of the others. */
    private static Dimension flat(String name, Set<String> codes) {
        var totals = codes.stream()
                .filter(code -> TOTALS.contains(code.toLowerCase(java.util.Locale.ROOT)))
                .toList();
        Map<String, Set<String>> parents = new LinkedHashMap<>();
        for (String code : codes) {
            parents.put(code, totals.size() == 1 && !totals.contains(code) ? Set.copyOf(totals) : Set.of());
        }
        return Dimension.of(name, parents);
    }

    private static Cube cube(
            CsvRows csv, List<Dimension> dimensions, List<Integer> columns, int count, List<TableProblem> problems) {
        var entries = new ArrayList<Cube.Entry>();
        for (var row : csv.rows()) {
            int[] at = new int[dimensions.size()];
            for (int d = 0; d < at.length; d++) {
                String code = row.fields().get(columns.get(d));
                at[d] = dimensions.get(d).number(code);
                if (at[d] < 0) {
                    problems.add(TableProblem.of(
                            csv.file(),
                            row.line(),
                            "disclosure.table.code",
                            code,
                            dimensions.get(d).name()));
                }
            }
            entries.add(new Cube.Entry(at, count(csv, row, count, problems)));
        }
        if (entries.isEmpty()) {
            problems.add(TableProblem.of(csv.file(), 1, "disclosure.table.empty"));
        }
        refuse(problems);
        try {
            return Cube.of(dimensions, entries);
        } catch (Cube.Inconsistent e) {
            var wrong = new HashSet<Integer>();
            for (var mismatch : e.mismatches()) {
                var row = csv.rows().get(mismatch.entry());
                if (mismatch.parts() < 0) {
                    problems.add(TableProblem.of(csv.file(), row.line(), "disclosure.table.twice"));
                    wrong.add(mismatch.entry());
                } else if (!wrong.contains(mismatch.entry())) {
                    problems.add(TableProblem.of(csv.file(), row.line(), "disclosure.table.sum"));
                }
            }
            throw new TableRefused(problems);
        }
    }

    private static long count(CsvRows csv, CsvRows.Row row, int column, List<TableProblem> problems) {
        try {
            long count = Long.parseLong(row.fields().get(column));
            if (count < 0) {
                problems.add(TableProblem.of(csv.file(), row.line(), "disclosure.table.negative"));
            }
            return count;
        } catch (NumberFormatException e) {
            problems.add(TableProblem.of(csv.file(), row.line(), "disclosure.table.count"));
            return 0;
        }
    }
}
