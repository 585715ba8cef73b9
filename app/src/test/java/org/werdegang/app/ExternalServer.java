package org.werdegang.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.werdegang.platform.journal.JournalCheck;
import org.werdegang.platform.store.DataDirectory;
import org.werdegang.platform.store.EmbeddedDatabase;

/**
 * A PostgreSQL that somebody else runs: the oldest that we promise where this machine has it, which is Debian's 15, else
 * the one that the platform brings along, used as if it were not ours. It holds one empty database and two roles.
 */
record ExternalServer(String url, Map<String, String> roles, Runnable stop) implements AutoCloseable {
    private static final Path OLDEST = Path.of("/usr/lib/postgresql/15/bin");

    static ExternalServer start(Path folder) throws IOException, InterruptedException, SQLException {
        return Files.isExecutable(OLDEST.resolve("postgres")) ? oldest(folder) : embedded(folder);
    }

    private static ExternalServer embedded(Path folder) {
        var data = DataDirectory.open(folder.resolve("server"));
        var database = EmbeddedDatabase.start(data);
        var settings = database.settings();
        var roles = new java.util.TreeMap<String, String>();
        settings.forEach((key, value) -> roles.put(key.replace("werdegang.database.", ""), value.toString()));
        String url = String.valueOf(roles.remove("url"));
        return new ExternalServer(url, roles, () -> {
            database.close();
            data.close();
        });
    }

    private static ExternalServer oldest(Path folder) throws IOException, InterruptedException, SQLException {
        boolean root = "root".equals(System.getProperty("user.name"));
        var home = Files.createDirectory(folder.resolve("server"));
        var password = Files.writeString(folder.resolve("password"), "superuser\n");
        if (root) { // the server refuses to run as root
            run(List.of("chmod", "755", folder.toString()));
            run(List.of("chown", "postgres", home.toString(), password.toString()));
        }
        var user = root ? List.of("runuser", "-u", "postgres", "--") : List.<String>of();
        String data = home.resolve("data").toString();
        int port = Running.freePort();
        run(user, "initdb", "-D", data, "-U", "super", "--auth=scram-sha-256", "--pwfile=" + password, "-E", "UTF8");
        run(
                user,
                "pg_ctl",
                "-D",
                data,
                "-l",
                home.resolve("log").toString(),
                "-w",
                "-o",
                "-p " + port + " -c listen_addresses=localhost -c unix_socket_directories=",
                "start");
        String url = "jdbc:postgresql://localhost:" + port + "/";
        var login = new Properties();
        login.setProperty("user", "super");
        login.setProperty("password", "superuser");
        try (var connection = DriverManager.getConnection(url + "postgres", login);
                var statement = connection.createStatement()) {
            statement.execute("CREATE ROLE house_owner LOGIN PASSWORD 'owner-secret'");
            statement.execute("CREATE ROLE house_app LOGIN PASSWORD 'app-secret'");
            statement.execute("CREATE DATABASE house OWNER house_owner");
        }
        return new ExternalServer(
                url + "house",
                Map.of(
                        "owner-user", "house_owner",
                        "owner-password", "owner-secret",
                        "app-user", "house_app",
                        "app-password", "app-secret"),
                () -> stop(user, data));
    }

    private static void stop(List<String> user, String data) {
        try {
            run(user, "pg_ctl", "-D", data, "-m", "immediate", "stop");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void run(List<String> user, String program, String... words)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(user);
        command.add(OLDEST.resolve(program).toString());
        command.addAll(List.of(words));
        run(command);
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("Did not succeed: " + String.join(" ", command));
        }
    }

    /** A settings file with its roles, some of them replaced. */
    Path settings(Path folder, Map<String, String> instead) throws IOException {
        var all = new java.util.TreeMap<>(roles);
        all.putAll(instead);
        var lines = all.entrySet().stream()
                .map(role -> "werdegang.database." + role.getKey() + "=" + role.getValue())
                .toList();
        return Files.write(Files.createTempFile(folder, "settings", ".properties"), lines);
    }

    List<String> rows(String sql) throws SQLException {
        return JdbcClient.create(owner()).sql(sql).query(String.class).list();
    }

    /** A connection of the role that owns the tables. */
    Connection connect() throws SQLException {
        return owner().getConnection();
    }

    /** No entry of the journal was lost, doubled or left out of the chain. */
    void chainHolds() {
        var owner = owner();
        var check = new JournalCheck(JdbcClient.create(owner), new DataSourceTransactionManager(owner), null);
        assertThat(check.inspect("").flaws()).isEmpty();
    }

    private DriverManagerDataSource owner() {
        return new DriverManagerDataSource(
                url, roles.getOrDefault("owner-user", ""), roles.getOrDefault("owner-password", ""));
    }

    @Override
    public void close() {
        stop.run();
    }
}
