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

/**
 * Reads {@code dimension,code,parent}: one row for each code and each code that it is part of; the parent of a code that
 * is part of none is empty.
 */
final class HierarchyFile {
    private HierarchyFile() {}

    /** For each dimension the parents of each code; rows that close a circle are noted and left out. */
    static Map<String, Map<String, Set<String>>> read(Path file, List<TableProblem> problems) throws IOException {
        Map<String, Map<String, Set<String>>> dimensions = new LinkedHashMap<>();
        var csv = CsvRows.read(file, problems);
        int[] columns = csv.columns(problems, "dimension", "code", "parent");
        if (columns[0] < 0 || columns[1] < 0 || columns[2] < 0) {
            return dimensions;
        }
        for (var row : csv.rows()) {
            String code = row.fields().get(columns[1]);
            String parent = row.fields().get(columns[2]);
            var parents = dimensions.computeIfAbsent(row.fields().get(columns[0]), d -> new LinkedHashMap<>());
            if (code.isEmpty()) {
                problems.add(TableProblem.of(file, row.line(), "disclosure.hierarchy.code"));
                continue;
            }
            var above = parents.computeIfAbsent(code, c -> new LinkedHashSet<>());
            if (!parent.isEmpty()) {
                if (closesCircle(parents, code, parent)) {
                    problems.add(TableProblem.of(
                            file,
                            row.line(),
                            "disclosure.hierarchy.circle",
                            code,
                            parent,
                            row.fields().get(columns[0])));
                } else {
                    above.add(parent);
                    parents.computeIfAbsent(parent, c -> new LinkedHashSet<>());
                }
            }
        }
        return dimensions;
    }

    private static boolean closesCircle(Map<String, Set<String>> parents, String code, String parent) {
        var open = new ArrayList<>(List.of(parent));
        var seen = new HashSet<String>();
        while (!open.isEmpty()) {
            String next = open.removeLast();
            if (next.equals(code)) {
                return true;
            }
            if (seen.add(next)) {
                open.addAll(parents.getOrDefault(next, Set.of()));
            }
        }
        return false;
    }
}
