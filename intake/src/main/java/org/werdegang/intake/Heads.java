package org.werdegang.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.werdegang.intake.Mapping.Column;
import org.werdegang.intake.Mapping.Role;

/* Names every column by the header's levels above it. Over figures, from top to bottom: a period dates them, an area places
 * them, a unit measures them, the name of a breakdown names the level below, the first other text is the measure, each
 * further one a value of a breakdown. Where the title names the measure ("Bevölkerungsstand (Anzahl)"), all levels are
 * breakdowns. A level that writes one text over all columns of a block, its names included, is that block's title. */
final class Heads {
    private static final Pattern NUMBERED = Pattern.compile(
            "(?:noch:? |fortsetzung:? )?(?:tab(?:elle|\\.)|übersicht|table|blatt) ?[A-Z]?[\\d.]*[a-z]?\\s?[:.–-]?\\s+",
            Pattern.CASE_INSENSITIVE);

    private final Grid grid;
    private final Levels levels;
    private final Role[] roles;
    private final Blocks.Block block;
    private final int number;
    private final String table;
    private final AreaLevels areas;
    private final int[] figures;
    private final BitSet titles = new BitSet();
    private final Map<Integer, Boolean> sexOnly = new HashMap<>();
    private final Map<String, List<String>> siblings = new HashMap<>();
    private final String title;
    private final Units.Named titled;

    Heads(Grid grid, Levels levels, Role[] roles, Blocks.Block block, int number, String table) {
        this.grid = grid;
        this.levels = levels;
        this.roles = roles;
        this.block = block;
        this.number = number;
        this.table = table;
        this.areas = AreaLevels.of(levels, roles, block);
        this.figures = IntStream.range(block.from(), block.to())
                .filter(column -> roles[column] == Role.VALUE)
                .toArray();
        for (int level = 0; level < levels.depth(); level++) {
            titles.set(level, isTitle(level));
        }
        this.title = title();
        this.titled = titled();
    }

    /** The block's own title, or the last line above the header that is no date. */
    private String title() {
        if (!titles.isEmpty()) {
            return levels.text(titles.nextSetBit(0), block.from());
        }
        for (String line : grid.titles().reversed()) {
            if (Periods.of(line) == null) {
                return line;
            }
        }
        return "";
    }

    /** Whether a level says one thing over all columns of the block, its names included. */
    private boolean isTitle(int level) {
        String first = levels.text(level, block.from());
        if (first.isEmpty() || level == levels.depth() - 1 || block.to() - block.from() < 2) {
            return false;
        }
        for (int column = block.from() + 1; column < block.to(); column++) {
            String text = levels.text(level, column);
            if (!text.isEmpty() && !text.equals(first)) {
                return false;
            }
        }
        return !levels.lowest(block.from()).equals(first);
    }

    /** The measure and unit that the block's title names, or one of the last lines above; no unit if none does. */
    private Units.Named titled() {
        var own = Units.split(title);
        if (!own.unit().isEmpty()) {
            return own;
        }
        for (String line : grid.titles().reversed().stream().limit(4).toList()) {
            var named = Units.split(line);
            if (!named.unit().isEmpty() && Periods.of(line) == null) {
                return named;
            }
        }
        return new Units.Named("", "");
    }

    /** Areas of a header are no measures: the first column of words then names those. */
    boolean areasAreColumns() {
        return !areas.isEmpty();
    }

    /** The period that a block's title names; empty if none. */
    String period() {
        return Periods.within(title);
    }

    Column column(int column) {
        String header = String.join(" | ", levels.over(column));
        return switch (roles[column]) {
            case VALUE -> figures(column, header);
            case LABEL -> new Column(header, Role.LABEL, number, label(column), "", "", "");
            case AREA_KEY, AREA_NAME, PERIOD, LABEL_NAME, MEASURE_NAME, UNIT, TABLE, MARK, IGNORED ->
                new Column(header, roles[column], number, "", "", "", "");
        };
    }

    private String label(int column) {
        String lowest = levels.lowest(column);
        return lowest.isEmpty() ? Dimensions.nameOf(grid.texts(column), "Merkmal") : lowest;
    }

    private Column figures(int column, String header) {
        String measure = titled.unit().isEmpty() ? "" : titled.name();
        String unit = titled.unit();
        String period = "";
        String dimension = "";
        var breakdown = new StringJoiner("; ");
        int depth = 0;
        for (int level = 0; level < levels.depth(); level++) {
            String text = levels.text(level, column);
            if (text.isEmpty() || titles.get(level) || areas.has(level) || isRepeated(level, column)) {
                continue;
            }
            String dated = Periods.of(text);
            if (dated != null) {
                period = dated;
            } else if (Units.isUnit(text)
                    && !isOnlyHeading(column)
                    && !(measure.isEmpty() && dimension.isEmpty() && depth == 0 && Units.isCounted(text))) {
                unit = Units.bare(text);
            } else if (Dimensions.isName(text) || areas.isName(level, column)) {
                dimension = text;
            } else if (measure.isEmpty() && dimension.isEmpty() && !isSexOnly(level)) {
                var dividedBy = Periods.cut(text);
                period = dividedBy.period().isEmpty() ? period : dividedBy.period();
                var named = Units.split(dividedBy.rest());
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
        // "davon im Ganztag" names what the levels below it are; without a level below it is the measure itself.
        String named = measure.isEmpty() ? dimension : measure;
        return new Column(
                header,
                Role.VALUE,
                number,
                named.isEmpty() ? fallback() : named,
                breakdown.toString(),
                period,
                unit,
                areas.key(column),
                areas.name(column));
    }

    /** Where no heading names what is counted: the title without its number and dates, else the table. */
    private String fallback() {
        if (grid.genesis() || title.isEmpty() || title.length() > 120) {
            return table;
        }
        String name =
                NUMBERED.matcher(Periods.cut(title).rest()).replaceFirst("").strip();
        return name.isEmpty() ? table : name;
    }

    /** Cells merged downwards say the same on the level above. */
    private boolean isRepeated(int level, int column) {
        return level > 0
                && grid.header().get(level).isFilledIn(column)
                && levels.text(level, column).equals(levels.text(level - 1, column));
    }

    /** A lone heading "Kinder" is what is counted, not the unit of something else. */
    private boolean isOnlyHeading(int column) {
        return titled.unit().isEmpty() && levels.over(column).size() == 1;
    }

    /** Columns named by sex alone, without more than dates above, are breakdowns of a measure that the title tells. */
    private boolean isSexOnly(int level) {
        return sexOnly.computeIfAbsent(level, this::isSexAlone);
    }

    private boolean isSexAlone(int level) {
        var values = new ArrayList<String>();
        for (int column : figures) {
            values.add(levels.text(level, column));
            for (int above = 0; above < level; above++) {
                String text = levels.text(above, column);
                if (!text.isEmpty() && !titles.get(above) && !areas.has(above) && Periods.of(text) == null) {
                    return false;
                }
            }
        }
        return Dimensions.isSex(values);
    }

    /** The texts of a level that stand under the same text as this column's. */
    private List<String> siblings(int level, int column) {
        String above = level == 0 ? "" : levels.text(level - 1, column);
        return siblings.computeIfAbsent(level + "\n" + above, key -> {
            var texts = new ArrayList<String>();
            for (int other : figures) {
                if (level == 0 || levels.text(level - 1, other).equals(above)) {
                    texts.add(levels.text(level, other));
                }
            }
            return texts.stream().distinct().toList();
        });
    }
}
