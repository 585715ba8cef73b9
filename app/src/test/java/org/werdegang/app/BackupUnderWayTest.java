package org.werdegang.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code backup} while somebody hands in one file after the other, {@code restore} into a new folder, the master key put
 * beside it, and the platform at work there: nothing half, the journal's chain vouched for, what was being read is read.
 */
@Tag("12h")
class BackupUnderWayTest {
    private static final String AREAS = "05500001 Ort 05500001\n05500002 Ort 05500002\n";
    private static final String WHOLE = """
            SELECT count(*) AS deliveries,
                   count(*) FILTER (WHERE (SELECT sum(length(c.bytes)) FROM store.file_chunk c
                                            WHERE c.sha256 = d.sha256) = d.bytes) AS files,
                   (SELECT count(*) FROM journal.entry WHERE what = 'delivery.received') AS told
              FROM measurement.delivery d
            """;
    private static final String DELIVERIES = """
            SELECT coalesce(string_agg(CAST(id AS text), ' '), '') AS ids FROM measurement.delivery
            """;

    @TempDir
    private Path folder;

    @Test
    void comes_back_from_the_master_key_and_a_backup_taken_while_people_work() throws Exception {
        var first = folder.resolve("first");
        var second = folder.resolve("second");
        String backup = folder.resolve("backup").toString();
        int port = Running.freePort();
        var office = new Office(port);
        try (var served = Served.on(first, port)) {
            office.begin(served.code(), AREAS);
            office.previewed(file(0)); // what its columns mean is remembered
            var handedIn = whileHandingIn(office, () -> command("backup", backup, "--data", first.toString()));
            assertThat(handedIn).hasSizeGreaterThan(2);
            served.stop();
        }
        command("restore", backup, "--data", second.toString());
        Files.copy(first.resolve("secrets/master"), second.resolve("secrets/master"));

        assertThat(command("journal", "--verify", "--data", second.toString())).doesNotContain("master key");
        int newPort = Running.freePort();
        try (var served = Served.on(second, newPort)) {
            served.ready();
            var whole = served.row(WHOLE, Map.of());
            assertThat(whole.get("deliveries")).isEqualTo(whole.get("files")).isEqualTo(whole.get("told"));
            office.goTo(newPort);
            office.get("/anmelden");
            assertThat(office.post(
                                    "/anmelden",
                                    Map.of("email", "kim@example.org", "password", "ein langes Passwort zur Probe"))
                            .statusCode())
                    .isEqualTo(302);
            var ids =
                    String.valueOf(served.row(DELIVERIES, Map.of()).get("ids")).split(" ");
            assertThat(ids).hasSizeGreaterThan(1);
            for (String id : ids) {
                assertThat(office.settled(id)).isEqualTo("to-check");
            }
            office.previewed(file(1_000_000));
            served.chainHolds();
            served.stop();
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    /** Does {@code work} between the second file that is handed in and the end of handing in; the files' deliveries. */
    private static List<String> whileHandingIn(Office office, Work work) throws Exception {
        var stop = new AtomicBoolean();
        var underWay = new CountDownLatch(2);
        try (var writer = Executors.newSingleThreadExecutor()) {
            var handingIn = writer.submit(() -> {
                var ids = new ArrayList<String>();
                for (int n = 1; !stop.get(); n++) {
                    ids.add(Office.id(office.handIn(file(n))));
                    underWay.countDown();
                }
                return ids;
            });
            try {
                assertThat(underWay.await(60, TimeUnit.SECONDS)).isTrue();
                work.run();
            } finally {
                stop.set(true);
            }
            return handingIn.get();
        }
    }

    private static String command(String... words) throws Exception {
        try (var running = Running.start(words)) {
            assertThat(running.ended()).as(running.printed()).isZero();
            return running.printed();
        }
    }

    private static byte[] file(int n) {
        return """
                AGS;Gemeinde;Schuljahr;Kinder an Grundschulen;davon im offenen Ganztag
                05500001;Ort 05500001;2023/24;%d;500
                05500002;Ort 05500002;2023/24;%d;600
                """.formatted(1_000 + n, 2_000 + n).getBytes(UTF_8);
    }
}
