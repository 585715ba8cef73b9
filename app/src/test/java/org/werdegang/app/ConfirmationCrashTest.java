package org.werdegang.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process that serves is killed, as by {@code kill -9}, while it stores what somebody confirms, at moments that a
 * seeded dice chooses. The next start finds the delivery as it was before, or wholly confirmed.
 */
@Tag("12a")
class ConfirmationCrashTest {
    private static final String STORED = """
            SELECT count(v.series) AS stored, count(b.committed_at) AS confirmations,
                   (SELECT count(*) FROM journal.entry j
                     WHERE j.what = 'delivery.confirmed' AND j.subject = CAST(b.delivery AS text)) AS told,
                   (SELECT count(*) FROM measurement.value o WHERE o.superseded = b.id) AS replaced
              FROM measurement.batch b
              LEFT JOIN measurement.value v ON v.batch = b.id
             WHERE b.delivery = CAST(:delivery AS uuid)
             GROUP BY b.id
            """;

    @TempDir
    private Path folder;

    private int confirmedAgain;

    /** What the database holds of a delivery. */
    private record Held(long stored, long confirmations, long told, long replaced) {}

    @Test
    void all_or_nothing_is_stored_whenever_the_process_is_killed() throws Exception {
        kill(3);
    }

    @Test
    @Tag("long")
    void all_or_nothing_is_stored_after_thirty_three_kills() throws Exception {
        kill(33);
    }

    private void kill(int times) throws Exception {
        int port = Running.freePort();
        var office = new Office(port);
        var moments = new Moments();
        try (var served = Served.on(folder.resolve("data"), port)) {
            office.begin(served.code(), Many.areas());
            String first = office.previewed(Many.file(0));
            long begun = System.nanoTime();
            assertThat(office.confirm(first).statusCode()).isEqualTo(302);
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            for (int n = 1; n <= times; n++) {
                String id = office.previewed(Many.file(n));
                var confirming = office.confirming(id);
                moments.pass(millis * 5 / 4);
                served.kill();
                boolean answered = confirming
                        .handle((answer, failure) -> answer != null && answer.statusCode() == 302)
                        .get(60, TimeUnit.SECONDS);
                served.startAgain();
                foundWhole(office, served, id, answered);
            }
            served.stop();
        }
        moments.tell(times + " kills while a preview is confirmed; " + confirmedAgain + " confirmed again");
    }

    /** All is stored, or nothing, and what is not can be confirmed now; what was answered for is stored. */
    private void foundWhole(Office office, Served served, String id, boolean answered) throws Exception {
        served.chainHolds();
        String state = office.state(id);
        var held = held(served, id);
        if (answered || state.equals("to-release")) {
            assertThat(state).isEqualTo("to-release");
            assertThat(held).isEqualTo(new Held(Many.VALUES, Many.VALUES, 1, Many.VALUES));
            return;
        }
        assertThat(state).isEqualTo("to-check");
        assertThat(held).isEqualTo(new Held(0, 0, 0, 0));
        assertThat(office.confirm(id).statusCode()).isEqualTo(302);
        confirmedAgain++;
        assertThat(office.state(id)).isEqualTo("to-release");
        assertThat(held(served, id)).isEqualTo(new Held(Many.VALUES, Many.VALUES, 1, Many.VALUES));
    }

    private static Held held(Served served, String delivery) {
        return served.row(STORED, Map.of("delivery", delivery), Held.class);
    }
}
