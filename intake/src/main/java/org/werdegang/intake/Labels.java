package org.werdegang.intake;

import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.werdegang.intake.Mapping.Column;
import org.werdegang.intake.Mapping.Role;

/** The words of a row that divide its figures: what the header and the row's labels say, joined once for every set of labels. */
final class Labels {
    private final Columns columns;
    private final Column[] figures;
    private final Texts<String> texts;
    private final int[] labels;
    private final String[] last;
    private final int hierarchy;
    private final Memo<String[]> breakdowns;
    private final Memo<String> plain = new Memo<>(1);
    private final Memo<Units.Named> measures = new Memo<>(1);
    private String @Nullable [] joined;
    private String top = "";
    private String unit = "";

    /** @param hierarchy the column of measures, if blanks before them show which belong to which; else -1 */
    Labels(Columns columns, Column[] figures, Texts<String> texts, int hierarchy) {
        this.columns = columns;
        this.figures = figures;
        this.texts = texts;
        this.labels = columns.all(Role.LABEL);
        this.last = new String[labels.length];
        this.hierarchy = hierarchy;
        this.breakdowns = new Memo<>(figures.length);
    }

    boolean isEmpty() {
        return labels.length == 0 && hierarchy < 0;
    }

    /** Whether a row has a label of its own. */
    boolean has(Row row) {
        for (int label : labels) {
            if (!row.isEmpty(label)) {
                return true;
            }
        }
        return false;
    }

    /** For each column of figures. */
    @SuppressWarnings("ReferenceEquality") // the same text is the same string as long as the store remembers it
    String[] breakdowns(Row row) {
        var known = joined;
        boolean same = known != null && hierarchy < 0;
        for (int i = 0; i < labels.length; i++) {
            String text = texts.of(row.chars(), row.start(labels[i]), row.end(labels[i]));
            same &= text == last[i];
            last[i] = text;
        }
        if (known != null && same) {
            return known;
        }
        var found = joined(row);
        joined = found;
        return found;
    }

    private String[] joined(Row row) {
        var said = new StringJoiner("; ");
        for (int i = 0; i < labels.length; i++) {
            if (!last[i].isEmpty()) {
                said.add(name(row, labels[i]) + "=" + plain(last[i]));
            }
        }
        String below = below(row);
        if (!below.isEmpty()) {
            said.add(Dimensions.nameOf(List.of(below), "Merkmal") + "=" + below);
        }
        return breakdowns.of(said.toString(), this::withHeads);
    }

    /** What the rows' labels say, for each column of figures behind what its heading says. */
    private String[] withHeads(String labelled) {
        var made = new String[figures.length];
        for (int i = 0; i < figures.length; i++) {
            String head = figures[i].breakdown();
            made[i] = head.isEmpty() ? labelled : labelled.isEmpty() ? head : head + "; " + labelled;
        }
        return made;
    }

    /** The part that a row of a hierarchy shows of the measure above it; empty for a measure itself. */
    private String below(Row row) {
        if (hierarchy < 0 || row.isEmpty(hierarchy)) {
            return "";
        }
        String text = plain(row.text(hierarchy));
        if (row.indent(hierarchy) == 0 || top.isEmpty()) {
            top = text;
            return "";
        }
        return text;
    }

    private String name(Row row, int label) {
        var column = columns.column(label);
        if (!column.name().isEmpty()) {
            return column.name();
        }
        for (int i = label - 1; i >= 0; i--) {
            if (columns.column(i).role() == Role.LABEL_NAME && !row.isEmpty(i)) {
                return row.text(i);
            }
        }
        return column.header();
    }

    /** The measure of a row that says its own, without its unit. */
    String measure(Row row, int at) {
        String printed = hierarchy >= 0 && !top.isEmpty() ? top : texts.of(row.chars(), row.start(at), row.end(at));
        var named = measures.of(printed, text -> Units.split(plain(text)));
        unit = named.unit();
        return named.name();
    }

    /** The unit that the last measure named in brackets; empty if none. */
    String unit() {
        return unit;
    }

    /** A text on one line and without footnotes. */
    String plain(String text) {
        return Levels.isClean(text) ? text : plain.of(text, Levels::clean);
    }
}
