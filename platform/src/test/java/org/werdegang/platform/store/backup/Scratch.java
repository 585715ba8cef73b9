package org.werdegang.platform.store.backup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.werdegang.platform.store.TestDatabase;

/** A database of its own to save from and to restore into. */
final class Scratch {
    private final Map<String, Object> settings = TestDatabase.fresh();

    static Scratch empty() {
        return new Scratch();
    }

    static Scratch migrated() {
        var made = new Scratch();
        made.migrate();
        return made;
    }

    /** Brings the schema to this release, as a start of the platform does. */
    void migrate() {
        Flyway.configure()
                .dataSource(setting("url"), setting("owner-user"), setting("owner-password"))
                .locations("classpath:org/werdegang/platform/store/migrations")
                .schemas("store")
                .defaultSchema("store")
                .outOfOrder(true)
                .placeholders(Map.of("app", '"' + app() + '"'))
                .load()
                .migrate();
    }

    String app() {
        return setting("app-user");
    }

    Connection owner() throws SQLException {
        return DriverManager.getConnection(setting("url"), setting("owner-user"), setting("owner-password"));
    }

    Connection platform() throws SQLException {
        return DriverManager.getConnection(
                setting("url") + "?ApplicationName=werdegang", app(), setting("app-password"));
    }

    private String setting(String name) {
        return String.valueOf(settings.get("werdegang.database." + name));
    }

    void execute(String... statements) throws SQLException {
        try (var connection = owner();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    List<String> column(String query) throws SQLException {
        try (var connection = owner()) {
            return Catalogue.strings(connection, query);
        }
    }

    /** Every row of every table as text, sorted; read by queries, not by what the backup itself uses. */
    SortedMap<String, List<String>> rows() throws SQLException {
        var all = new TreeMap<String, List<String>>();
        for (var table : column("""
                SELECT quote_ident(table_schema) || '.' || quote_ident(table_name)
                  FROM information_schema.tables
                 WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
                """)) {
            all.put(table, column("SELECT CAST(row_to_json(t) AS text) AS line FROM " + table + " t ORDER BY line"));
        }
        return all;
    }

    /** Everything that migrations make: columns, constraints, indexes, views, functions, triggers, rights, sequences. */
    List<String> schema() throws SQLException {
        var all = new ArrayList<String>();
        all.addAll(column("""
                SELECT concat_ws(' ', table_schema, table_name, column_name, data_type, is_nullable, column_default,
                                 is_identity, identity_generation, generation_expression)
                  FROM information_schema.columns
                 WHERE table_schema NOT IN ('pg_catalog', 'information_schema')
                 ORDER BY table_schema, table_name, column_name
                """));
        all.addAll(column("""
                SELECT concat_ws(' ', CAST(CAST(conrelid AS regclass) AS text), conname, pg_get_constraintdef(oid))
                  FROM pg_constraint WHERE conrelid <> 0
                   AND connamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
                 ORDER BY 1
                """));
        all.addAll(column("""
                SELECT indexdef FROM pg_indexes WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1
                """));
        all.addAll(column("""
                SELECT schemaname || '.' || viewname || definition
                  FROM pg_views WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1
                """));
        all.addAll(column("""
                SELECT pg_get_functiondef(oid) FROM pg_proc
                 WHERE prokind IN ('f', 'p') AND pronamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
                 ORDER BY 1
                """));
        all.addAll(column("""
                SELECT concat_ws(' ', pg_get_triggerdef(oid), tgenabled) FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1
                """));
        all.addAll(column("""
                SELECT concat_ws(' ', CAST(c.oid AS regclass), c.relkind, c.relpersistence, c.relrowsecurity,
                                 c.relforcerowsecurity, right_given)
                  FROM pg_class c
                  LEFT JOIN LATERAL (SELECT string_agg(CAST(a AS text), ',' ORDER BY CAST(a AS text)) AS right_given
                                       FROM unnest(c.relacl) a) rights ON true
                 WHERE c.relnamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace,
                                              'pg_toast'::regnamespace)
                 ORDER BY 1
                """));
        all.addAll(column("""
                SELECT CAST(CAST(attrelid AS regclass) AS text) || '.' || attname || CAST(attacl AS text)
                  FROM pg_attribute WHERE attacl IS NOT NULL ORDER BY 1
                """));
        all.addAll(column("""
                SELECT concat_ws(' ', polname, CAST(polrelid AS regclass), pg_get_expr(polqual, polrelid),
                                 pg_get_expr(polwithcheck, polrelid))
                  FROM pg_policy ORDER BY 1
                """));
        all.addAll(
                column("SELECT concat_ws(' ', nspname, nspacl) FROM pg_namespace WHERE nspname !~ '^pg_' ORDER BY 1"));
        return all;
    }

    /** Where each sequence stands. */
    List<String> sequences() throws SQLException {
        return column("""
                SELECT schemaname || '.' || sequencename || ' ' || coalesce(CAST(last_value AS text), 'unused')
                  FROM pg_sequences ORDER BY 1
                """);
    }
}
