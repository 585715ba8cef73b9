package org.werdegang.platform.store.backup;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts two rows into every table of a schema, whatever tables there are: values by the type of the column, the same ones for
 * the same row everywhere, so that references fit; certain ones where a check wants them. A new table with a new check
 * needs a line here.
 */
final class EveryTable {
    private static final String TABLES = """
            SELECT table_schema || '.' || table_name
              FROM information_schema.tables
             WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
               AND table_name <> 'flyway_schema_history'
             ORDER BY 1
            """;
    private static final String REFERENCES = """
            SELECT DISTINCT n.nspname || '.' || c.relname || ' ' || rn.nspname || '.' || r.relname
              FROM pg_constraint k
              JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
              JOIN pg_class r ON r.oid = k.confrelid JOIN pg_namespace rn ON rn.oid = r.relnamespace
             WHERE k.contype = 'f' AND k.conrelid <> k.confrelid
            """;

    private static final String TEXT = "E'Größe %1$d\\t\"quoted\", \\\\N\\nand a line'";

    /** What checks want, by table and column; the row's number is %1$d. */
    private static final Map<String, String> CERTAIN = Map.ofEntries(
            Map.entry("access.account.language", "'de'"),
            Map.entry("access.mail_link.purpose", "'INVITATION'"),
            Map.entry("access.role_held.role", "'STEWARD'"),
            Map.entry("journal.person_key.destroyed_at", "NULL"),
            Map.entry("measurement.break_override.withdrawn", "false"),
            Map.entry("measurement.revision.only_row", "true"),
            Map.entry("partners.function.level", "'STEERING'"),
            Map.entry("partners.organisation.parent", "NULL"),
            Map.entry("signals.letter.recipient", "NULL"),
            Map.entry("signals.letter.sheet", "NULL"),
            Map.entry("store.master_key.only_row", "true"),
            Map.entry("territory.revision.only_row", "true"),
            Map.entry("territory.membership.parent", "replace(" + TEXT + ", '%1$d', CAST(3 - %1$d AS text))"),
            Map.entry("territory.successor.weight", "0.5"),
            Map.entry("web.initiative.one", "true"));

    private EveryTable() {}

    static void fill(Scratch database) throws SQLException {
        for (var table : inOrder(database)) {
            var names = new ArrayList<String>();
            var types = new ArrayList<String>();
            for (var column : database.column(columns(table))) {
                names.add(column.substring(0, column.indexOf(' ')));
                types.add(column.substring(column.indexOf(' ') + 1));
            }
            for (int row = 1; row <= 2; row++) {
                var values = new ArrayList<String>();
                for (int i = 0; i < names.size(); i++) {
                    values.add(value(table + "." + names.get(i), types.get(i)).formatted(row));
                }
                database.execute(
                        "INSERT INTO " + table + " (" + String.join(", ", names) + ") OVERRIDING SYSTEM VALUE VALUES ("
                                + String.join(", ", values) + ") ON CONFLICT DO NOTHING");
            }
        }
    }

    private static String columns(String table) {
        return """
                SELECT quote_ident(column_name) || ' ' || CASE data_type WHEN 'ARRAY' THEN udt_name ELSE data_type END
                  FROM information_schema.columns
                 WHERE table_schema || '.' || table_name = '%s' AND is_generated = 'NEVER'
                 ORDER BY ordinal_position
                """.formatted(table);
    }

    /** Tables, each behind those to which it refers. */
    private static List<String> inOrder(Scratch database) throws SQLException {
        var waiting = new LinkedHashSet<>(database.column(TABLES));
        Map<String, Set<String>> needs = database.column(REFERENCES).stream()
                .map(pair -> pair.split(" "))
                .collect(Collectors.groupingBy(
                        pair -> pair[0], Collectors.mapping(pair -> pair[1], Collectors.toSet())));
        var order = new ArrayList<String>();
        while (!waiting.isEmpty()) {
            var next = waiting.stream()
                    .filter(table ->
                            needs.getOrDefault(table, Set.of()).stream().noneMatch(waiting::contains))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("These tables refer to each other: " + waiting));
            waiting.remove(next);
            order.add(next);
        }
        return order;
    }

    private static String value(String column, String type) {
        String certain = CERTAIN.get(column);
        if (certain != null) {
            return certain;
        }
        return switch (type) {
            case "uuid" -> "CAST(md5('%1$d') AS uuid)";
            case "text" -> TEXT;
            case "character varying", "character" -> "'id %1$d'";
            case "bytea" -> "sha256('%1$d')";
            case "smallint", "integer", "bigint" -> "%1$d";
            case "numeric", "double precision", "real" -> "%1$d.25";
            case "boolean" -> "%1$d = 1";
            case "date" -> "DATE '2024-02-28' + %1$d";
            case "timestamp with time zone" -> "TIMESTAMPTZ '2024-03-31 01:30:00.123456+01' + %1$d * INTERVAL '1 hour'";
            case "jsonb" -> "'{\"n\": %1$d, \"none\": null, \"list\": [1, 2.50]}'";
            case "_text" -> "ARRAY['a', 'b \"c\", {d}', 'Größe %1$d']";
            case "_uuid" -> "ARRAY[CAST(md5('%1$d') AS uuid)]";
            case "_int4", "_int8" -> "ARRAY[1, %1$d]";
            case "inet" -> "INET '192.0.2.%1$d'";
            default ->
                throw new IllegalArgumentException("EveryTable knows no value for " + column + " of type " + type);
        };
    }
}
