package org.werdegang.platform.measurement.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.werdegang.intake.Mapping;
import org.werdegang.platform.vocabulary.Period;
import org.werdegang.platform.vocabulary.Refused;
import org.werdegang.platform.web.Form;

/** The fields of the form about columns: {@code t0} is the first table, {@code r0-2} the role of its third column. */
final class ColumnForm {
    private ColumnForm() {}

    /** One column as the page shows it, with its first cells. */
    record Shown(int no, String header, List<String> cells) {}

    /** One table as the page shows it. */
    record Sheet(int no, String name, List<Shown> columns) {}

    static List<Sheet> tables(@Nullable Seen seen) {
        var tables = new ArrayList<Sheet>();
        if (seen == null) {
            return tables;
        }
        for (var mapping : seen.columns()) {
            int no = tables.size();
            var rows = no < seen.samples().size() ? seen.samples().get(no) : List.<List<String>>of();
            var columns = new ArrayList<Shown>();
            for (int c = 0; c < mapping.columns().size(); c++) {
                int column = c;
                var cells = rows.stream()
                        .map(row -> column < row.size() ? row.get(column) : "")
                        .filter(text -> !text.isBlank())
                        .distinct()
                        .limit(3)
                        .toList();
                columns.add(new Shown(c, mapping.columns().get(c).header(), cells));
            }
            tables.add(new Sheet(no, mapping.table(), columns));
        }
        return tables;
    }

    static Map<String, String> filled(List<Mapping> mappings) {
        var filled = new HashMap<String, String>();
        for (int t = 0; t < mappings.size(); t++) {
            var mapping = mappings.get(t);
            filled.put("t" + t, mapping.period());
            filled.put("k" + t, String.valueOf(mapping.decimal()));
            for (int c = 0; c < mapping.columns().size(); c++) {
                var column = mapping.columns().get(c);
                filled.put("r" + t + "-" + c, column.role().name());
                filled.put("n" + t + "-" + c, column.name());
                filled.put("p" + t + "-" + c, column.period());
            }
        }
        return filled;
    }

    /** What was typed, over what was there; what cannot be read is noted in the form. */
    static List<Mapping> read(Form form, List<Mapping> there) {
        var read = new ArrayList<Mapping>();
        for (int t = 0; t < there.size(); t++) {
            var mapping = there.get(t);
            var columns = new ArrayList<Mapping.Column>();
            for (int c = 0; c < mapping.columns().size(); c++) {
                columns.add(column(form, t + "-" + c, mapping.columns().get(c)));
            }
            read.add(new Mapping(
                    mapping.fingerprint(),
                    mapping.table(),
                    period(form, "t" + t, mapping.period()),
                    mapping.headerRows(),
                    form.value("k" + t).equals(".") ? '.' : form.value("k" + t).equals(",") ? ',' : mapping.decimal(),
                    columns));
        }
        return read;
    }

    private static Mapping.Column column(Form form, String at, Mapping.Column there) {
        var role = role(form.value("r" + at), there.role());
        String name = form.ticked("n" + at) ? form.value("n" + at) : there.name();
        boolean named = role == Mapping.Role.VALUE || role == Mapping.Role.LABEL;
        return new Mapping.Column(
                there.header(),
                role,
                there.block(),
                named && name.isEmpty() && role != there.role() ? there.header() : name,
                there.breakdown(),
                period(form, "p" + at, there.period()),
                there.unit(),
                there.areaKey(),
                there.areaName());
    }

    private static Mapping.Role role(String typed, Mapping.Role there) {
        for (var role : Mapping.Role.values()) {
            if (role.name().equals(typed)) {
                return role;
            }
        }
        return there;
    }

    private static String period(Form form, String field, String there) {
        if (!form.ticked(field) || form.value(field).equals(there)) {
            return there;
        }
        String typed = form.value(field);
        if (!typed.isEmpty() && Period.parse(typed).isEmpty()) {
            form.refuse(field, new Refused("delivery.columns.period.form", typed));
        }
        return Period.parse(typed).map(Period::toString).orElse("");
    }
}
