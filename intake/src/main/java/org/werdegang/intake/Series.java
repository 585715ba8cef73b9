package org.werdegang.intake;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.werdegang.intake.Mapping.Column;

/** One column of figures, read cell after cell. */
final class Series {
    /*
     * Millions of cells go through here, nearly all of them plain digits or a lone sign. They take short ways of their
     * own, so that the compiler need not put all that a figure can be into the loop over a row.
     */
    private final int at;
    private final int beside;
    private final Column column;
    private final String name;
    private final String unit;
    private final @Nullable String period;
    private final @Nullable String areaKey;
    private final @Nullable String areaName;
    private final char decimal;
    private final boolean showsDecimal;
    private final boolean genesis;
    private final String sheet;
    private final Problems problems;
    private final Tally sink;
    private final Figure figure = new Figure();
    private String lastUnit = "";
    private boolean lastCoarse;

    /**
     * @param at where it stands
     * @param beside where marks of its figures stand; -1 if nowhere
     */
    Series(int at, int beside, Mapping mapping, Grid grid, String sheet, Problems problems, Tally sink) {
        this.at = at;
        this.beside = beside;
        this.column = mapping.columns().get(at);
        this.name = column.name();
        this.unit = column.unit();
        this.period = said(column.period());
        this.areaKey = said(column.areaKey());
        this.areaName = said(column.areaName());
        char shown = Decimals.of(grid, at, '\0');
        this.showsDecimal = shown != '\0';
        this.decimal = showsDecimal ? shown : mapping.decimal();
        this.genesis = grid.genesis();
        this.sheet = sheet;
        this.problems = problems;
        this.sink = sink;
    }

    /** What the heading says of all its figures; null where it says nothing. */
    private static @Nullable String said(String text) {
        return text.isEmpty() ? null : text;
    }

    Column column() {
        return column;
    }

    boolean isEmpty(Row row) {
        return row.isEmpty(at);
    }

    /** Whether a figure or a mark of one stands in a row. */
    boolean isIn(Row row) {
        return !row.isEmpty(at) || beside >= 0 && !row.isEmpty(beside);
    }

    /** What a row's cell is. */
    Figure.Kind kind(Row row) {
        return figure.read(row.chars(), row.start(at), row.end(at), decimal);
    }

    /** Whether a row's cell is no figure but a word or a period. */
    boolean isWord(Row row) {
        return kind(row) == Figure.Kind.TEXT || Periods.of(row.text(at)) != null;
    }

    /** Gives a row's figure to the sink; false if there is none. */
    boolean read(Row row, Said said, String breakdown) {
        long whole = row.whole(at);
        if (whole >= 0 && beside < 0) {
            return plain(whole, row, said, breakdown);
        }
        Mark sign = sign(row);
        if (sign != null) {
            give(row, said, breakdown, unit(said), null, sign);
            return true;
        }
        return any(row, said, breakdown);
    }

    /** The mark that a lone character is; null if it has to be looked at more closely. */
    private @Nullable Mark sign(Row row) {
        return beside >= 0 || row.length(at) != 1 || row.isFilledIn(at)
                ? null
                : Marks.sign(row.chars(), row.start(at), row.end(at));
    }

    private boolean plain(long whole, Row row, Said said, String breakdown) {
        sink.whole(whole);
        Mark mark = whole == 0 && genesis && isCoarse(measured(said)) ? Mark.ROUNDED_ZERO : null;
        give(row, said, breakdown, unit(said), Figure.of(whole), mark);
        return true;
    }

    private boolean any(Row row, Said said, String breakdown) {
        if (row.isFilledIn(at)) {
            return false;
        }
        var kind = figure.read(row.chars(), row.start(at), row.end(at), row.isNumber(at) ? '.' : decimal);
        Mark quality = beside < 0 ? null : Marks.quality(row.text(beside));
        if (kind == Figure.Kind.EMPTY && quality == null) {
            return false;
        }
        if (kind == Figure.Kind.TEXT) {
            problems.add(Severity.ERROR, "cell.not-a-figure", place(row), column.header());
            return false;
        }
        if (figure.noted) {
            note(row);
        }
        BigDecimal amount = null;
        if (kind == Figure.Kind.NUMBER) {
            amount = figure.value();
            sink.whole(figure.whole());
        }
        Mark mark = quality != null ? quality : mark(amount, said);
        if (quality != null && amount != null && amount.signum() == 0 && Marks.replacesFigure(quality)) {
            amount = null;
        }
        String named = unit(said);
        give(row, said, breakdown, figure.percent && named.isEmpty() ? "%" : named, amount, mark);
        return true;
    }

    private void give(
            Row row, Said said, String breakdown, String unit, @Nullable BigDecimal amount, @Nullable Mark mark) {
        String measure = said.measure();
        sink.accept(new ReadValue(
                said.table(),
                areaKey == null ? said.areaKey() : areaKey,
                areaName == null ? said.areaName() : areaName,
                period == null ? said.period() : period,
                measure == null ? name : measure,
                breakdown,
                unit,
                amount,
                mark,
                place(row)));
    }

    /** The unit that heading or row give; empty if neither does. */
    private String measured(Said said) {
        String printed = said.unit();
        return printed == null ? unit : printed;
    }

    /** The same, or else the one in brackets behind the row's measure. */
    private String unit(Said said) {
        String measured = measured(said);
        return measured.isEmpty() ? said.unitOfMeasure() : measured;
    }

    private @Nullable Mark mark(@Nullable BigDecimal amount, Said said) {
        if (figure.mark == null && genesis && amount != null && amount.signum() == 0) {
            return amount.scale() > 0 || isCoarse(measured(said)) ? Mark.ROUNDED_ZERO : null;
        }
        return figure.mark;
    }

    @SuppressWarnings("ReferenceEquality") // the unit is the same string most of the time
    private boolean isCoarse(String measured) {
        if (measured != lastUnit) {
            lastUnit = measured;
            lastCoarse = Units.isCoarse(measured);
        }
        return lastCoarse;
    }

    /** Says what was decided in reading a figure that could be read otherwise. */
    private void note(Row row) {
        var place = place(row);
        String about = sheet + " " + at;
        if (figure.footnote) {
            problems.once(Severity.NOTE, "cell.footnote", place);
        }
        if (figure.ambiguous) {
            boolean decimals = figure.scale() > 0;
            String key = showsDecimal
                    ? decimals ? "column.decimals" : "column.thousands"
                    : decimals ? "cell.ambiguous-decimals" : "cell.ambiguous";
            problems.onceAbout(Severity.NOTE, key, about, place, column.header());
        }
        if (figure.foreign && !row.isNumber(at)) {
            problems.onceAbout(Severity.WARNING, "cell.other-decimal-sign", about, place, column.header());
        }
    }

    private Place place(Row row) {
        return new Place(sheet, row.line(), at + 1);
    }
}
