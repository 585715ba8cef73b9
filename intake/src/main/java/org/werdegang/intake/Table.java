package org.werdegang.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.werdegang.intake.Mapping.Column;
import org.werdegang.intake.Mapping.Role;

/** One table being read: turns each of its rows into values, by its mapping. Nothing is kept but words that recur. */
final class Table {
    private static final int ROOM = 20_000;

    private final Mapping mapping;
    private final boolean genesis;
    private final boolean official;
    private final String sheet;
    private final Problems problems;
    private final Consumer<ReadValue> sink;
    private final Figure figure = new Figure();
    private final Texts texts = new Texts();
    private final Map<String, String[]> breakdowns = new HashMap<>();
    private final Map<String, String> periods = new HashMap<>();
    private final int[] figures;
    private final int key;
    private final int name;
    private final int period;
    private final int measure;
    private final int unit;
    private final int number;
    private final List<Integer> labels = new ArrayList<>();
    private String current = "";

    Table(Mapping mapping, Grid grid, String sheet, Problems problems, Consumer<ReadValue> sink) {
        this.mapping = mapping;
        this.genesis = grid.genesis();
        this.sheet = sheet;
        this.problems = problems;
        this.sink = sink;
        this.key = first(Role.AREA_KEY);
        this.name = first(Role.AREA_NAME);
        this.period = first(Role.PERIOD);
        this.measure = first(Role.MEASURE_NAME);
        this.unit = first(Role.UNIT);
        this.number = first(Role.TABLE);
        this.official = key >= 0 && AreaKeys.isColumn(grid.texts(key)) && !Proposal.isRegister(grid);
        this.figures = all(Role.VALUE);
        for (int label : all(Role.LABEL)) {
            labels.add(label);
        }
    }

    private int first(Role role) {
        var found = all(role);
        return found.length == 0 ? -1 : found[0];
    }

    private int[] all(Role role) {
        var found = new ArrayList<Integer>();
        for (int i = 0; i < mapping.columns().size(); i++) {
            if (mapping.columns().get(i).role() == role) {
                found.add(i);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Whether a lone text between rows dates those that follow; it then does. */
    boolean dates(String line) {
        String dated = Periods.of(line);
        if (dated != null) {
            current = dated;
        }
        return dated != null;
    }

    /** Reads a row; the number of its values, 0 for a row that is none of the table's. */
    int read(Row row) {
        boolean any = false;
        for (int column : figures) {
            any |= !row.isEmpty(column);
        }
        if (!any) {
            return 0;
        }
        String areaKey = key < 0 ? "" : areaKey(row);
        String areaName = name < 0 ? "" : text(row, name);
        if (areaKey.isEmpty() && areaName.isEmpty() && (key >= 0 || name >= 0) && labels.isEmpty()) {
            return 0;
        }
        String dated = period < 0 ? "" : period(text(row, period));
        String[] divided = breakdowns(row);
        int values = 0;
        for (int i = 0; i < figures.length; i++) {
            values += value(row, figures[i], areaKey, areaName, dated, divided[i]) ? 1 : 0;
        }
        return values;
    }

    private boolean value(Row row, int at, String areaKey, String areaName, String dated, String breakdown) {
        if (row.isFilledIn(at)) {
            return false;
        }
        char decimal = row.isNumber(at) ? '.' : mapping.decimal();
        var kind = figure.read(row.chars(), row.start(at), row.end(at), decimal);
        if (kind == Figure.Kind.EMPTY) {
            return false;
        }
        var place = new Place(sheet, row.line(), at + 1);
        if (kind == Figure.Kind.TEXT) {
            problems.add(
                    Severity.ERROR,
                    "cell.not-a-figure",
                    place,
                    mapping.columns().get(at).header());
            return false;
        }
        Column column = mapping.columns().get(at);
        BigDecimal amount = kind == Figure.Kind.NUMBER ? figure.value() : null;
        String measured = unit >= 0 && !row.isEmpty(unit) ? text(row, unit) : column.unit();
        Mark mark = mark(amount, measured);
        String when = !column.period().isEmpty()
                ? column.period()
                : !dated.isEmpty() ? dated : !current.isEmpty() ? current : mapping.period();
        String what = measure >= 0 && !row.isEmpty(measure) ? text(row, measure) : column.name();
        String table = number >= 0 && !row.isEmpty(number) ? text(row, number) : mapping.table();
        if (figure.ambiguous) {
            problems.once(Severity.NOTE, "cell.ambiguous", place);
        }
        sink.accept(new ReadValue(
                table,
                areaKey,
                areaName,
                when,
                what,
                breakdown,
                figure.percent && measured.isEmpty() ? "%" : measured,
                amount,
                mark,
                place));
        return true;
    }

    private @Nullable Mark mark(@Nullable BigDecimal amount, String measured) {
        if (figure.mark == null && genesis && amount != null && amount.signum() == 0) {
            return amount.scale() > 0 || Units.isCoarse(measured) ? Mark.ROUNDED_ZERO : null;
        }
        return figure.mark;
    }

    private String areaKey(Row row) {
        String printed = text(row, key);
        if (printed.isEmpty()) {
            return "";
        }
        var found = official ? AreaKeys.official(printed) : AreaKeys.other(printed);
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
        return periods.size() > ROOM ? read(printed) : periods.computeIfAbsent(printed, Table::read);
    }

    private static String read(String printed) {
        String found = Periods.of(printed);
        return found == null ? "" : found;
    }

    /** For each column of figures: what the header and the row's labels say, joined once for every set of labels. */
    private String[] breakdowns(Row row) {
        var said = new StringJoiner("; ");
        for (int label : labels) {
            if (!row.isEmpty(label)) {
                said.add(labelName(row, label) + "=" + text(row, label));
            }
        }
        String joined = said.toString();
        var known = breakdowns.get(joined);
        if (known != null) {
            return known;
        }
        var made = new String[figures.length];
        for (int i = 0; i < figures.length; i++) {
            String head = mapping.columns().get(figures[i]).breakdown();
            made[i] = head.isEmpty() ? joined : joined.isEmpty() ? head : head + "; " + joined;
        }
        if (breakdowns.size() > ROOM) {
            breakdowns.clear();
        }
        breakdowns.put(joined, made);
        return made;
    }

    private String labelName(Row row, int label) {
        var column = mapping.columns().get(label);
        if (!column.name().isEmpty()) {
            return column.name();
        }
        for (int i = label - 1; i >= 0; i--) {
            if (mapping.columns().get(i).role() == Role.LABEL_NAME && !row.isEmpty(i)) {
                return text(row, i);
            }
        }
        return column.header();
    }

    private String text(Row row, int column) {
        return texts.of(row.chars(), row.start(column), row.end(column));
    }
}
