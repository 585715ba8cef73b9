package org.werdegang.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.werdegang.intake.Mapping.Column;
import org.werdegang.intake.Mapping.Role;

/* The columns of a GENESIS flat file: every attribute with code and label, one row a figure (value, value_unit …) or, in
 * the older form, one column for each content (BEVSTD__Bevoelkerungsstand__Anzahl). German and English headings, with or
 * without the statistic in front. */
final class FlatColumns {
    private static final Pattern AREA = Pattern.compile(
            "(?:kreise|gemeinden?|bundesl.nder|l.nder|deutschland|regierungsbezirke|.*regional.*|districts?|municipalit.*|germany|l.nder).*");
    private static final Pattern AREA_CODE =
            Pattern.compile("KREIS.*|GEMEIN.*|DLAND.*|DINSG|REGB.*|VERWG.*|AGS.*|REGION.*");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\d+_(?:auspraegung|ausprägung|variable_attribute|merkmal|variable)_(?:code|label)");
    private static final Pattern CONTENT = Pattern.compile("([A-Z0-9]+)__(.+?)__(.*)");

    private final Grid grid;
    private final Row head;

    private FlatColumns(Grid grid) {
        this.grid = grid;
        this.head = grid.header().getLast();
    }

    static boolean fits(Grid grid) {
        if (grid.header().isEmpty()) {
            return false;
        }
        var head = grid.header().getLast();
        boolean attribute = false;
        boolean time = false;
        for (int i = 0; i < head.width(); i++) {
            String word = word(head.text(i));
            attribute |= ATTRIBUTE.matcher(word).matches();
            time |= word.matches("(?:zeit|time)(?:_code|_label)?|statisti(?:k|cs)_code");
        }
        return attribute && time;
    }

    static Mapping mapping(Grid grid, String fingerprint, String table) {
        return new FlatColumns(grid).mapping(fingerprint, table);
    }

    private Mapping mapping(String fingerprint, String table) {
        var columns = new ArrayList<Column>();
        int period = period();
        boolean point = false;
        for (int i = 0; i < head.width(); i++) {
            columns.add(column(i, i == period));
            point |= word(head.text(i)).matches("value|wert")
                    && grid.texts(i).stream().anyMatch(text -> text.matches("-?\\d+\\.\\d+"));
        }
        if (columns.stream()
                .noneMatch(column ->
                        column.role() == Role.MEASURE_NAME || !column.name().isEmpty())) {
            columns.replaceAll(FlatColumns::measuredBy);
        }
        boolean numbered = columns.stream().anyMatch(column -> column.role() == Role.TABLE);
        return new Mapping(fingerprint, numbered ? "" : table, "", grid.header().size(), point ? '.' : ',', columns);
    }

    /** Where no column says what is counted, the name of the statistic does. */
    private static Column measuredBy(Column column) {
        boolean statistic = word(column.header()).matches("statisti(?:k|cs)_label");
        return statistic ? new Column(column.header(), Role.MEASURE_NAME, 0, "", "", "", "") : column;
    }

    /** The column that dates rows: {@code time}, or the label or code of the time, whichever holds periods. */
    private int period() {
        for (String wanted : List.of("zeit|time", "(?:zeit|time)_label", "(?:zeit|time)_code")) {
            for (int i = 0; i < head.width(); i++) {
                if (word(head.text(i)).matches(wanted)
                        && grid.texts(i).stream().anyMatch(text -> Periods.inColumn(text) != null)) {
                    return i;
                }
            }
        }
        return -1;
    }

    private Column column(int at, boolean isPeriod) {
        String name = head.text(at);
        var content = CONTENT.matcher(name);
        if (content.matches()) {
            return new Column(name, Role.VALUE, 0, content.group(2).replace('_', ' '), "", "", content.group(3));
        }
        Role role = isPeriod ? Role.PERIOD : role(word(name), isArea(at));
        return new Column(name, role, 0, "", "", "", "");
    }

    private static Role role(String word, boolean area) {
        return switch (word) {
            case "statistik_code", "statistics_code" -> Role.TABLE;
            case "value", "wert" -> Role.VALUE;
            case "value_unit", "wert_einheit", "einheit", "unit" -> Role.UNIT;
            case "value_variable_label",
                    "wert_merkmal_label",
                    "wertmerkmal_label",
                    "inhalt_label",
                    "wert_label",
                    "value_label" -> Role.MEASURE_NAME;
            case "value_q", "wert_q", "qualitaet", "qualität", "quality", "wert_qualitaet", "wert_qualität" ->
                Role.MARK;
            default -> attribute(word, area);
        };
    }

    private static Role attribute(String word, boolean area) {
        if (word.matches("\\d+_(auspr(?:ae|ä)gung_code|variable_attribute_code)")) {
            return area ? Role.AREA_KEY : Role.IGNORED;
        }
        if (word.matches("\\d+_(auspr(?:ae|ä)gung_label|variable_attribute_label)")) {
            return area ? Role.AREA_NAME : Role.LABEL;
        }
        return word.matches("\\d+_(merkmal_label|variable_label)") && !area ? Role.LABEL_NAME : Role.IGNORED;
    }

    /** Whether the attribute that a column is about tells areas. */
    private boolean isArea(int at) {
        String number = head.text(at).replaceFirst("_.*", "");
        if (!number.matches("\\d+")) {
            return false;
        }
        for (int i = 0; i < head.width(); i++) {
            String word = word(head.text(i));
            if (word.matches(number + "_(?:merkmal|variable)_label") && all(i, AREA, true)
                    || word.matches(number + "_(?:merkmal|variable)_code") && all(i, AREA_CODE, false)) {
                return true;
            }
        }
        return false;
    }

    private boolean all(int column, Pattern pattern, boolean lower) {
        var texts = grid.texts(column).stream()
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        return !texts.isEmpty()
                && texts.stream()
                        .allMatch(text -> pattern.matcher(lower ? text.toLowerCase(Locale.ROOT) : text)
                                .matches());
    }

    private static String word(String heading) {
        return heading.toLowerCase(Locale.ROOT);
    }
}
