package org.werdegang.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** A start that is interrupted, a stop in good order, a kill: after each the next start finds its data. */
class StopTest {
    private Path folder = Path.of("");

    @BeforeEach
    void make() throws IOException {
        folder = Files.createTempDirectory("werdegang-stop-test");
    }

    @AfterEach
    void remove() {
        FileSystemUtils.deleteRecursively(folder.toFile());
    }

    @Test
    void told_to_end_while_it_starts_it_ends_quietly_and_leaves_nothing_running() throws Exception {
        try (var early = serve()) {
            early.await("Starting the platform");
            early.terminate();

            assertThat(early.ended()).isEqualTo(143);
            assertThat(early.printed())
                    .doesNotContain("Werdegang serves", "mistake", "Exception", "Not stopped cleanly");
        }
        assertNothingRuns();
    }

    @Test
    @Tag("long")
    void after_a_kill_the_next_start_adopts_the_data_and_stops_in_order_on_ctrl_c() throws Exception {
        try (var killed = serve()) {
            killed.await("still blank");
            killed.kill();
        }
        assertThat(folder.resolve("data/postgres/postmaster.pid")).exists();

        try (var again = serve()) {
            again.await("still blank");
            again.interrupt();

            assertThat(again.ended()).isEqualTo(130);
            assertThat(again.printed()).doesNotContain("Exception", "Not stopped cleanly");
        }
        assertNothingRuns();
    }

    private Running serve() throws IOException {
        return Running.start(
                "serve",
                "--port",
                Integer.toString(Running.freePort()),
                "--management-port",
                Integer.toString(Running.freePort()),
                "--data",
                folder.resolve("data").toString());
    }

    private void assertNothingRuns() {
        assertThat(folder.resolve("data/postgres/postmaster.pid")).doesNotExist();
    }
}
