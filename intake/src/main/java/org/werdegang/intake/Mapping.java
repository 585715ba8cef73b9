package org.werdegang.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the columns of a table mean: proposed by the reader, confirmed by a person, remembered per source.
 *
 * @param fingerprint of the header's words without its years; equal headers of later deliveries have the same
 * @param table number or name for values that carry none themselves; empty: the file's own
 * @param period for values that neither column nor header dates; empty: none
 * @param headerRows rows the header takes
 * @param decimal how its numbers are written: {@code ','}, or {@code '.'}
 * @param columns all of them, from left to right
 */
public record Mapping(
        String fingerprint, String table, String period, int headerRows, char decimal, List<Column> columns) {
    public Mapping {
        columns = List.copyOf(columns);
    }

    /** What one column holds. */
    public enum Role {
        /** The row's own key: an AGS, a school number. */
        AREA_KEY,
        AREA_NAME,
        PERIOD,
        /** One value of a breakdown; {@link Column#name} is its name. */
        LABEL,
        /** The name of the breakdown whose value stands in the next label column. */
        LABEL_NAME,
        /** The measure's name, where every row says its own. */
        MEASURE_NAME,
        /** The unit, where every row says its own. */
        UNIT,
        /** The table's number, where every row says its own. */
        TABLE,
        /** A mark for the figure to its left. */
        MARK,
        /** Figures. */
        VALUE,
        /** Rows whose figure is not to be read, or columns that add nothing. */
        IGNORED
    }

    /**
     * One column.
     *
     * @param header its words in the file, levels joined by {@code " | "}
     * @param block tables that stand side by side are counted from 0; each has its own area, period and labels
     * @param name of the breakdown for labels, of the measure for figures; empty where the row says it
     * @param breakdown what the header says of all its figures, {@code Geschlecht=weiblich}
     * @param period of all its figures; empty where the row says it
     * @param unit of all its figures; empty where there is none or the row says it
     * @param areaKey of all its figures, where areas are columns; empty where the row says it
     * @param areaName of all its figures, where areas are columns; empty where the row says it
     */
    public record Column(
            String header,
            Role role,
            int block,
            String name,
            String breakdown,
            String period,
            String unit,
            String areaKey,
            String areaName) {
        /** A column whose areas stand in rows. */
        public Column(String header, Role role, int block, String name, String breakdown, String period, String unit) {
            this(header, role, block, name, breakdown, period, unit, "", "");
        }

        /** The header without its years. */
        private String bare() {
            return header.replaceAll("(?:19|20)\\d\\d(?:/\\d{2,4})?", "#").toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What this mapping means for a later file whose reader proposes {@code later}: columns mean what they meant, under
     * the years that the later file states. Empty if a column of the later file was not there before.
     */
    public Optional<Mapping> appliedTo(Mapping later) {
        var known = new HashMap<String, Deque<Column>>();
        columns.forEach(column ->
                known.computeIfAbsent(column.bare(), k -> new ArrayDeque<>()).add(column));
        var applied = new ArrayList<Column>();
        for (var column : later.columns()) {
            var like = known.get(column.bare());
            if (like == null) {
                return Optional.empty();
            }
            var was = like.size() > 1 ? like.removeFirst() : like.getFirst();
            String named = was.name().equals(table) ? later.table() : was.name();
            applied.add(new Column(
                    column.header(),
                    was.role(),
                    was.block(),
                    named,
                    was.breakdown(),
                    was.period().isEmpty() ? "" : column.period(),
                    was.unit(),
                    column.areaKey(),
                    column.areaName()));
        }
        return Optional.of(
                new Mapping(fingerprint, later.table(), later.period(), later.headerRows(), decimal, applied));
    }

    /** This mapping as JSON text. */
    public String toJson() {
        return MappingJson.write(this);
    }

    /**
     * A mapping from JSON text.
     *
     * @throws IllegalArgumentException if the text is no mapping
     */
    public static Mapping fromJson(String json) {
        return MappingJson.read(json);
    }
}
