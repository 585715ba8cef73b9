package org.werdegang.platform.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.postgresql.PGConnection;
import org.springframework.core.io.Resource;
import org.werdegang.platform.store.Migrations;
import org.werdegang.platform.vocabulary.Refused;

/**
 * The way back: makes the schema of the backup's own time by its migrations and fills it, all in one transaction.
 * Whatever goes wrong, and whenever, the database is as it was before.
 */
public final class Restore {
    private static final String HISTORY = """
            CREATE SCHEMA store;
            CREATE TABLE store.flyway_schema_history (
                installed_rank integer NOT NULL CONSTRAINT flyway_schema_history_pk PRIMARY KEY,
                version varchar(50),
                description varchar(200) NOT NULL,
                type varchar(20) NOT NULL,
                script varchar(1000) NOT NULL,
                checksum integer,
                installed_by varchar(100) NOT NULL,
                installed_on timestamp NOT NULL DEFAULT now(),
                execution_time integer NOT NULL,
                success boolean NOT NULL
            );
            CREATE INDEX flyway_schema_history_s_idx ON store.flyway_schema_history (success);
            """;

    /** Platforms that are at work on this database. */
    private static final String AT_WORK = """
            SELECT CAST(pid AS text)
              FROM pg_catalog.pg_stat_activity
             WHERE datname = current_database() AND application_name = 'werdegang'
            """;

    private final Connection connection;
    private final String app;
    private final Consumer<String> progress;

    /**
     * A restore into one database.
     *
     * @param connection as the role that is to own the schemas; it is used for this alone
     * @param app the role with which the platform reads and writes
     * @param progress told of each table before it is filled
     */
    public Restore(Connection connection, String app, Consumer<String> progress) {
        this.connection = connection;
        this.app = app;
        this.progress = progress;
    }

    /**
     * Reads the backup in {@code folder} back.
     *
     * @param replace whether data that are there already are given up for it
     * @return what was in it
     * @throws Refused if the backup is damaged, newer than this release, or the database is in use or not empty
     */
    public Manifest read(Path folder, boolean replace) throws SQLException {
        var manifest = verify(folder);
        var scripts = manifest.migrations().stream()
                .map(version -> Migrations.find(version)
                        .orElseThrow(() -> new Refused("store.restore.newer", folder, manifest.werdegang(), version)))
                .toList();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            clear(statement, replace);
            migrate(statement, scripts);
            Backup.Text.settle(statement);
            fill(statement, folder, manifest);
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("ANALYZE");
            return manifest;
        } catch (SQLException e) {
            connection.rollback();
            throw told(e, folder);
        } catch (IOException | RuntimeException e) {
            connection.rollback();
            throw e instanceof RuntimeException bug ? bug : new Refused("store.restore.damaged", folder, "?");
        }
    }

    /**
     * Reads every file of a backup and compares it with its checksum.
     *
     * @throws Refused if it is no backup, of an unknown layout, or a file is missing or damaged
     */
    public static Manifest verify(Path folder) {
        var file = folder.resolve(Manifest.FILE);
        if (!Files.isReadable(file) || !Files.isReadable(folder.resolve(Backup.SUMS))) {
            throw new Refused("store.restore.none", folder);
        }
        try {
            var bytes = Files.readAllBytes(file);
            var sums = Files.readString(folder.resolve(Backup.SUMS), StandardCharsets.UTF_8);
            if (!sums.startsWith(Backup.sum(bytes) + "  ")) {
                throw new Refused("store.restore.damaged", folder, Manifest.FILE);
            }
            var manifest = Manifest.of(bytes);
            if (manifest.format() > Manifest.FORMAT) {
                throw new Refused("store.restore.format", folder, manifest.werdegang());
            }
            for (var table : manifest.tables()) {
                if (!sum(folder.resolve(table.file())).equals(table.sha256())) {
                    throw new Refused("store.restore.damaged", folder, table.file());
                }
            }
            return manifest;
        } catch (IOException e) {
            throw new Refused("store.restore.unreadable", folder, Backup.reason(e));
        }
    }

    private static String sum(Path file) throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        try (var in = new DigestInputStream(Files.newInputStream(file), Backup.sha256())) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }

    private void clear(Statement statement, boolean replace) throws SQLException {
        var schemas = Catalogue.schemas(connection);
        if (!schemas.isEmpty() && !replace) {
            throw new Refused("store.restore.not-empty");
        }
        if (!Catalogue.strings(connection, AT_WORK).isEmpty()) {
            throw new Refused("store.restore.in-use");
        }
        for (var schema : schemas) {
            statement.execute("DROP SCHEMA " + Manifest.quote(schema) + " CASCADE");
        }
    }

    /** Runs each script as Flyway does: {@code store} first on the search path, the application's role filled in. */
    private void migrate(Statement statement, List<Resource> scripts) throws SQLException, IOException {
        statement.execute(HISTORY);
        statement.execute("SET LOCAL search_path = store, \"$user\", public");
        for (var script : scripts) {
            statement.execute(script.getContentAsString(StandardCharsets.UTF_8).replace("${app}", Manifest.quote(app)));
        }
    }

    private void fill(Statement statement, Path folder, Manifest manifest) throws SQLException, IOException {
        var there = Catalogue.tables(connection); // in the order of their references; migrations may have put rows in
        for (var table : there.reversed()) {
            statement.execute("ALTER TABLE " + table.quoted() + " DISABLE TRIGGER USER");
            statement.execute("DELETE FROM " + table.quoted());
        }
        for (var table : there) {
            var saved = manifest.tables().stream()
                    .filter(candidate -> candidate.quoted().equals(table.quoted()))
                    .findFirst()
                    .orElseThrow(() -> new Refused("store.restore.damaged", folder, table.file()));
            progress.accept(table.schema() + "." + table.name());
            if (copy(saved, folder) != saved.rows()) {
                throw new Refused("store.restore.damaged", folder, saved.file());
            }
            statement.execute("ALTER TABLE " + table.quoted() + " ENABLE TRIGGER USER");
        }
        for (var sequence : manifest.sequences()) {
            try (var set = connection.prepareStatement("SELECT setval(CAST(? AS regclass), ?, ?)")) {
                set.setString(1, sequence.quoted());
                set.setLong(2, sequence.last());
                set.setBoolean(3, sequence.called());
                set.executeQuery().close();
            }
        }
    }

    private long copy(Manifest.Table table, Path folder) throws SQLException, IOException {
        try (var file = Files.newInputStream(folder.resolve(table.file()));
                InputStream rows = table.file().endsWith(".gz") ? new GZIPInputStream(file, 1 << 16) : file) {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + table.quoted() + " (" + table.quotedColumns() + ") FROM STDIN", rows);
        }
    }

    private static RuntimeException told(SQLException e, Path folder) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
            case "53" -> new Refused("store.restore.full");
            case "22", "23" -> new Refused("store.restore.damaged", folder, Manifest.FILE);
            case "42" ->
                state.equals("42501")
                        ? new Refused("store.restore.rights", String.valueOf(e.getMessage()))
                        : new IllegalStateException("The schema could not be made.", e);
            default -> new UncheckedIOException(new IOException("The database failed during the restore.", e));
        };
    }
}
