package org.werdegang.intake;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.werdegang.intake.Mapping.Column;
import org.werdegang.intake.Mapping.Role;

/** The columns of one table among those side by side, read row by row. */
final class Block {
    private final Mapping mapping;
    private final boolean official;
    private final boolean periodLeads;
    private final String sheet;
    private final Problems problems;
    private final Texts<String> texts = Texts.plain();
    private final Texts<String> names = new Texts<>(Levels::clean);
    private final Texts<AreaKeys.Key> keys;
    private final Texts<String> periods = new Texts<>(Block::period);
    private final Labels labels;
    private final Series[] figures;
    private final int key;
    private final int name;
    private final int period;
    private final int measure;
    private final int unit;
    private final int number;
    private String current = "";
    private String lastKey = "";
    private String lastName = "";
    private String lastPeriod = "";

    Block(Mapping mapping, int block, Grid grid, String sheet, Problems problems, Tally sink) {
        this.mapping = mapping;
        this.sheet = sheet;
        this.problems = problems;
        var columns = new Columns(mapping, block);
        this.key = columns.first(Role.AREA_KEY);
        this.name = columns.first(Role.AREA_NAME);
        this.period = columns.first(Role.PERIOD);
        this.measure = columns.first(Role.MEASURE_NAME);
        this.unit = columns.first(Role.UNIT);
        this.number = columns.first(Role.TABLE);
        this.periodLeads = period >= 0 && IntStream.of(key, name, measure).allMatch(at -> at < 0 || at > period);
        this.official = key >= 0 && AreaKeys.isColumn(grid.texts(key)) && !Roles.isRegister(grid);
        this.keys = new Texts<>(official ? AreaKeys::official : AreaKeys::other);
        int[] values = columns.all(Role.VALUE);
        int[] marks = columns.marks(values);
        this.figures = IntStream.range(0, values.length)
                .mapToObj(i -> new Series(values[i], marks[i], mapping, grid, sheet, problems, sink))
                .toArray(Series[]::new);
        this.labels = new Labels(
                columns,
                Arrays.stream(figures).map(Series::column).toArray(Column[]::new),
                texts,
                measure >= 0 && isIndented(grid, measure) ? measure : -1);
    }

    private static boolean isIndented(Grid grid, int column) {
        return grid.sample().stream().anyMatch(row -> row.indent(column) > 0);
    }

    void date(String dated) {
        current = dated;
    }

    /** How many words or periods stand where figures belong; -1 if there is a figure. */
    int words(Row row) {
        int words = 0;
        for (Series series : figures) {
            if (series.isEmpty(row)) {
                continue;
            }
            if (!series.isWord(row)) {
                return -1;
            }
            words++;
        }
        return words;
    }

    boolean fits(Row row) {
        boolean any = false;
        for (Series series : figures) {
            switch (series.kind(row)) {
                case TEXT -> {
                    return false;
                }
                case NUMBER -> any = true;
                case MARK, EMPTY -> {}
            }
        }
        return any && (key >= 0 ? AreaKeys.isKey(row.text(key)) : name < 0 || !row.isEmpty(name));
    }

    /** Gives the figures of a row to the sink; how many. */
    int read(Row row) {
        if (!hasFigures(row)) {
            return 0;
        }
        area(row);
        if (lastKey.isEmpty() && lastName.isEmpty() && (key >= 0 || name >= 0) && labels.isEmpty()) {
            problems.add(Severity.NOTE, "row.without-area", new Place(sheet, row.line(), 0));
            return 0;
        }
        String dated = period < 0 ? "" : dated(row);
        String[] divided = labels.breakdowns(row);
        return figures(row, said(row, dated), divided);
    }

    private int figures(Row row, Said said, String[] divided) {
        int values = 0;
        for (int i = 0; i < figures.length; i++) {
            values += figures[i].read(row, said, divided[i]) ? 1 : 0;
        }
        return values;
    }

    private boolean hasFigures(Row row) {
        for (Series series : figures) {
            if (series.isIn(row)) {
                return true;
            }
        }
        return false;
    }

    private Said said(Row row, String dated) {
        String own = measure >= 0 && !row.isEmpty(measure) ? labels.measure(row, measure) : null;
        return new Said(
                number >= 0 && !row.isEmpty(number) ? text(row, number) : mapping.table(),
                lastKey,
                lastName,
                !dated.isEmpty() ? dated : !current.isEmpty() ? current : mapping.period(),
                own,
                unit >= 0 && !row.isEmpty(unit) ? text(row, unit) : null,
                measure >= 0 ? labels.unit() : "");
    }

    /** The area of a row; in a table with labels the one above it where it is not written again. */
    private void area(Row row) {
        String areaKey = key < 0 ? "" : areaKey(row);
        String areaName = name < 0 ? "" : names.of(row.chars(), row.start(name), row.end(name));
        boolean carried = areaKey.isEmpty()
                && areaName.isEmpty()
                && (key >= 0 || name >= 0)
                && (labels.has(row) || measure >= 0 && !row.isEmpty(measure))
                && !(lastKey.isEmpty() && lastName.isEmpty());
        if (carried) {
            problems.once(Severity.NOTE, "row.area-from-above", new Place(sheet, row.line(), 0));
            return;
        }
        boolean total = official && areaName.isEmpty() && !areaKey.isEmpty() && AreaKeys.isWord(areaKey);
        lastKey = total ? "" : areaKey;
        lastName = total ? areaKey : areaName;
    }

    private String dated(Row row) {
        if (row.isEmpty(period)) {
            if (!periodLeads || lastPeriod.isEmpty()) {
                return "";
            }
            problems.once(Severity.NOTE, "row.period-from-above", new Place(sheet, row.line(), 0));
            return lastPeriod;
        }
        lastPeriod = periods.of(row.chars(), row.start(period), row.end(period));
        if (lastPeriod.isEmpty()) {
            problems.add(
                    Severity.WARNING,
                    "cell.not-a-period",
                    place(row, period),
                    mapping.columns().get(period).header());
        }
        return lastPeriod;
    }

    private String areaKey(Row row) {
        var found = keys.of(row.chars(), row.start(key), row.end(key));
        switch (found.repair()) {
            case NONE -> {}
            case ZERO -> problems.add(Severity.NOTE, "key.zero-restored", place(row, key), row.text(key), found.text());
            case FLOAT -> problems.add(Severity.NOTE, "key.was-a-number", place(row, key), row.text(key), found.text());
            case LOST -> problems.add(Severity.ERROR, "key.digits-lost", place(row, key), row.text(key));
        }
        return found.text();
    }

    private Place place(Row row, int column) {
        return new Place(sheet, row.line(), column + 1);
    }

    private static String period(String printed) {
        String found = Periods.inColumn(printed);
        return found == null ? "" : found;
    }

    private String text(Row row, int column) {
        return texts.of(row.chars(), row.start(column), row.end(column));
    }
}
