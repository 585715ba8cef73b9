package org.werdegang.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.werdegang.intake.Mapping.Column;
import org.werdegang.intake.Mapping.Role;

/* Tells from a table's first rows what its columns mean. Labels stand to the left and are recognised by what they hold;
 * figures stand to the right and are named by the levels of the header above them. */
final class Proposal {
    private static final Pattern NUMBERS_THAT_NAME = Pattern.compile(
            "plz|postleitzahl|epsg|.*(?:telefon|fax|vorwahl|nummer|schlüssel|schluessel|datum|_code|code)|.*form");
    private static final String FACILITY =
            "schulnummer|schulnr\\.?|einrichtungs(?:nummer|nr\\.?)|kita-?(?:nummer|nr\\.?)";
    private static final double MOST = 0.8;

    private final Grid grid;
    private final String table;
    private final Figure figure = new Figure();
    private final char decimal;

    private Proposal(Grid grid, String table) {
        this.grid = grid;
        this.table = table;
        this.decimal = decimal(grid);
    }

    static Mapping of(Grid grid, String table, String fileName) {
        return FlatColumns.fits(grid)
                ? FlatColumns.mapping(grid, fingerprint(grid))
                : new Proposal(grid, table).mapping(fileName);
    }

    private Mapping mapping(String fileName) {
        var roles = roles();
        var heads = new Heads(grid, roles, table);
        var columns = new ArrayList<Column>();
        for (int column = 0; column < grid.width(); column++) {
            columns.add(heads.column(column));
        }
        boolean dated = columns.stream()
                .anyMatch(c -> c.role() == Role.PERIOD || !c.period().isEmpty());
        return new Mapping(
                fingerprint(grid),
                table,
                dated ? "" : period(fileName),
                grid.header().size(),
                decimal,
                columns);
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
        return Periods.within(fileName);
    }

    private List<Role> roles() {
        var roles = new ArrayList<Role>();
        for (int column = 0; column < grid.width(); column++) {
            var texts =
                    grid.texts(column).stream().filter(text -> !text.isEmpty()).toList();
            roles.add(isRegister(grid) ? ofRegister(column, texts, roles) : role(column, texts, roles));
        }
        return roles;
    }

    private Role role(int column, List<String> texts, List<Role> before) {
        String head = head(column);
        boolean key = before.contains(Role.AREA_KEY);
        if (texts.isEmpty()) {
            return grid.isEmptyColumn(column) ? Role.IGNORED : Role.VALUE;
        }
        if (!before.contains(Role.PERIOD)
                && share(texts, text -> Periods.of(text) != null) >= MOST
                && Periods.of(head) == null) {
            return Role.PERIOD;
        }
        if (!key && isKey(head, texts)) {
            return Role.AREA_KEY;
        }
        if (share(texts, this::isFigure) >= MOST && !isNumberThatNames(head)) {
            return Role.VALUE;
        }
        boolean named = before.contains(Role.AREA_NAME);
        return !named && (key || column == 0 || isNameHead(head)) ? Role.AREA_NAME : Role.LABEL;
    }

    /** Of a register's many columns those that count: key, name, classes of facilities, and figures. */
    private Role ofRegister(int column, List<String> texts, List<Role> before) {
        String head = head(column).toLowerCase(Locale.ROOT);
        if (column == 0) {
            return Role.AREA_KEY;
        }
        if (!before.contains(Role.AREA_NAME) && head.matches("kurzbezeichnung|name|bezeichnung|schulname")) {
            return Role.AREA_NAME;
        }
        if (head.matches("schulform|rechtsform|gemeindeschl(?:ü|ue)ssel|ags|träger(?:art)?|art|betriebsform")) {
            return Role.LABEL;
        }
        boolean figures = !texts.isEmpty() && share(texts, this::isFigure) >= MOST && !isNumberThatNames(head);
        return figures ? Role.VALUE : Role.IGNORED;
    }

    /** Whether every row is one school or facility. */
    static boolean isRegister(Grid grid) {
        return !grid.header().isEmpty()
                && grid.header().getLast().text(0).toLowerCase(Locale.ROOT).matches(FACILITY);
    }

    private static boolean isKey(String head, List<String> texts) {
        String word = head.toLowerCase(Locale.ROOT);
        return AreaKeys.isHeading(head)
                || word.matches(FACILITY)
                || (head.isEmpty() || word.matches("key|code|nr\\.?|nummer|id")) && AreaKeys.isColumn(texts);
    }

    private static boolean isNameHead(String head) {
        return head.toLowerCase(Locale.ROOT)
                .matches(
                        "(?:gemeinde|kreis|stadt|region|gebiet|kommune|name|bezirk|land).*|schulbezeichnung.*|kurzbezeichnung");
    }

    private static boolean isNumberThatNames(String head) {
        return NUMBERS_THAT_NAME.matcher(head.toLowerCase(Locale.ROOT)).matches() || AreaKeys.isHeading(head);
    }

    private boolean isFigure(String text) {
        var chars = text.toCharArray();
        return switch (figure.read(chars, 0, chars.length, decimal)) {
            case NUMBER, MARK, EMPTY -> true;
            case TEXT -> false;
        };
    }

    private String head(int column) {
        return grid.header().isEmpty() ? "" : grid.header().getLast().text(column);
    }

    private static double share(List<String> texts, java.util.function.Predicate<String> test) {
        return (double) texts.stream().filter(test).count() / texts.size();
    }

    /** A comma unless points clearly are the decimal signs of the sample. */
    private static char decimal(Grid grid) {
        int commas = 0;
        int points = 0;
        for (var row : grid.sample()) {
            for (int column = 0; column < row.width(); column++) {
                String text = row.text(column);
                commas += text.matches("-?\\d+,\\d{1,2}|-?\\d+,\\d{4,}|-?[\\d.]+\\.\\d{3},\\d+") ? 1 : 0;
                points += text.matches("-?\\d+\\.\\d{1,2}|-?\\d+\\.\\d{4,}|-?[\\d,]+,\\d{3}\\.\\d+") ? 1 : 0;
            }
        }
        return points > commas ? '.' : ',';
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
