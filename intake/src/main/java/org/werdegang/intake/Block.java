package org.werdegang.intake;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.werdegang.intake.Mapping.Column;
import org.werdegang.intake.Mapping.Role;

/** The columns of one table among those side by side, read row by row. */
final class Block {
    private static final int ROOM = 20_000;

    private final Mapping mapping;
    private final boolean genesis;
    private final boolean official;
    private final boolean periodLeads;
    private final String sheet;
    private final Problems problems;
    private final Tally sink;
    private final Figure figure = new Figure();
    private final Texts texts = new Texts();
    private final Texts names = new Texts(Levels::clean);
    private final Texts printedKeys = new Texts();
    private final Map<String, String> periods = new HashMap<>();
    private final Map<String, Boolean> coarse = new HashMap<>();
    private String lastMeasured = "";
    private boolean lastCoarse;
    private final Map<String, AreaKeys.Key> keys = new HashMap<>();
    private final Labels labels;
    private final int[] figures;
    private final Column[] columns;
    private final char[] decimals;
    private final boolean[] knownDecimals;
    private final int[] marks;
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
        this.genesis = grid.genesis();
        this.sheet = sheet;
        this.problems = problems;
        this.sink = sink;
        var columnsOf = new Columns(mapping, block);
        this.key = columnsOf.first(Role.AREA_KEY);
        this.name = columnsOf.first(Role.AREA_NAME);
        this.period = columnsOf.first(Role.PERIOD);
        this.measure = columnsOf.first(Role.MEASURE_NAME);
        this.unit = columnsOf.first(Role.UNIT);
        this.number = columnsOf.first(Role.TABLE);
        this.figures = columnsOf.all(Role.VALUE);
        this.columns = Arrays.stream(figures).mapToObj(mapping.columns()::get).toArray(Column[]::new);
        this.marks = columnsOf.marks(figures);
        this.periodLeads = period >= 0 && IntStream.of(key, name, measure).allMatch(at -> at < 0 || at > period);
        this.official = key >= 0 && AreaKeys.isColumn(grid.texts(key)) && !Roles.isRegister(grid);
        this.labels = new Labels(columnsOf, columns, texts, measure >= 0 && isIndented(grid, measure) ? measure : -1);
        this.decimals = new char[figures.length];
        this.knownDecimals = new boolean[figures.length];
        for (int i = 0; i < figures.length; i++) {
            char shown = Decimals.of(grid, figures[i], '\0');
            knownDecimals[i] = shown != '\0';
            decimals[i] = knownDecimals[i] ? shown : mapping.decimal();
        }
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
        for (int i = 0; i < figures.length; i++) {
            int at = figures[i];
            if (row.isEmpty(at)) {
                continue;
            }
            boolean figureRead = figure.read(row.chars(), row.start(at), row.end(at), decimals[i]) != Figure.Kind.TEXT;
            if (figureRead && Periods.of(row.text(at)) == null) {
                return -1;
            }
            words++;
        }
        return words;
    }

    boolean fits(Row row) {
        boolean any = false;
        for (int i = 0; i < figures.length; i++) {
            int at = figures[i];
            switch (figure.read(row.chars(), row.start(at), row.end(at), decimals[i])) {
                case TEXT -> {
                    return false;
                }
                case NUMBER -> any = true;
                case MARK, EMPTY -> {}
            }
        }
        return any && (key >= 0 ? AreaKeys.isKey(row.text(key)) : name < 0 || !row.isEmpty(name));
    }

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
        int values = 0;
        for (int i = 0; i < figures.length; i++) {
            values += value(row, i, dated, divided[i]) ? 1 : 0;
        }
        return values;
    }

    private boolean hasFigures(Row row) {
        for (int i = 0; i < figures.length; i++) {
            if (!row.isEmpty(figures[i]) || marks[i] >= 0 && !row.isEmpty(marks[i])) {
                return true;
            }
        }
        return false;
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
        lastPeriod = period(text(row, period));
        if (lastPeriod.isEmpty()) {
            problems.add(
                    Severity.WARNING,
                    "cell.not-a-period",
                    place(row, period),
                    mapping.columns().get(period).header());
        }
        return lastPeriod;
    }

    private boolean value(Row row, int i, String dated, String breakdown) {
        int at = figures[i];
        if (row.isFilledIn(at)) {
            return false;
        }
        char decimal = row.isNumber(at) ? '.' : decimals[i];
        var kind = figure.read(row.chars(), row.start(at), row.end(at), decimal);
        Mark beside = marks[i] < 0 ? null : Marks.quality(row.text(marks[i]));
        if (kind == Figure.Kind.EMPTY && beside == null) {
            return false;
        }
        if (kind == Figure.Kind.TEXT) {
            problems.add(Severity.ERROR, "cell.not-a-figure", place(row, at), columns[i].header());
            return false;
        }
        if (figure.noted) {
            note(row, i);
        }
        Column column = columns[i];
        BigDecimal amount = null;
        if (kind == Figure.Kind.NUMBER) {
            amount = figure.value();
            sink.whole(figure.whole());
        }
        String measured = unit >= 0 && !row.isEmpty(unit) ? text(row, unit) : column.unit();
        Mark mark = beside != null ? beside : mark(amount, measured);
        if (beside != null && amount != null && amount.signum() == 0 && Marks.replacesFigure(beside)) {
            amount = null;
        }
        String when = !column.period().isEmpty()
                ? column.period()
                : !dated.isEmpty() ? dated : !current.isEmpty() ? current : mapping.period();
        String what = measure >= 0 && !row.isEmpty(measure) ? labels.measure(row, measure) : column.name();
        if (measured.isEmpty() && measure >= 0) {
            measured = labels.unit();
        }
        sink.accept(new ReadValue(
                number >= 0 && !row.isEmpty(number) ? text(row, number) : mapping.table(),
                column.areaKey().isEmpty() ? lastKey : column.areaKey(),
                column.areaName().isEmpty() ? lastName : column.areaName(),
                when,
                what,
                breakdown,
                figure.percent && measured.isEmpty() ? "%" : measured,
                amount,
                mark,
                new Place(sheet, row.line(), at + 1)));
        return true;
    }

    /** Says what was decided in reading a figure that could be read otherwise. */
    private void note(Row row, int i) {
        var place = place(row, figures[i]);
        if (figure.footnote) {
            problems.once(Severity.NOTE, "cell.footnote", place);
        }
        if (figure.ambiguous) {
            boolean decimals = figure.scale() > 0;
            String key = knownDecimals[i]
                    ? decimals ? "column.decimals" : "column.thousands"
                    : decimals ? "cell.ambiguous-decimals" : "cell.ambiguous";
            problems.onceAbout(Severity.NOTE, key, about(i), place, columns[i].header());
        }
        if (figure.foreign && !row.isNumber(figures[i])) {
            problems.onceAbout(Severity.WARNING, "cell.other-decimal-sign", about(i), place, columns[i].header());
        }
    }

    private String about(int i) {
        return sheet + " " + figures[i];
    }

    private @Nullable Mark mark(@Nullable BigDecimal amount, String measured) {
        if (figure.mark == null && genesis && amount != null && amount.signum() == 0) {
            return amount.scale() > 0 || isCoarse(measured) ? Mark.ROUNDED_ZERO : null;
        }
        return figure.mark;
    }

    @SuppressWarnings("ReferenceEquality") // the unit is the same string most of the time
    private boolean isCoarse(String measured) {
        if (measured != lastMeasured) {
            lastMeasured = measured;
            lastCoarse = coarse.computeIfAbsent(measured, Units::isCoarse);
        }
        return lastCoarse;
    }

    private String areaKey(Row row) {
        String printed = printedKeys.of(row.chars(), row.start(key), row.end(key));
        if (printed.isEmpty()) {
            return "";
        }
        if (official && AreaKeys.isPlain(printed)) {
            return printed;
        }
        if (keys.size() > ROOM) {
            keys.clear();
        }
        var found = keys.computeIfAbsent(printed, official ? AreaKeys::official : AreaKeys::other);
        switch (found.repair()) {
            case NONE -> {}
            case ZERO -> problems.add(Severity.NOTE, "key.zero-restored", place(row, key), printed, found.text());
            case FLOAT -> problems.add(Severity.NOTE, "key.was-a-number", place(row, key), printed, found.text());
            case LOST -> problems.add(Severity.ERROR, "key.digits-lost", place(row, key), printed);
        }
        return found.text();
    }

    private Place place(Row row, int column) {
        return new Place(sheet, row.line(), column + 1);
    }

    private String period(String printed) {
        return periods.size() > ROOM ? read(printed) : periods.computeIfAbsent(printed, Block::read);
    }

    private static String read(String printed) {
        String found = Periods.inColumn(printed);
        return found == null ? "" : found;
    }

    private String text(Row row, int column) {
        return texts.of(row.chars(), row.start(column), row.end(column));
    }
}
