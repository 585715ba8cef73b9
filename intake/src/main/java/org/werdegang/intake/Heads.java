package org.werdegang.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.StringJoiner;
import org.werdegang.intake.Mapping.Column;
import org.werdegang.intake.Mapping.Role;

/* Names every column by the header's levels above it. Over figures, from top to bottom: a period dates them, a unit
 * measures them, the name of a breakdown names the level below, the first other text is the measure, each further one a
 * value of a breakdown. Where the title names the measure ("Bevölkerungsstand (Anzahl)"), all levels are breakdowns. */
final class Heads {
    private final Grid grid;
    private final List<Role> roles;
    private final Units.Named titled;
    private final String table;

    Heads(Grid grid, List<Role> roles, String table) {
        this.grid = grid;
        this.roles = roles;
        this.table = table;
        this.titled = titled(grid);
    }

    /** The measure and unit that the last title names; no unit if it names none. */
    private static Units.Named titled(Grid grid) {
        for (String title : grid.titles().reversed()) {
            if (Periods.of(title) == null) {
                var named = Units.split(title);
                return named.unit().isEmpty() ? new Units.Named("", "") : named;
            }
        }
        return new Units.Named("", "");
    }

    Column column(int column) {
        String header = header(column);
        return switch (roles.get(column)) {
            case VALUE -> figures(column, header);
            case LABEL -> new Column(header, Role.LABEL, 0, label(column), "", "", "");
            case AREA_KEY, AREA_NAME, PERIOD, LABEL_NAME, MEASURE_NAME, UNIT, TABLE, MARK, IGNORED ->
                new Column(header, roles.get(column), 0, "", "", "", "");
        };
    }

    private String header(int column) {
        var words = new LinkedHashSet<String>();
        for (var row : grid.header()) {
            if (!row.isEmpty(column)) {
                words.add(clean(row.text(column)));
            }
        }
        return String.join(" | ", words);
    }

    private String label(int column) {
        for (var row : grid.header().reversed()) {
            if (!row.isEmpty(column)) {
                return clean(row.text(column));
            }
        }
        return Dimensions.nameOf(grid.texts(column), "Merkmal");
    }

    private Column figures(int column, String header) {
        String measure = titled.unit().isEmpty() ? "" : titled.name();
        String unit = titled.unit();
        String period = "";
        String dimension = "";
        var breakdown = new StringJoiner("; ");
        int depth = 0;
        for (int level = 0; level < grid.header().size(); level++) {
            String text = clean(grid.header().get(level).text(column));
            if (text.isEmpty()) {
                continue;
            }
            String dated = Periods.of(text);
            if (dated != null) {
                period = dated;
            } else if (Units.isUnit(text) && !isOnlyHeading(column)) {
                unit = text;
            } else if (Dimensions.isName(text)) {
                dimension = text;
            } else if (measure.isEmpty() && !isSexOnly(level)) {
                var named = Units.split(text);
                measure = named.name();
                unit = named.unit().isEmpty() ? unit : named.unit();
            } else {
                depth++;
                String name = dimension.isEmpty()
                        ? Dimensions.nameOf(text, siblings(level, column), "Merkmal " + depth)
                        : dimension;
                breakdown.add(name + "=" + text);
                dimension = "";
            }
        }
        return new Column(
                header, Role.VALUE, 0, measure.isEmpty() ? table : measure, breakdown.toString(), period, unit);
    }

    /** A lone heading "Kinder" is what is counted, not the unit of something else. */
    private boolean isOnlyHeading(int column) {
        return titled.unit().isEmpty()
                && grid.header().stream().filter(row -> !row.isEmpty(column)).count() == 1;
    }

    /** Columns named by sex alone, without anything above, are breakdowns of a measure that the table's name tells. */
    private boolean isSexOnly(int level) {
        return level == 0 && Dimensions.isSex(values(level));
    }

    private List<String> values(int level) {
        var values = new ArrayList<String>();
        for (int column = 0; column < roles.size(); column++) {
            if (roles.get(column) == Role.VALUE) {
                values.add(clean(grid.header().get(level).text(column)));
            }
        }
        return values;
    }

    /** The texts of a level that stand under the same texts as this column's. */
    private List<String> siblings(int level, int column) {
        var texts = new ArrayList<String>();
        for (int other = 0; other < roles.size(); other++) {
            if (roles.get(other) == Role.VALUE && (level == 0 || sameAbove(level, column, other))) {
                texts.add(clean(grid.header().get(level).text(other)));
            }
        }
        return texts;
    }

    private boolean sameAbove(int level, int column, int other) {
        var above = grid.header().get(level - 1);
        return above.text(column).equals(above.text(other));
    }

    private static String clean(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
