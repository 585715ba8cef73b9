package org.werdegang.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.werdegang.intake.Mapping.Column;
import org.werdegang.intake.Mapping.Role;

/** The words of a row that divide its figures: what the header and the row's labels say, joined once for every set of labels. */
final class Labels {
    private static final int ROOM = 20_000;

    private final Columns columns;
    private final Column[] figures;
    private final Texts<String> texts;
    private final int[] labels;
    private final String[] last;
    private final int hierarchy;
    private final Map<String, String[]> breakdowns = new HashMap<>();
    private final Map<String, String> plain = new HashMap<>();
    private final Map<String, Units.Named> measures = new HashMap<>();
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
            said.add(Dimensions.nameOf(java.util.List.of(below), "Merkmal") + "=" + below);
        }
        String key = said.toString();
        var known = breakdowns.get(key);
        if (known != null) {
            return known;
        }
        var made = new String[figures.length];
        for (int i = 0; i < figures.length; i++) {
            String head = figures[i].breakdown();
            made[i] = head.isEmpty() ? key : key.isEmpty() ? head : head + "; " + key;
        }
        if (breakdowns.size() > ROOM) {
            breakdowns.clear();
        }
        breakdowns.put(key, made);
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
        if (measures.size() > ROOM) {
            measures.clear();
        }
        var named = measures.computeIfAbsent(printed, text -> Units.split(plain(text)));
        unit = named.unit();
        return named.name();
    }

    /** The unit that the last measure named in brackets; empty if none. */
    String unit() {
        return unit;
    }

    /** A text on one line and without footnotes. */
    String plain(String text) {
        if (Levels.isClean(text)) {
            return text;
        }
        if (plain.size() > ROOM) {
            plain.clear();
        }
        return plain.computeIfAbsent(text, Levels::clean);
    }
}
