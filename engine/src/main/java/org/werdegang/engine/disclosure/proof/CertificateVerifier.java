package org.werdegang.engine.disclosure.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks the certificate of a protected table, by adding up and comparing, and by nothing else.
 * <p>It reads three files: the table ({@code <dimension…>,count,shown,mark}), the hierarchy
 * ({@code dimension,code,parent}) and the certificate ({@code cell,pair,end,atom,count}: what an atom holds in one of the
 * two tables of a pair, where that differs from the true count; cells and atoms are rows of the table, from 1).
 * <p>Accepted means, for every sensitive cell: there is a pair of tables of whole numbers, none below 0, that both agree
 * with everything shown and differ in the cell by the limit or more; and for every person who is alone in a withheld cell
 * there is a pair that also agrees with what this person knows. It follows that nobody can narrow the cell further.
 */
public final class CertificateVerifier {
    private final List<String> problems = new ArrayList<>();
    private final long limit;
    private final long threshold;

    private final Map<String, Map<String, Set<String>>> parents = new HashMap<>();
    private final List<String> dimensions = new ArrayList<>();
    private final List<String[]> codes = new ArrayList<>();
    private final List<Long> counts = new ArrayList<>();
    private final List<long[]> shown = new ArrayList<>(); // lowest and highest count that a reader must expect
    private final Map<String, Integer> rowAt = new HashMap<>();
    private final Map<Integer, List<Integer>> rowsAbove = new HashMap<>(); // of atoms only

    private final Map<Integer, Integer> persons = new HashMap<>(); // the atom of whoever is alone in a row

    /** One end of one pair: the counts of atoms that differ from the true ones. */
    private record End(Map<Integer, Long> counts) {}

    private CertificateVerifier(long limit, long threshold) {
        this.limit = limit;
        this.threshold = threshold;
    }

    /**
     * Everything that is wrong, each as a sentence with its place; empty if the certificate is accepted.
     *
     * @param limit how far apart the two tables of a pair must be in their cell
     * @param threshold counts from 1 to one below it are sensitive
     */
    public static List<String> check(Path table, Path hierarchy, Path certificate, long limit, long threshold)
            throws IOException {
        var verifier = new CertificateVerifier(limit, threshold);
        verifier.readHierarchy(lines(hierarchy));
        verifier.readTable(lines(table));
        if (verifier.problems.isEmpty()) {
            verifier.addUp();
            verifier.checkPairs(lines(certificate));
        }
        return List.copyOf(verifier.problems);
    }

    private void readHierarchy(List<String[]> lines) {
        for (String[] line : lines.subList(1, lines.size())) {
            var ofCode = parents.computeIfAbsent(line[0], d -> new HashMap<>());
            ofCode.computeIfAbsent(line[1], c -> new HashSet<>());
            if (!line[2].isEmpty()) {
                ofCode.get(line[1]).add(line[2]);
                ofCode.computeIfAbsent(line[2], c -> new HashSet<>());
            }
        }
    }

    private void readTable(List<String[]> lines) {
        List<String> header = List.of(lines.getFirst());
        int count = header.indexOf("count");
        int show = header.indexOf("shown");
        int mark = header.indexOf("mark");
        if (count < 0 || show < 0 || mark < 0) {
            problems.add("The table lacks one of the columns count, shown, mark.");
            return;
        }
        var columns = new ArrayList<Integer>();
        for (int column = 0; column < header.size(); column++) {
            if (parents.containsKey(header.get(column))) {
                columns.add(column);
                dimensions.add(header.get(column));
            }
        }
        for (String[] line : lines.subList(1, lines.size())) {
            String[] at = columns.stream().map(column -> line[column]).toArray(String[]::new);
            if (rowAt.put(String.join("\n", at), codes.size()) != null) {
                problems.add("Row " + (codes.size() + 1) + " of the table stands twice.");
            }
            codes.add(at);
            counts.add(Long.parseLong(line[count]));
            shown.add(range(line[show], line[mark]));
        }
    }

    /** Which counts a reader must expect behind what is shown. */
    private static long[] range(String shown, String mark) {
        if (shown.isEmpty()) {
            return new long[] {0, Long.MAX_VALUE};
        }
        long value = Long.parseLong(shown);
        long half = mark.startsWith("rounded-") ? Long.parseLong(mark.substring("rounded-".length())) / 2 : 0;
        return new long[] {Math.max(0, value - half), value + half};
    }

    /** The true table itself must add up and agree with what is shown. */
    private void addUp() {
        long[] sums = new long[codes.size()];
        for (int row = 0; row < codes.size(); row++) {
            if (isAtom(row)) {
                rowsAbove.put(row, above(row));
                for (int cell : rowsAbove.get(row)) {
                    sums[cell] += counts.get(row);
                    if (counts.get(row) == 1 && counts.get(cell) == 1) {
                        persons.put(cell, row);
                    }
                }
            }
        }
        for (int row = 0; row < sums.length; row++) {
            if (sums[row] != counts.get(row)) {
                problems.add("Row " + (row + 1) + " is not the sum of its parts.");
            }
            if (!agrees(row, counts.get(row))) {
                problems.add("Row " + (row + 1) + " shows what does not belong to its count.");
            }
        }
    }

    private boolean agrees(int row, long count) {
        return count >= shown.get(row)[0] && count <= shown.get(row)[1];
    }

    private boolean isExact(int row) {
        return shown.get(row)[0] == shown.get(row)[1];
    }

    private boolean isAtom(int row) {
        for (int d = 0; d < dimensions.size(); d++) {
            String code = codes.get(row)[d];
            for (var others : parents.getOrDefault(dimensions.get(d), Map.of()).values()) {
                if (others.contains(code)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The rows that an atom is counted in, itself included. */
    private List<Integer> above(int atom) {
        List<String> keys = List.of("");
        for (int d = 0; d < dimensions.size(); d++) {
            var longer = new ArrayList<String>();
            for (String code : closure(dimensions.get(d), codes.get(atom)[d])) {
                for (String key : keys) {
                    longer.add(d == 0 ? code : key + "\n" + code);
                }
            }
            keys = longer;
        }
        return keys.stream().filter(rowAt::containsKey).map(rowAt::get).toList();
    }

    private Set<String> closure(String dimension, String code) {
        var all = new HashSet<String>();
        var open = new ArrayList<>(List.of(code));
        while (!open.isEmpty()) {
            String next = open.removeLast();
            if (all.add(next)) {
                open.addAll(parents.getOrDefault(dimension, Map.of()).getOrDefault(next, Set.of()));
            }
        }
        return all;
    }

    private void checkPairs(List<String[]> lines) {
        Map<Integer, Map<String, Map<String, End>>> pairs = new TreeMap<>();
        for (String[] line : lines.subList(1, lines.size())) {
            var ends = pairs.computeIfAbsent(Integer.parseInt(line[0]) - 1, c -> new LinkedHashMap<>())
                    .computeIfAbsent(line[1], p -> new HashMap<>());
            var end = ends.computeIfAbsent(line[2], e -> new End(new HashMap<>()));
            if (!line[3].isEmpty()) {
                end.counts().put(Integer.parseInt(line[3]) - 1, Long.parseLong(line[4]));
            }
        }
        for (int cell = 0; cell < codes.size(); cell++) {
            boolean sensitive = counts.get(cell) > 0 && counts.get(cell) < threshold;
            if (sensitive) {
                check(cell, pairs.getOrDefault(cell, Map.of()));
            }
        }
    }

    private void check(int cell, Map<String, Map<String, End>> pairs) {
        @Nullable Set<Integer> seers = null; // persons who know a withheld cell that the pair changes, for every pair
        for (var pair : pairs.entrySet()) {
            var low = changes(cell, pair.getValue().getOrDefault("low", new End(Map.of())));
            var high = changes(cell, pair.getValue().getOrDefault("high", new End(Map.of())));
            if (low == null || high == null) {
                return;
            }
            if (high.getOrDefault(cell, 0L) - low.getOrDefault(cell, 0L) < limit) {
                problems.add("Row " + (cell + 1) + ", pair " + pair.getKey() + ": the two tables are too near in it.");
                return;
            }
            var changed = new HashSet<>(low.keySet());
            changed.addAll(high.keySet());
            changed.removeIf(row -> row == cell
                    || !alone(row, cell)
                    || (low.getOrDefault(row, 0L) == 0 && high.getOrDefault(row, 0L) == 0));
            var seeing = changed.stream().map(this::person).collect(Collectors.toCollection(HashSet::new));
            if (seers == null) {
                seers = seeing;
            } else {
                seers.retainAll(seeing);
            }
        }
        if (seers == null) {
            problems.add("Row " + (cell + 1) + " is sensitive and has no pair of tables.");
        } else if (!seers.isEmpty()) {
            problems.add("Row " + (cell + 1) + ": whoever is alone in row "
                    + (seers.iterator().next() + 1) + " sees through every pair.");
        }
    }

    /** True if one person is alone in that row who is not the only one in the cell. */
    private boolean alone(int row, int cell) {
        return counts.get(row) == 1 && !isExact(row) && !(counts.get(cell) == 1 && person(row) == person(cell));
    }

    private int person(int row) {
        return persons.getOrDefault(row, -1);
    }

    /** By how much each row differs from the true table; null, with the problem noted, if the table is not possible. */
    private @Nullable Map<Integer, Long> changes(int cell, End end) {
        var changes = new HashMap<Integer, Long>();
        for (var entry : end.counts().entrySet()) {
            var above = rowsAbove.get(entry.getKey());
            if (above == null || entry.getValue() < 0) {
                problems.add("Row " + (cell + 1) + ": row " + (entry.getKey() + 1)
                        + " is no atom, or holds fewer than nobody.");
                return null;
            }
            for (int row : above) {
                changes.merge(row, entry.getValue() - counts.get(entry.getKey()), Long::sum);
            }
        }
        for (var change : changes.entrySet()) {
            if (!agrees(change.getKey(), counts.get(change.getKey()) + change.getValue())) {
                problems.add("Row " + (cell + 1) + ": a table of its pair disagrees with what row "
                        + (change.getKey() + 1) + " shows.");
                return null;
            }
        }
        return changes;
    }

    /** Comma, double quotes, no line breaks within a field. */
    private static List<String[]> lines(Path file) throws IOException {
        var lines = new ArrayList<String[]>();
        for (String line : Files.readAllLines(file)) {
            var fields = new ArrayList<String>();
            var field = new StringBuilder();
            boolean quoted = false;
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                if (c == '"') {
                    quoted = !quoted;
                } else if (c == ',' && !quoted) {
                    fields.add(field.toString());
                    field.setLength(0);
                } else {
                    field.append(c);
                }
            }
            fields.add(field.toString());
            lines.add(fields.toArray(String[]::new));
        }
        return lines;
    }
}
