package org.werdegang.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.werdegang.intake.Mapping.Role;

/* Tells what each column of a block holds, from left to right, by its heading and by what stands in it. Labels stand to
 * the left of figures; words to their right are remarks if their heading says so or most of them are missing. */
final class Roles {
    private static final Pattern NUMBERS_THAT_NAME = Pattern.compile(
            "plz|postleitzahl|epsg|.*(?:telefon|fax|vorwahl|nummer|schlüssel|schluessel|datum|_code|code)|.*form");
    private static final Pattern FACILITY =
            Pattern.compile("schulnummer|schul-?nr\\.?|einrichtungs-?(?:nummer|nr\\.?)|kita-?(?:nummer|nr\\.?)");
    private static final double MOST = 0.8;

    private final Grid grid;
    private final Levels levels;
    private final Figure figure = new Figure();
    private final char decimal;

    Roles(Grid grid, Levels levels, char decimal) {
        this.grid = grid;
        this.levels = levels;
        this.decimal = decimal;
    }

    /** The roles of all columns, block by block. */
    Role[] of(List<Blocks.Block> blocks) {
        var roles = new Role[grid.width()];
        Arrays.fill(roles, Role.IGNORED);
        boolean register = isRegister(grid);
        for (var block : blocks) {
            if (!block.hasFigures() && blocks.size() > 1) {
                continue;
            }
            var before = new ArrayList<Role>();
            for (int column = block.from(); column < block.to(); column++) {
                var texts = filled(column);
                roles[column] = register ? ofRegister(column, texts, before) : role(column, texts, before);
                before.add(roles[column]);
            }
        }
        return roles;
    }

    private List<String> filled(int column) {
        return grid.texts(column).stream().filter(text -> !text.isEmpty()).toList();
    }

    private Role role(int column, List<String> texts, List<Role> before) {
        String head = levels.lowest(column);
        if (texts.isEmpty()) {
            return grid.isEmptyColumn(column) || Headings.isRemark(head) ? Role.IGNORED : Role.VALUE;
        }
        if (!before.contains(Role.PERIOD) && isPeriod(head, texts, before)) {
            return Role.PERIOD;
        }
        boolean key = before.contains(Role.AREA_KEY);
        if (!key && isKey(head, texts)) {
            return Role.AREA_KEY;
        }
        if (before.contains(Role.VALUE) && Headings.isMark(head) && share(texts, Roles::isMarkWord) >= MOST) {
            return Role.MARK;
        }
        if (share(texts, this::isFigure) >= MOST && !isNumberThatNames(head)) {
            return Role.VALUE;
        }
        return ofWords(head, texts, before);
    }

    private Role ofWords(String head, List<String> texts, List<Role> before) {
        Role said = Headings.ofWords(head);
        if (said != null && !before.contains(said)) {
            return said;
        }
        boolean sparse = before.contains(Role.VALUE)
                && texts.size() < 0.5 * grid.sample().size();
        if (sparse || Headings.isRemark(head)) {
            return mostlyFigures(texts) ? Role.VALUE : Role.IGNORED;
        }
        if (mostlyFigures(texts) && before.contains(Role.VALUE) && !isNumberThatNames(head)) {
            return Role.VALUE;
        }
        boolean named = before.contains(Role.AREA_NAME);
        return !named && isName(head, texts, before) ? Role.AREA_NAME : Role.LABEL;
    }

    private boolean mostlyFigures(List<String> texts) {
        return share(texts, this::isFigure) >= 0.5;
    }

    private boolean isName(String head, List<String> texts, List<Role> before) {
        if (Places.isHeading(head)
                || head.toLowerCase(Locale.ROOT)
                        .matches("name|bezeichnung|schulbezeichnung.*|kurzbezeichnung|schulname")) {
            return true;
        }
        boolean first =
                before.stream().allMatch(role -> role == Role.PERIOD || role == Role.IGNORED || role == Role.AREA_KEY);
        boolean secondKey = before.contains(Role.AREA_KEY) && AreaKeys.isHeading(head);
        if (!first || secondKey || Dimensions.isName(head) || Persons.isGivenName(head)) {
            return false;
        }
        return before.contains(Role.AREA_KEY)
                || Places.are(texts)
                || Dimensions.nameOf(texts, "").isEmpty();
    }

    /* Bare years are also counts: they date rows only under a heading that says so, to the left of all figures, or where
     * they come again and again. */
    private boolean isPeriod(String head, List<String> texts, List<Role> before) {
        if (Headings.isTime(head)) {
            return share(texts, text -> Periods.inColumn(text) != null) >= 0.5;
        }
        if (Periods.of(head) != null || share(texts, text -> Periods.of(text) != null) < MOST) {
            return false;
        }
        boolean bare = share(texts, text -> text.matches("\\d{4}(?:[.,]0+)?")) >= MOST;
        boolean again = new HashSet<>(texts).size() <= texts.size() / 2;
        return !bare || head.isEmpty() || again && !before.contains(Role.VALUE);
    }

    /** Of a register's many columns those that count: key, name, classes of facilities, and figures. */
    private Role ofRegister(int column, List<String> texts, List<Role> before) {
        String head = levels.lowest(column).toLowerCase(Locale.ROOT);
        if (column == 0) {
            return Role.AREA_KEY;
        }
        if (!before.contains(Role.AREA_NAME)
                && head.matches(
                        "kurzbezeichnung|name|bezeichnung|schulname|name der (?:schule|einrichtung)|einrichtung|kita")) {
            return Role.AREA_NAME;
        }
        if (Headings.isTime(head) && share(texts, text -> Periods.inColumn(text) != null) >= MOST) {
            return Role.PERIOD;
        }
        if (head.matches(
                "schulform|rechtsform|gemeindeschl(?:ü|ue)ssel|ags|gemeinde|ort|träger(?:art)?|art|betriebsform|schulart")) {
            return Role.LABEL;
        }
        boolean figures = !texts.isEmpty() && share(texts, this::isFigure) >= MOST && !isNumberThatNames(head);
        return figures ? Role.VALUE : Role.IGNORED;
    }

    /** Whether every row is one school or facility. */
    static boolean isRegister(Grid grid) {
        return !grid.header().isEmpty()
                && FACILITY.matcher(grid.header().getLast().text(0).toLowerCase(Locale.ROOT))
                        .matches();
    }

    private static boolean isKey(String head, List<String> texts) {
        String word = head.toLowerCase(Locale.ROOT);
        return AreaKeys.isHeading(head) && share(texts, text -> text.matches(".*\\d.*|D[GE]?")) > 0.5
                || FACILITY.matcher(word).matches()
                || (word.isEmpty() || word.matches("key|code|nr\\.?|nummer|id|kennziffer|gebiet|region|kreis|gemeinde"))
                        && AreaKeys.isColumn(texts)
                || AreaKeys.areWhole(texts);
    }

    private static boolean isNumberThatNames(String head) {
        return NUMBERS_THAT_NAME.matcher(head.toLowerCase(Locale.ROOT)).matches() || AreaKeys.isHeading(head);
    }

    private static boolean isMarkWord(String text) {
        return Marks.quality(text) != null || text.equalsIgnoreCase("e") || text.equals("0");
    }

    private boolean isFigure(String text) {
        var chars = text.toCharArray();
        return switch (figure.read(chars, 0, chars.length, decimal)) {
            case NUMBER, MARK, EMPTY -> true;
            case TEXT -> false;
        };
    }

    private static double share(List<String> texts, Predicate<String> test) {
        return texts.isEmpty() ? 0 : (double) texts.stream().filter(test).count() / texts.size();
    }
}
