package org.werdegang.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.werdegang.intake.Mapping.Column;
import org.werdegang.intake.Mapping.Role;

/* Tells from a table's first rows what its columns mean: cut into blocks, each column given a role, each named by the
 * levels of the header above it. */
final class Proposal {
    private final Grid grid;
    private final String table;
    private final Levels levels;
    private final char decimal;

    private Proposal(Grid grid, String table, char decimal) {
        this.grid = grid;
        this.table = table;
        this.levels = new Levels(grid.header(), grid.width());
        this.decimal = decimal;
    }

    /** @param decimal the sign that the file's separator makes likely, for columns that do not show theirs */
    static Mapping of(Grid grid, String table, String fileName, char decimal) {
        return FlatColumns.fits(grid)
                ? FlatColumns.mapping(grid, fingerprint(grid), table)
                : new Proposal(grid, table, Decimals.of(grid, decimal)).mapping(fileName);
    }

    private Mapping mapping(String fileName) {
        var blocks = Blocks.of(grid, levels);
        var roles = new Roles(grid, levels, decimal).of(blocks);
        var columns = new Column[grid.width()];
        Arrays.fill(columns, new Column("", Role.IGNORED, 0, "", "", "", ""));
        String period = "";
        for (int number = 0; number < blocks.size(); number++) {
            var block = blocks.get(number);
            var heads = heads(roles, block, number);
            for (int column = block.from(); column < block.to(); column++) {
                columns[column] = heads.column(column);
            }
            period = number == 0 ? heads.period() : heads.period().equals(period) ? period : "";
        }
        var all = List.of(columns);
        if (all.stream().anyMatch(column -> column.role() == Role.PERIOD)) {
            period = "";
        } else if (period.isEmpty()) {
            period = periodOfUndated(all, fileName);
        }
        return new Mapping(fingerprint(grid), table, period, grid.header().size(), decimal, all);
    }

    /** Where areas are columns, the first column of words does not name areas but what is counted. */
    private Heads heads(Role[] roles, Blocks.Block block, int number) {
        var heads = new Heads(grid, levels, roles, block, number, table);
        if (!heads.areasAreColumns()) {
            return heads;
        }
        for (int column = block.from(); column < block.to(); column++) {
            if (roles[column] == Role.AREA_NAME) {
                boolean label = Dimensions.isName(levels.lowest(column))
                        || !Dimensions.nameOf(grid.texts(column), "").isEmpty();
                roles[column] = label ? Role.LABEL : Role.MEASURE_NAME;
            }
        }
        return new Heads(grid, levels, roles, block, number, table);
    }

    /** For figures that no heading dates: the period of the only heading that does, else what title and names say. */
    private String periodOfUndated(List<Column> columns, String fileName) {
        var figures =
                columns.stream().filter(column -> column.role() == Role.VALUE).toList();
        var dated = figures.stream()
                .map(Column::period)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        boolean all = figures.stream().noneMatch(column -> column.period().isEmpty());
        return all && !dated.isEmpty() ? "" : dated.size() == 1 ? dated.getFirst() : period(fileName);
    }

    private String period(String fileName) {
        for (String title : grid.titles().reversed()) {
            String period = Periods.of(title);
            if (period != null) {
                return period;
            }
        }
        for (String title : grid.titles()) {
            String within = Periods.within(title);
            if (!within.isEmpty()) {
                return within;
            }
        }
        String within = Periods.within(table);
        return within.isEmpty() ? Periods.within(fileName) : within;
    }

    /** The header's words without years, hashed: the same for the next delivery of the same table. */
    private static String fingerprint(Grid grid) {
        var words = new TreeSet<String>();
        for (var row : grid.header()) {
            for (int column = 0; column < row.width(); column++) {
                String text = row.text(column).toLowerCase(Locale.ROOT);
                if (Periods.of(text) == null && !text.isEmpty()) {
                    words.add(text.replaceAll("(?:19|20)\\d\\d", "#"));
                }
            }
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("|", words).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
