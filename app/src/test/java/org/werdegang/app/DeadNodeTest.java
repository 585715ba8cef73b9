package org.werdegang.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two nodes serve from one database. One is killed, as by {@code kill -9}, while it reads a large delivery, seals the journal
 * and hands a letter to the mail server, all three half done; the other finishes each of them once.
 */
@Tag("12h")
class DeadNodeTest {
    /** Where the two jobs stand that wait for what the test holds. */
    private static final String HALF_DONE = """
            SELECT CAST(CAST(relation AS regclass) AS text) FROM pg_locks WHERE NOT granted ORDER BY 1
            """;

    private static final String JOBS = """
            SELECT task_name FROM signals.scheduled_tasks
             WHERE task_name IN ('measurement.delivery-waits', 'mail.deliver')
            """;
    private static final Duration WORK = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private final String key = Node.masterKey();

    /** How soon a job counts as left behind. */
    private record Lease(Duration heartbeat, int missed) {
        /** A node looks for jobs left behind at every other heartbeat. */
        Duration patience() {
            return heartbeat.multipliedBy(missed + 2).plus(WORK);
        }
    }

    @Test
    void what_a_dead_node_was_doing_another_finishes_once() throws Exception {
        die(1, new Lease(Duration.ofSeconds(1), 4));
    }

    @Test
    @Tag("long")
    void what_ten_dead_nodes_were_doing_others_finish_once() throws Exception {
        die(10, new Lease(Duration.ofSeconds(1), 4));
    }

    @Test
    @Tag("long")
    void with_the_lease_that_is_built_in_another_node_finishes_too() throws Exception {
        die(1, new Lease(Duration.ofSeconds(20), 4));
    }

    private void die(int times, Lease lease) throws Exception {
        var took = new ArrayList<Long>();
        try (var server = ExternalServer.start(folder);
                var mail = new HesitantMail()) {
            var holder = start(server, mail, lease, "node-0");
            try {
                var office = new Office(holder.pages());
                office.begin(holder.process().await("set-up code there: (\\S+)"), Many.areas());
                office.previewed(Many.file(0)); // what its columns mean is remembered
                for (int n = 1; n <= times; n++) {
                    String id;
                    String letter;
                    Node heir;
                    try (var held = server.connect()) {
                        hold(held);
                        mail.hesitate(true);
                        id = Office.id(office.handIn(Many.file(n)));
                        letter = writeALetter(office, mail, server);
                        await(server, HALF_DONE, List.of("journal.link", "measurement.staged"), WORK);
                        heir = start(server, mail, lease, "node-" + n);
                        heir.ready();
                        holder.process().kill();
                        mail.hesitate(false);
                    }
                    long begun = System.nanoTime();
                    holder.close();
                    holder = heir;
                    office.goTo(heir.pages());
                    finishedOnce(office, server, lease, id);
                    assertThat(mail.taken()).containsOnlyOnce(letter).hasSize(n);
                    took.add(Duration.ofNanos(System.nanoTime() - begun).toSeconds());
                }
            } finally {
                holder.close();
            }
        }
        System.out.println(times + " nodes killed in mid-job with a lease of "
                + lease.heartbeat().multipliedBy(lease.missed()) + "; finished by another after " + took + " s");
    }

    private Node start(ExternalServer server, HesitantMail mail, Lease lease, String name) throws Exception {
        var options = new ArrayList<>(mail.options());
        options.add("-Dwerdegang.mail.timeout=120s");
        options.add("-Ddb-scheduler.heartbeat-interval=" + lease.heartbeat().toSeconds() + "s");
        options.add("-Ddb-scheduler.missed-heartbeats-limit=" + lease.missed());
        return Node.start(server, folder, name, key, Running.freePort(), options);
    }

    /** From now on nobody can store what they have compared or sealed. */
    private static void hold(Connection held) throws Exception {
        held.setAutoCommit(false);
        held.createStatement().execute("LOCK TABLE measurement.staged, journal.link IN SHARE MODE");
    }

    /** An invitation, which waits at the mail server. */
    private static String writeALetter(Office office, HesitantMail mail, ExternalServer server) throws Exception {
        String account = server.rows("SELECT id FROM access.account").getFirst();
        office.get("/verwaltung/konten/" + account);
        assertThat(office.post("/verwaltung/konten/" + account + "/einladung", Map.of())
                        .statusCode())
                .isEqualTo(302);
        return mail.held();
    }

    private static void finishedOnce(Office office, ExternalServer server, Lease lease, String id) throws Exception {
        await(server, JOBS, List.of(), lease.patience());
        await(server, "SELECT entry FROM journal.unsealed", List.of(), WORK);

        assertThat(office.state(id)).isEqualTo("to-check");
        assertThat(server.rows("""
                SELECT string_agg(what, ' ' ORDER BY no) FROM measurement.delivery_step WHERE delivery = '%s'
                """.formatted(id))).containsExactly("received read checked");
        assertThat(server.rows("""
                SELECT count(*) FROM measurement.staged s JOIN measurement.batch b ON b.id = s.batch
                WHERE b.delivery = '%s'
                """.formatted(id))).containsExactly(Long.toString(Many.VALUES));
        assertThat(server.rows("SELECT id FROM signals.letter WHERE sent_at IS NULL"))
                .isEmpty();
        server.chainHolds();
    }

    private static void await(ExternalServer server, String sql, List<String> wanted, Duration patience)
            throws Exception {
        long end = System.nanoTime() + patience.toNanos();
        var rows = server.rows(sql);
        while (!rows.equals(wanted)) {
            assertThat(System.nanoTime())
                    .as("waited too long for %s, found %s", wanted, rows)
                    .isLessThan(end);
            Thread.sleep(100);
            rows = server.rows(sql);
        }
    }
}
