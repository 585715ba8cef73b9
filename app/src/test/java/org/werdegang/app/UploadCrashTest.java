package org.werdegang.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process that serves is killed, as by {@code kill -9}, while somebody hands a file in, and while the file is read, at
 * moments that a seeded dice chooses. The file is then there wholly and is read once, or it never came and is handed in
 * again.
 */
@Tag("12a")
class UploadCrashTest {
    private static final String KEPT = """
            SELECT (SELECT count(*) FROM measurement.delivery WHERE sha256 = :hash) AS deliveries,
                   (SELECT count(*) FROM store.file WHERE sha256 = :hash) AS files,
                   (SELECT coalesce(sum(length(bytes)), 0) FROM store.file_chunk WHERE sha256 = :hash) AS bytes,
                   (SELECT count(*) FROM store.file_use WHERE sha256 = :hash) AS uses,
                   (SELECT count(*) FROM journal.entry
                     WHERE what = 'delivery.received' AND after ->> 'sha256' = encode(:hash, 'hex')) AS told
            """;
    private static final String DONE = """
            SELECT CAST(d.id AS text) AS id,
                   (SELECT string_agg(s.what, ' ' ORDER BY s.no)
                      FROM measurement.delivery_step s WHERE s.delivery = d.id) AS steps,
                   (SELECT count(*) FROM measurement.batch b WHERE b.delivery = d.id) AS batches,
                   (SELECT count(*) FROM measurement.staged s JOIN measurement.batch b ON b.id = s.batch
                     WHERE b.delivery = d.id) AS compared
              FROM measurement.delivery d
             WHERE d.sha256 = :hash
            """;

    @TempDir
    private Path folder;

    private int handedInAgain;

    @Test
    void a_file_comes_wholly_or_not_at_all_whenever_the_process_is_killed() throws Exception {
        kill(2);
    }

    @Test
    @Tag("long")
    void a_file_comes_wholly_or_not_at_all_after_thirty_three_kills() throws Exception {
        kill(33);
    }

    private void kill(int times) throws Exception {
        int port = Running.freePort();
        var office = new Office(port);
        var moments = new Moments();
        try (var served = Served.on(folder.resolve("data"), port)) {
            office.begin(served.code(), Many.areas());
            office.previewed(Many.file(0)); // what its columns mean is remembered
            long begun = System.nanoTime();
            String id = Office.id(office.handIn(Many.file(1)));
            long received = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            office.settled(id);
            long read = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            for (int n = 1; n <= times; n++) {
                byte[] file = Many.file(1 + n);
                var handingIn = office.handingIn(file);
                moments.pass(n % 2 == 1 ? received * 5 / 4 : read * 5 / 4);
                served.kill();
                boolean answered = handingIn
                        .handle((answer, failure) -> answer != null && answer.statusCode() == 302)
                        .get(60, TimeUnit.SECONDS);
                served.startAgain();
                foundWhole(office, served, file, answered);
            }
            served.stop();
        }
        moments.tell(times + " kills while a file is handed in and read; " + handedInAgain + " handed in again");
    }

    private void foundWhole(Office office, Served served, byte[] file, boolean answered) throws Exception {
        var hash = Map.of("hash", MessageDigest.getInstance("SHA-256").digest(file));
        var whole = Map.of("deliveries", 1L, "files", 1L, "bytes", (long) file.length, "uses", 1L, "told", 1L);
        if (!answered && Objects.equals(served.row(KEPT, hash).get("deliveries"), 0L)) {
            assertThat(served.row(KEPT, hash).values()).containsOnly(0L);
            assertThat(office.handIn(file).statusCode()).isEqualTo(302);
            handedInAgain++;
        }
        assertThat(served.row(KEPT, hash)).containsExactlyInAnyOrderEntriesOf(Map.copyOf(whole));
        String id = String.valueOf(served.row(DONE, hash).get("id"));
        assertThat(office.settled(id)).isEqualTo("to-check");
        assertThat(served.row(DONE, hash))
                .containsEntry("steps", "received read checked")
                .containsEntry("batches", 1L)
                .containsEntry("compared", Many.VALUES);
        served.chainHolds();
    }
}
