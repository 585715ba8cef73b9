package org.werdegang.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.werdegang.platform.Await;
import org.werdegang.platform.vocabulary.Refused;

class EmbeddedDatabaseTest {
    @TempDir
    Path temp;

    @Test
    void keeps_every_commit_on_disk_and_lets_nobody_in_without_a_password() throws SQLException {
        try (var data = DataDirectory.open(temp.resolve("data"));
                var database = EmbeddedDatabase.start(data, TestDatabase.RUNTIME);
                var owner = connect(database, data.secret("owner"))) {
            assertThat(setting(owner, "fsync")).isEqualTo("on");
            assertThat(setting(owner, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(owner, "listen_addresses")).isEqualTo("localhost");
            assertThatThrownBy(() -> connect(database, "guess"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
        }
    }

    @Test
    void adopts_the_data_of_a_process_that_was_killed() throws Exception {
        var folder = temp.resolve("data");
        kill(folder);
        assertThat(folder.resolve("postgres/postmaster.pid")).exists();

        try (var data = DataDirectory.open(folder);
                var database = EmbeddedDatabase.start(data, TestDatabase.RUNTIME);
                var owner = connect(database, data.secret("owner"));
                var rows = owner.createStatement().executeQuery("SELECT word FROM kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("committed");
        }
    }

    @Test
    void a_server_that_stops_by_itself_comes_back_with_its_data_on_the_same_port() throws Exception {
        try (var data = DataDirectory.open(temp.resolve("data"));
                var database = EmbeddedDatabase.start(data, TestDatabase.RUNTIME)) {
            try (var owner = connect(database, data.secret("owner"));
                    var statement = owner.createStatement()) {
                statement.execute("CREATE TABLE kept AS SELECT 'committed' AS word");
            }
            var server = data.path().resolve("postgres/postmaster.pid");
            long process = Long.parseLong(Files.readAllLines(server).getFirst().strip());

            ProcessHandle.of(process).orElseThrow().destroyForcibly();
            ProcessHandle.of(process).ifPresent(handle -> handle.onExit().join());
            Await.until(() -> answers(database, data.secret("owner")));

            try (var owner = connect(database, data.secret("owner"));
                    var rows = owner.createStatement().executeQuery("SELECT word FROM kept")) {
                assertThat(rows.next()).isTrue();
            }
        }
    }

    private static boolean answers(EmbeddedDatabase database, String password) {
        try (var owner = connect(database, password)) {
            return owner.isValid(2);
        } catch (SQLException away) {
            return false;
        }
    }

    @Test
    void refuses_data_of_another_major_version_and_says_how_to_mend() throws IOException {
        try (var data = DataDirectory.open(temp.resolve("data"))) {
            var postgres = Files.createDirectories(data.path().resolve("postgres"));
            Files.writeString(postgres.resolve("PG_VERSION"), "17\n");

            assertThatThrownBy(() -> EmbeddedDatabase.start(data, TestDatabase.RUNTIME))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.details()).contains("17", "18"));
            assertThat(postgres.resolve("PG_VERSION")).exists();
        }
    }

    /** Starts a process that writes a row and then halts as if it were killed, its server still running. */
    private static void kill(Path folder) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Doomed.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(137);
    }

    static final class Doomed {
        private Doomed() {}

        public static void main(String[] arguments) throws SQLException {
            var data = DataDirectory.open(Path.of(arguments[0]));
            var database = EmbeddedDatabase.start(data, TestDatabase.RUNTIME);
            try (var owner = connect(database, data.secret("owner"));
                    var statement = owner.createStatement()) {
                statement.execute("CREATE TABLE kept AS SELECT 'committed' AS word");
            }
            Runtime.getRuntime().halt(137);
        }
    }

    private static Connection connect(EmbeddedDatabase database, String password) throws SQLException {
        return DriverManager.getConnection(database.url("werdegang"), "werdegang_owner", password);
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("SHOW " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
