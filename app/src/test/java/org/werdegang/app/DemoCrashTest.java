package org.werdegang.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import org.werdegang.platform.web.initiative.Initiatives;
import org.werdegang.sample.Region;
import org.werdegang.sample.ruhr.Ruhr;

/** The demo's process dies while it prepares the region; the next start finds the data and finishes the work. */
class DemoCrashTest {
    @Test
    void a_start_after_kill_goes_on_with_what_is_missing() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("werdegang-crash-test");
        killWhilePreparing(folder.resolve("data"));

        try (var demo = Demo.start(folder.resolve("data"), 0)) {
            var jdbc = demo.door(JdbcClient.class);
            assertThat(demo.door(Initiatives.class).current().demo()).isTrue();
            assertThat(count(jdbc, "measurement.batch WHERE known_from IS NOT NULL AND official"))
                    .isEqualTo(Ruhr.sources().size());
            assertThat(count(jdbc, "measurement.value v JOIN measurement.batch b ON b.id = v.batch WHERE b.official"))
                    .isEqualTo(Ruhr.facts().size());
            assertThat(count(jdbc, "partners.organisation"))
                    .isEqualTo(Region.ruhr(1).organisations().size());
        } finally {
            FileSystemUtils.deleteRecursively(folder.toFile());
        }
    }

    private static void killWhilePreparing(Path data) throws IOException, InterruptedException {
        var log = Files.createTempFile("werdegang-crash", ".log");
        var process = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Werdegang.class.getName(),
                        "demo",
                        "--no-open",
                        "--port",
                        "0",
                        "--data",
                        data.toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        String preparing = Progress.text("app.progress.region");
        while (process.isAlive()
                && !Files.readString(log, StandardCharsets.UTF_8).contains(preparing)) {
            Thread.sleep(20);
        }
        Thread.sleep(400); // somewhere in the middle: where exactly must not matter
        assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
        process.destroyForcibly().waitFor();
        Files.delete(log);
    }

    private static long count(JdbcClient jdbc, String rows) {
        return jdbc.sql("SELECT count(*) FROM " + rows).query(Long.class).single();
    }
}
