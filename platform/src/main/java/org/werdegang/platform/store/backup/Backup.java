package org.werdegang.platform.store.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.postgresql.PGConnection;
import org.springframework.util.FileSystemUtils;
import org.werdegang.platform.vocabulary.Refused;

/** Writes everything that the database holds at one moment into a folder, while people go on working. */
public final class Backup {
    static final String SUMS = "SHA256SUMS";

    /**
     * Rows that open something for whoever reads a backup, by their table: ids of open sessions, and letters that wait, with
     * their links. After a restore people sign in again; who had no letter yet is invited again.
     */
    private static final Map<String, String> LEFT_OUT = Map.of(
            "access.session", "true",
            "access.session_attributes", "true",
            "signals.letter", "recipient IS NOT NULL");

    private static final String APPLIED = """
            SELECT version
              FROM store.flyway_schema_history
             WHERE success AND version IS NOT NULL
             ORDER BY installed_rank
            """;

    private final Connection connection;
    private final String release;
    private final Consumer<String> progress;

    /**
     * A backup of one database.
     *
     * @param connection as the role that owns the schemas; it is used for this alone
     * @param release the version of the program
     * @param progress told of each table before it is written
     */
    public Backup(Connection connection, String release, Consumer<String> progress) {
        this.connection = connection;
        this.release = release;
        this.progress = progress;
    }

    /**
     * Writes the backup beside {@code target} and moves it into its place when it is whole.
     *
     * @param target a new folder, or an older backup, which is replaced
     * @return what lies in it
     * @throws Refused if the target is something else, or cannot be written
     */
    public Manifest write(Path target) throws SQLException {
        var folder = target.toAbsolutePath().normalize();
        refuseForeign(folder);
        var beside = folder.resolveSibling(
                "." + folder.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            FileSystemUtils.deleteRecursively(beside);
            Files.createDirectories(beside.resolve("tables"));
            Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rwx------"));
            var manifest = copy(beside);
            replace(folder, beside);
            return manifest;
        } catch (IOException e) {
            throw new Refused("store.backup.unwritable", folder, reason(e));
        } finally {
            FileSystemUtils.deleteRecursively(beside.toFile());
        }
    }

    private static void refuseForeign(Path folder) {
        if (folder.getFileName() == null) {
            throw new Refused("store.backup.foreign", folder);
        }
        if (!Files.exists(folder) || Files.exists(folder.resolve(Manifest.FILE))) {
            return;
        }
        try (var entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                throw new Refused("store.backup.foreign", folder);
            }
        } catch (IOException e) {
            throw new Refused("store.backup.foreign", folder);
        }
    }

    /*
     * One snapshot for all tables (repeatable read), locked against changes of their shape as pg_dump does. With
     * row_security off a policy that would hide rows makes the copy fail instead of leaving them out. Sequences do not
     * follow the snapshot; read after it they are at most ahead, never behind.
     */
    private Manifest copy(Path folder) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            Text.settle(statement);
            var made = Instant.now();
            var tables = new ArrayList<Manifest.Table>();
            var all = Catalogue.tables(connection);
            for (var table : all) {
                statement.execute("LOCK TABLE " + table.quoted() + " IN ACCESS SHARE MODE");
            }
            var migrations = Catalogue.strings(connection, APPLIED);
            for (var table : all) {
                progress.accept(table.schema() + "." + table.name());
                tables.add(copy(table, folder));
            }
            var manifest = new Manifest(
                    Manifest.FORMAT,
                    made,
                    release,
                    connection.getMetaData().getDatabaseProductVersion(),
                    migrations,
                    tables,
                    Catalogue.sequences(connection));
            describe(manifest, folder);
            return manifest;
        } finally {
            connection.rollback();
        }
    }

    private Manifest.Table copy(Manifest.Table table, Path folder) throws SQLException, IOException {
        var digest = sha256();
        long rows;
        try (var file = durable(folder.resolve(table.file()));
                var packed = new GZIPOutputStream(new DigestOutputStream(file, digest), 1 << 16)) {
            rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("COPY " + kept(table) + " TO STDOUT", packed);
        }
        String sum = HexFormat.of().formatHex(digest.digest());
        return new Manifest.Table(table.schema(), table.name(), table.columns(), rows, table.file(), sum);
    }

    private static String kept(Manifest.Table table) {
        String out = LEFT_OUT.get(table.schema() + "." + table.name());
        return out == null
                ? table.quoted() + " (" + table.quotedColumns() + ")"
                : "(SELECT " + table.quotedColumns() + " FROM " + table.quoted() + " WHERE NOT (" + out + "))";
    }

    private static void describe(Manifest manifest, Path folder) throws IOException {
        var bytes = manifest.asBytes();
        var sums = new StringBuilder();
        sums.append(sum(bytes)).append("  ").append(Manifest.FILE).append('\n');
        manifest.tables()
                .forEach(table -> sums.append(table.sha256())
                        .append("  ")
                        .append(table.file())
                        .append('\n'));
        try (var file = durable(folder.resolve(Manifest.FILE))) {
            file.write(bytes);
        }
        try (var file = durable(folder.resolve(SUMS))) {
            file.write(sums.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void replace(Path folder, Path beside) throws IOException {
        var old = folder.resolveSibling(beside.getFileName() + ".old");
        if (Files.exists(folder)) {
            Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
        FileSystemUtils.deleteRecursively(old);
    }

    /** A new file that is on the disk when it is closed. */
    private static OutputStream durable(Path path) throws IOException {
        var channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new FilterOutputStream(java.nio.channels.Channels.newOutputStream(channel)) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                if (channel.isOpen()) {
                    channel.force(true);
                }
                super.close();
            }
        };
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    static String sum(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    static String reason(IOException e) {
        String message = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    /** How values are written as text: the same on every server, whatever it or its roles prefer. */
    static final class Text {
        private static final List<String> SETTINGS = List.of(
                "SET LOCAL datestyle = 'ISO, YMD'",
                "SET LOCAL intervalstyle = 'postgres'",
                "SET LOCAL timezone = 'UTC'",
                "SET LOCAL extra_float_digits = 1",
                "SET LOCAL bytea_output = 'hex'",
                "SET LOCAL statement_timeout = 0",
                "SET LOCAL row_security = off");

        private Text() {}

        static void settle(java.sql.Statement statement) throws SQLException {
            for (var setting : SETTINGS) {
                statement.execute(setting);
            }
        }
    }
}
