package org.werdegang.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.werdegang.platform.store.DataDirectory;
import org.werdegang.platform.store.EmbeddedDatabase;

/** The check from the command line, beside a running database and on one that stands still. */
class JournalCommandTest {
    private record Ended(int code, String said) {}

    @Test
    void checks_a_journal_beside_the_running_platform_and_after_it_has_stopped(@TempDir Path folder) {
        var data = folder.resolve("data");
        var directory = DataDirectory.open(data);
        var database = EmbeddedDatabase.start(directory);
        migrate(database.settings());

        var sound = run("journal", "--verify", "--data", data.toString());
        owner(database.settings(), "ALTER TABLE journal.entry DISABLE TRIGGER entry_waits");
        owner(
                database.settings(),
                "INSERT INTO journal.entry (at, what, subject) VALUES (now(), 'test.slipped', 'in')");
        var broken = run("journal", "--verify", "--data", data.toString());
        database.close();
        directory.close();
        var standing = run("journal", "--verify", "--data", data.toString());

        assertThat(sound.code()).isZero();
        assertThat(sound.said()).endsWith("0:" + "0".repeat(64) + "\n");
        assertThat(broken.code()).isEqualTo(Werdegang.REFUSED);
        assertThat(broken.said()).containsPattern("(Eintrag|Entry) 1 ");
        assertThat(standing.code()).isEqualTo(Werdegang.REFUSED);
        assertThat(standing.said()).contains(broken.said().lines().findFirst().orElseThrow());
    }

    @Test
    void refuses_a_folder_without_a_database_and_makes_none(@TempDir Path folder) {
        var ended = run("journal", "--verify", "--data", folder.toString());

        assertThat(ended.code()).isEqualTo(Werdegang.REFUSED);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void asks_what_to_do_with_the_journal() {
        assertThat(run("journal").code()).isEqualTo(Werdegang.WRONG_USAGE);
    }

    private static void migrate(Map<String, Object> settings) {
        Flyway.configure()
                .dataSource(text(settings, "url"), text(settings, "owner-user"), text(settings, "owner-password"))
                .locations("classpath:org/werdegang/platform/store/migrations")
                .schemas("store")
                .defaultSchema("store")
                .placeholders(Map.of("app", text(settings, "app-user")))
                .load()
                .migrate();
    }

    private static void owner(Map<String, Object> settings, String sql) {
        JdbcClient.create(new DriverManagerDataSource(
                        text(settings, "url"), text(settings, "owner-user"), text(settings, "owner-password")))
                .sql(sql)
                .update();
    }

    private static String text(Map<String, Object> settings, String name) {
        return String.valueOf(settings.get("werdegang.database." + name));
    }

    private static Ended run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var before = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            int code = Werdegang.commandLine().execute(arguments);
            return new Ended(code, out.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
        }
    }
}
