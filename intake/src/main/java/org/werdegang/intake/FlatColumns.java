package org.werdegang.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.werdegang.intake.Mapping.Column;
import org.werdegang.intake.Mapping.Role;

/* The columns of a GENESIS flat file: every attribute with code and label, one row a figure (value, value_unit …) or, in
 * the older form, one column for each content (BEVSTD__Bevoelkerungsstand__Anzahl). German and English headings. */
final class FlatColumns {
    private static final Pattern AREA = Pattern.compile(
            "(?:kreise|gemeinden?|bundesl.nder|l.nder|deutschland|regierungsbezirke|.*regional.*|districts?|municipalit.*|germany|l.nder).*");
    private static final Pattern CONTENT = Pattern.compile("([A-Z0-9]+)__(.+?)__(.*)");

    private FlatColumns() {}

    static boolean fits(Grid grid) {
        if (grid.header().isEmpty() || grid.header().getLast().isEmpty(0)) {
            return false;
        }
        String first = grid.header().getLast().text(0).toLowerCase(Locale.ROOT);
        return first.equals("statistik_code") || first.equals("statistics_code");
    }

    static Mapping mapping(Grid grid, String fingerprint) {
        var columns = new ArrayList<Column>();
        var head = grid.header().getLast();
        boolean point = false;
        for (int i = 0; i < head.width(); i++) {
            String name = head.text(i);
            columns.add(column(name, area(grid, i)));
            point |= name.equals("value") && grid.texts(i).stream().anyMatch(text -> text.matches("-?\\d+\\.\\d+"));
        }
        return new Mapping(fingerprint, "", "", grid.header().size(), point ? '.' : ',', columns);
    }

    private static Column column(String name, boolean area) {
        String word = name.toLowerCase(Locale.ROOT);
        var content = CONTENT.matcher(name);
        if (content.matches()) {
            return new Column(name, Role.VALUE, 0, content.group(2).replace('_', ' '), "", "", content.group(3));
        }
        Role role = switch (word) {
            case "statistik_code", "statistics_code" -> Role.TABLE;
            case "zeit", "time" -> Role.PERIOD;
            case "value", "wert" -> Role.VALUE;
            case "value_unit", "wert_einheit" -> Role.UNIT;
            case "value_variable_label", "wert_merkmal_label" -> Role.MEASURE_NAME;
            case "value_q" -> Role.MARK;
            default -> attribute(word, area);
        };
        return new Column(name, role, 0, "", "", "", "");
    }

    private static Role attribute(String word, boolean area) {
        if (word.matches("\\d+_(auspraegung_code|variable_attribute_code)")) {
            return area ? Role.AREA_KEY : Role.IGNORED;
        }
        if (word.matches("\\d+_(auspraegung_label|variable_attribute_label)")) {
            return area ? Role.AREA_NAME : Role.LABEL;
        }
        return word.matches("\\d+_(merkmal_label|variable_label)") && !area ? Role.LABEL_NAME : Role.IGNORED;
    }

    /** Whether the attribute that column {@code at} is about tells areas. */
    private static boolean area(Grid grid, int at) {
        var head = grid.header().getLast();
        String number = head.text(at).replaceFirst("_.*", "");
        if (!number.matches("\\d+")) {
            return false;
        }
        for (int i = 0; i < head.width(); i++) {
            String word = head.text(i).toLowerCase(Locale.ROOT);
            if (word.equals(number + "_merkmal_label") || word.equals(number + "_variable_label")) {
                return distinct(grid.texts(i)).stream()
                        .allMatch(text ->
                                AREA.matcher(text.toLowerCase(Locale.ROOT)).matches());
            }
        }
        return false;
    }

    private static List<String> distinct(List<String> texts) {
        return texts.stream().filter(text -> !text.isEmpty()).distinct().toList();
    }
}
