package org.werdegang.platform.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.werdegang.platform.vocabulary.Refused;

/**
 * A PostgreSQL 18 of our own beside the platform: on loopback, behind passwords (SCRAM), with every commit on disk
 * before it is acknowledged. Its roles are a superuser for nothing but this class, an owner that migrates, and the
 * application.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String MAJOR = "18";
    private static final int ANY_PORT = 0;
    private static final Map<String, String> DURABLE = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "listen_addresses", "localhost",
            "unix_socket_directories", "",
            "password_encryption", "scram-sha-256",
            "max_connections", "100",
            "shared_buffers", "256MB",
            "max_wal_size", "4GB",
            "jit", "off");

    private final DataDirectory data;
    private final EmbeddedPostgres server;
    private final Revival revival;

    private EmbeddedDatabase(DataDirectory data, EmbeddedPostgres server) {
        this.data = data;
        this.server = server;
        this.revival = Revival.of(data.path().resolve("postgres"), data.path().resolve("postgres.log"));
    }

    /**
     * Starts the server on the data kept in {@code data}, first stopping one that a killed process left there.
     *
     * @throws Refused if the data were written by another major version of PostgreSQL, or the server does not start
     */
    public static EmbeddedDatabase start(DataDirectory data) {
        return start(data, data.path().resolve("runtime"));
    }

    /** The same with the server's binaries unpacked to, or found in, {@code runtime}. */
    static EmbeddedDatabase start(DataDirectory data, Path runtime) {
        return start(data, runtime, ANY_PORT);
    }

    /** The same on a port that was chosen. */
    static EmbeddedDatabase start(DataDirectory data, Path runtime, int port) {
        var postgres = data.path().resolve("postgres");
        checkVersion(postgres);
        LeftoverServer.stop(postgres);
        clearHalfMade(postgres);
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(postgres)
                .setPort(port)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(runtime.toFile())
                .setOutputRedirector(
                        Redirect.appendTo(data.path().resolve("postgres.log").toFile()))
                .setErrorRedirector(
                        Redirect.appendTo(data.path().resolve("postgres.log").toFile()))
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("pwfile", data.secretFile("superuser").toString())
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setConnectConfig("password", data.secret("superuser"));
        DURABLE.forEach(builder::setServerConfig);
        try {
            var database = new EmbeddedDatabase(data, builder.start());
            database.prepareRoles();
            return database;
        } catch (IOException | IllegalStateException e) {
            throw new Refused("store.data.server-failed", postgres, data.path().resolve("postgres.log"));
        }
    }

    private static void checkVersion(Path postgres) {
        var version = postgres.resolve("PG_VERSION");
        try {
            if (Files.exists(version) && !Files.readString(version).strip().equals(MAJOR)) {
                throw new Refused(
                        "store.data.other-postgres",
                        postgres,
                        Files.readString(version).strip(),
                        MAJOR);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The data's version could not be read: " + version, e);
        }
    }

    /** A first start that was killed before its end left a folder without a control file; nothing is in it yet. */
    private static void clearHalfMade(Path postgres) {
        if (!Files.exists(postgres) || Files.exists(postgres.resolve("werdegang-ready"))) {
            return;
        }
        try (var files = Files.walk(postgres)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A half-made database could not be cleared: " + postgres, e);
        }
    }

    private void prepareRoles() throws IOException {
        var ready = data.path().resolve("postgres").resolve("werdegang-ready");
        if (Files.exists(ready)) {
            return;
        }
        execute("CREATE ROLE werdegang_owner LOGIN PASSWORD '" + data.secret("owner") + "'");
        execute("CREATE ROLE werdegang_app LOGIN PASSWORD '" + data.secret("app") + "'");
        execute("CREATE DATABASE werdegang OWNER werdegang_owner");
        Files.writeString(ready, "");
    }

    /** The settings with which the platform uses this database. */
    public Map<String, Object> settings() {
        return Map.of(
                "werdegang.database.url", url("werdegang"),
                "werdegang.database.owner-user", "werdegang_owner",
                "werdegang.database.owner-password", data.secret("owner"),
                "werdegang.database.app-user", "werdegang_app",
                "werdegang.database.app-password", data.secret("app"));
    }

    /** JDBC address of one database of the server. */
    String url(String name) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
    }

    /** Runs one statement as superuser. */
    void execute(String sql) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The embedded database refused a statement of its own.", e);
        }
    }

    @Override
    public void close() {
        revival.close();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded database did not stop.", e);
        }
    }
}
