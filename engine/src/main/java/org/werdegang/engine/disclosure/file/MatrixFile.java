package org.werdegang.engine.disclosure.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.werdegang.engine.disclosure.table.LinearTable;

/**
 * Any table as cells and a matrix: {@code cell_id,…,true_value,status,primary} and {@code cell_id,inner_id,coef}. The
 * counts of the inner cells are those of the cells that consist of one alone; where there is none they must follow.
 *
 * @param cells their ids, in file order
 * @param shown cells of status {@code V}
 * @param primary cells whose column {@code primary} is 1; without that column, those of status {@code P}
 */
public record MatrixFile(LinearTable table, List<String> cells, BitSet shown, BitSet primary) {
    /**
     * Reads both files to their ends.
     *
     * @throws TableRefused with every problem of both
     */
    public static MatrixFile read(Path cellsFile, Path matrixFile) throws IOException {
        var problems = new ArrayList<TableProblem>();
        var csv = CsvRows.read(cellsFile, problems);
        int[] columns = csv.columns(problems, "cell_id", "true_value", "status");
        var matrix = CsvRows.read(matrixFile, problems);
        int[] terms = matrix.columns(problems, "cell_id", "inner_id", "coef");
        if (!problems.isEmpty()) {
            throw new TableRefused(problems);
        }
        int primaryColumn = csv.column("primary");
        Map<String, Integer> numbers = new LinkedHashMap<>();
        var shown = new BitSet();
        var primary = new BitSet();
        var values = new ArrayList<Long>();
        for (var row : csv.rows()) {
            int cell = numbers.size();
            boolean again = numbers.putIfAbsent(row.fields().get(columns[0]), cell) != null;
            if (again) {
                problems.add(TableProblem.of(csv.file(), row.line(), "disclosure.table.twice"));
            }
            long value = number(csv, row, columns[1], problems);
            String status = row.fields().get(columns[2]);
            if (!List.of("V", "P", "S").contains(status)) {
                problems.add(TableProblem.of(csv.file(), row.line(), "disclosure.matrix.status", status));
            }
            if (again) {
                continue;
            }
            values.add(value);
            shown.set(cell, status.equals("V"));
            primary.set(
                    cell,
                    primaryColumn < 0
                            ? status.equals("P")
                            : row.fields().get(primaryColumn).equals("1"));
        }
        var sums = new ArrayList<List<LinearTable.Term>>();
        numbers.forEach((id, n) -> sums.add(new ArrayList<>()));
        Map<String, Integer> atoms = new HashMap<>();
        for (var row : matrix.rows()) {
            Integer cell = numbers.get(row.fields().get(terms[0]));
            if (cell == null) {
                problems.add(TableProblem.of(
                        matrix.file(),
                        row.line(),
                        "disclosure.matrix.cell",
                        row.fields().get(terms[0])));
                continue;
            }
            long coefficient = number(matrix, row, terms[2], problems);
            int atom = atoms.computeIfAbsent(row.fields().get(terms[1]), a -> atoms.size());
            if (coefficient > 0) {
                sums.get(cell).add(new LinearTable.Term(atom, (int) coefficient));
            }
        }
        if (!problems.isEmpty()) {
            throw new TableRefused(problems);
        }
        long[] counts = Solved.counts(atoms.size(), sums, values, csv, problems);
        if (!problems.isEmpty()) {
            throw new TableRefused(problems);
        }
        return new MatrixFile(LinearTable.of(counts, sums), List.copyOf(numbers.keySet()), shown, primary);
    }

    private static long number(CsvRows csv, CsvRows.Row row, int column, List<TableProblem> problems) {
        try {
            long number = Long.parseLong(row.fields().get(column));
            if (number < 0) {
                problems.add(TableProblem.of(csv.file(), row.line(), "disclosure.table.negative"));
            }
            return number;
        } catch (NumberFormatException e) {
            problems.add(TableProblem.of(csv.file(), row.line(), "disclosure.table.count"));
            return 0;
        }
    }
}
