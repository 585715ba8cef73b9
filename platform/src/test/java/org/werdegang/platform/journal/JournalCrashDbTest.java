package org.werdegang.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.werdegang.platform.PlatformTest;

/** A process that seals is killed, as by {@code kill -9}, at moments that a seeded dice chooses. */
@PlatformTest
@TestPropertySource(properties = "test.database=journal crash")
class JournalCrashDbTest {
    @Autowired
    private Environment environment;

    @Autowired
    private JournalCheck check;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void the_chain_holds_after_five_kills() throws Exception {
        kill(5);
    }

    @Test
    @Tag("long")
    void the_chain_holds_after_a_hundred_kills() throws Exception {
        kill(100);
    }

    private void kill(int times) throws IOException, InterruptedException {
        long seed = Long.getLong("werdegang.seed", 20261124);
        var dice = new Random(seed);
        long sealed = 0;
        for (int n = 0; n < times; n++) {
            var process = start();
            try (var out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                assertThat(out.readLine()).isEqualTo("sealing");
                Thread.sleep(dice.nextInt(300));
            } finally {
                process.destroyForcibly();
            }
            assertThat(process.waitFor()).isEqualTo(137);
            var found = check.inspect("");
            assertThat(found.flaws()).isEmpty();
            assertThat(jdbc.sql("SELECT count(*) FROM journal.entry")
                            .query(Long.class)
                            .single())
                    .as("every entry is sealed once, or waits")
                    .isGreaterThanOrEqualTo(found.sealed());
            sealed = found.sealed();
        }
        System.out.println(
                times + " kills while the journal is sealed; " + sealed + " entries sealed; -Dwerdegang.seed=" + seed);
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SealUntilKilled.class.getName(),
                        environment.getRequiredProperty("werdegang.database.url"),
                        environment.getRequiredProperty("werdegang.database.app-user"),
                        environment.getRequiredProperty("werdegang.database.app-password"),
                        environment.getRequiredProperty("werdegang.master-key"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
