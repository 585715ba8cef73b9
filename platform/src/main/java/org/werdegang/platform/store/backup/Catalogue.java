package org.werdegang.platform.store.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the database itself says of its tables: which there are, which must be filled before which, its sequences. */
final class Catalogue {
    /** One row is one column of a table that holds rows of its own and belongs to no extension. */
    private static final String COLUMNS = """
            SELECT n.nspname, c.relname, a.attname
              FROM pg_catalog.pg_class c
              JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
              LEFT JOIN pg_catalog.pg_attribute a
                ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
             WHERE c.relkind = 'r'
               AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'public')
               AND n.nspname NOT LIKE 'pg\\_%'
               AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                                WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
             ORDER BY n.nspname, c.relname, a.attnum
            """;

    private static final String REFERENCES = """
            SELECT n.nspname || '.' || c.relname, rn.nspname || '.' || r.relname
              FROM pg_catalog.pg_constraint f
              JOIN pg_catalog.pg_class c ON c.oid = f.conrelid
              JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
              JOIN pg_catalog.pg_class r ON r.oid = f.confrelid
              JOIN pg_catalog.pg_namespace rn ON rn.oid = r.relnamespace
             WHERE f.contype = 'f' AND f.conrelid <> f.confrelid
            """;

    private static final String SEQUENCES = """
            SELECT schemaname, sequencename
              FROM pg_catalog.pg_sequences
             WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'public')
             ORDER BY schemaname, sequencename
            """;

    /** Schemas that the current role owns: those that migrations made. */
    private static final String SCHEMAS = """
            SELECT nspname
              FROM pg_catalog.pg_namespace
             WHERE pg_catalog.pg_get_userbyid(nspowner) = current_user
               AND nspname NOT IN ('pg_catalog', 'information_schema', 'public') AND nspname NOT LIKE 'pg\\_%'
             ORDER BY nspname
            """;

    private Catalogue() {}

    /** Every table with its columns, each after the tables that it refers to. */
    static List<Manifest.Table> tables(Connection connection) throws SQLException {
        Map<String, Manifest.Table> found = new TreeMap<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(COLUMNS)) {
            while (rows.next()) {
                String schema = rows.getString(1);
                String name = rows.getString(2);
                var table = found.computeIfAbsent(
                        schema + "." + name,
                        key -> new Manifest.Table(
                                schema, name, new ArrayList<>(), 0, "tables/" + key + ".copy.gz", ""));
                if (rows.getString(3) != null) {
                    table.columns().add(rows.getString(3));
                }
            }
        }
        return inOrder(found, references(connection));
    }

    private static Map<String, Set<String>> references(Connection connection) throws SQLException {
        Map<String, Set<String>> found = new LinkedHashMap<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(REFERENCES)) {
            while (rows.next()) {
                found.computeIfAbsent(rows.getString(1), key -> new TreeSet<>()).add(rows.getString(2));
            }
        }
        return found;
    }

    private static List<Manifest.Table> inOrder(
            Map<String, Manifest.Table> tables, Map<String, Set<String>> references) {
        var ordered = new LinkedHashSet<String>();
        while (ordered.size() < tables.size()) {
            var ready = tables.keySet().stream()
                    .filter(name -> !ordered.contains(name))
                    .filter(name -> ordered.containsAll(references.getOrDefault(name, Set.of())))
                    .sorted(Comparator.naturalOrder())
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException(
                        "Tables refer to each other in a circle; a backup could not be read back.");
            }
            ordered.addAll(ready);
        }
        return ordered.stream().map(tables::get).toList();
    }

    /** Every sequence and where it stands. */
    static List<Manifest.Sequence> sequences(Connection connection) throws SQLException {
        var found = new ArrayList<Manifest.Sequence>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(SEQUENCES)) {
            while (rows.next()) {
                found.add(new Manifest.Sequence(rows.getString(1), rows.getString(2), 0, false));
            }
        }
        for (int i = 0; i < found.size(); i++) {
            var sequence = found.get(i);
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("SELECT last_value, is_called FROM " + sequence.quoted())) {
                row.next();
                found.set(
                        i,
                        new Manifest.Sequence(sequence.schema(), sequence.name(), row.getLong(1), row.getBoolean(2)));
            }
        }
        return found;
    }

    static List<String> schemas(Connection connection) throws SQLException {
        return strings(connection, SCHEMAS);
    }

    /** The first column of a query's rows. */
    static List<String> strings(Connection connection, String query) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
