package org.werdegang.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The JSON text of a {@link Mapping}. */
final class MappingJson {
    private MappingJson() {}

    static String write(Mapping mapping) {
        StringBuilder json = new StringBuilder("{\"fingerprint\":").append(Json.quote(mapping.fingerprint()));
        json.append(",\"table\":").append(Json.quote(mapping.table()));
        json.append(",\"period\":").append(Json.quote(mapping.period()));
        json.append(",\"headerRows\":").append(mapping.headerRows());
        json.append(",\"decimal\":").append(Json.quote(String.valueOf(mapping.decimal())));
        json.append(",\"columns\":[");
        String comma = "\n";
        for (Mapping.Column column : mapping.columns()) {
            json.append(comma).append("{\"header\":").append(Json.quote(column.header()));
            json.append(",\"role\":").append(Json.quote(column.role().name()));
            json.append(",\"block\":").append(column.block());
            json.append(",\"name\":").append(Json.quote(column.name()));
            json.append(",\"breakdown\":").append(Json.quote(column.breakdown()));
            json.append(",\"period\":").append(Json.quote(column.period()));
            json.append(",\"unit\":").append(Json.quote(column.unit()));
            if (!column.areaKey().isEmpty() || !column.areaName().isEmpty()) {
                json.append(",\"areaKey\":").append(Json.quote(column.areaKey()));
                json.append(",\"areaName\":").append(Json.quote(column.areaName()));
            }
            json.append('}');
            comma = ",\n";
        }
        return json.append("]}").toString();
    }

    static Mapping read(String json) {
        Map<?, ?> mapping = object(Json.parse(json));
        List<Mapping.Column> columns = new ArrayList<>();
        if (!(mapping.get("columns") instanceof List<?> list)) {
            throw new IllegalArgumentException("A mapping needs a list of columns.");
        }
        for (Object item : list) {
            Map<?, ?> column = object(item);
            columns.add(new Mapping.Column(
                    text(column, "header"),
                    role(text(column, "role")),
                    number(column, "block"),
                    text(column, "name"),
                    text(column, "breakdown"),
                    text(column, "period"),
                    text(column, "unit"),
                    textIfAny(column, "areaKey"),
                    textIfAny(column, "areaName")));
        }
        String decimal = text(mapping, "decimal");
        if (!decimal.equals(",") && !decimal.equals(".")) {
            throw new IllegalArgumentException("A mapping's \"decimal\" is a comma or a point, not: " + decimal);
        }
        return new Mapping(
                text(mapping, "fingerprint"),
                text(mapping, "table"),
                text(mapping, "period"),
                number(mapping, "headerRows"),
                decimal.charAt(0),
                columns);
    }

    private static Map<?, ?> object(Object json) {
        if (json instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("A mapping and each of its columns is a JSON object.");
    }

    private static String text(Map<?, ?> object, String name) {
        if (object.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("A mapping needs the text \"" + name + "\".");
    }

    private static String textIfAny(Map<?, ?> object, String name) {
        return object.containsKey(name) ? text(object, name) : "";
    }

    private static int number(Map<?, ?> object, String name) {
        if (object.get(name) instanceof Integer number) {
            return number;
        }
        throw new IllegalArgumentException("A mapping needs the number \"" + name + "\".");
    }

    private static Mapping.Role role(String name) {
        for (Mapping.Role role : Mapping.Role.values()) {
            if (role.name().equals(name)) {
                return role;
            }
        }
        throw new IllegalArgumentException("No role of a column: " + name);
    }
}
