package org.werdegang.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.werdegang.platform.store.DataDirectory;

/** Starts that cannot succeed: each ends with 1, changes nothing, and says in a sentence how to mend it. */
class StartRefusedTest {
    @TempDir
    private Path temp;

    @Test
    void a_port_that_is_taken_names_its_holder_and_another_port() throws Exception {
        try (var taken = new ServerSocket(0)) {
            String port = Integer.toString(taken.getLocalPort());

            assertThat(refused("demo", "--no-open", "--port", port, "--data", temp + "/data"))
                    .contains(
                            "Port " + port,
                            Long.toString(ProcessHandle.current().pid()),
                            "--port");
            assertThat(refused("serve", "--port", "0", "--management-port", port))
                    .contains("Port " + port);
            assertThat(temp.resolve("data")).doesNotExist();
        }
    }

    @Test
    void pages_and_metrics_on_one_port() throws Exception {
        String port = Integer.toString(Running.freePort());

        assertThat(refused("serve", "--port", port, "--management-port", port)).contains(port, "--management-port");
    }

    @Test
    void a_folder_that_cannot_be_written_to() throws Exception {
        assertThat(refused("serve", "--port", "0", "--management-port", "0", "--data", "/proc/werdegang"))
                .contains("/proc/werdegang", "--data");
    }

    @Test
    void a_folder_of_something_else_is_left_as_it_is() throws Exception {
        Files.writeString(temp.resolve("letter.txt"), "Dear");

        assertThat(refused("demo", "--no-open", "--port", "0", "--data", temp.toString()))
                .contains(temp.toString(), "--data");
        try (var files = Files.list(temp)) {
            assertThat(files).containsExactly(temp.resolve("letter.txt"));
        }
    }

    @Test
    void data_of_a_newer_release() throws Exception {
        Files.writeString(temp.resolve("werdegang-format"), "99\n");

        assertThat(refused("demo", "--no-open", "--port", "0", "--data", temp.toString()))
                .contains("99", "newer");
    }

    @Test
    void a_folder_that_another_process_uses() throws Exception {
        try (var first = DataDirectory.open(temp.resolve("data"))) {
            assertThat(refused(
                            "demo",
                            "--no-open",
                            "--port",
                            "0",
                            "--data",
                            first.path().toString()))
                    .contains(Long.toString(ProcessHandle.current().pid()), "--data");
        }
    }

    @Test
    void a_disk_that_is_full() throws Exception {
        try (var disk = SmallDisk.mount(temp, 16)) {
            String data = disk.folder().resolve("data").toString();

            assertThat(refused("demo", "--no-open", "--port", "0", "--data", data))
                    .contains(data, "300 MB");
        }
    }

    @Test
    void a_database_out_of_reach_or_of_another_kind() throws Exception {
        String nobody = "jdbc:postgresql://localhost:" + Running.freePort() + "/werdegang";

        assertThat(serve("--database", nobody)).contains(nobody, "firewall");
        assertThat(serve("--database", "jdbc:h2:mem:x")).contains("jdbc:h2:mem:x", "jdbc:postgresql://");
    }

    private String serve(String... words) throws Exception {
        var all = new java.util.ArrayList<>(
                java.util.List.of("serve", "--port", "0", "--management-port", "0", "--data", temp + "/data"));
        all.addAll(java.util.List.of(words));
        return refused(all.toArray(String[]::new));
    }

    private static String refused(String... words) throws Exception {
        try (var running = Running.start(words)) {
            assertThat(running.ended()).as(running.printed()).isEqualTo(Werdegang.REFUSED);
            assertThat(running.printed().strip().lines())
                    .as("a sentence, no trace: %s", running.printed())
                    .hasSizeLessThan(3)
                    .noneMatch(line -> line.startsWith("\tat "));
            return running.printed();
        }
    }
}
