package org.werdegang.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Random;
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
            SELECT count(v.series) AS stored, count(b.committed_at) AS confirmed,
                   (SELECT count(*) FROM journal.entry j
                     WHERE j.what = 'delivery.confirmed' AND j.subject = CAST(b.delivery AS text)) AS told,
                   (SELECT count(*) FROM measurement.value o WHERE o.superseded = b.id) AS replaced
              FROM measurement.batch b
              LEFT JOIN measurement.value v ON v.batch = b.id
             WHERE b.delivery = CAST(? AS uuid)
             GROUP BY b.id
            """;

    @TempDir
    private Path folder;

    /** What the database holds of a delivery. */
    private record Held(long stored, long confirmations, long told, long replaced) {}

    @Test
    void all_or_nothing_is_stored_whenever_the_process_is_killed() throws Exception {
        kill(3);
    }

    @Test
    @Tag("long")
    void all_or_nothing_is_stored_after_two_dozen_kills() throws Exception {
        kill(24);
    }

    private void kill(int times) throws Exception {
        int port = Running.freePort();
        var office = new Office(port);
        var serving = serve(port);
        try {
            office.begin(serving.await("set-up code there: (\\S+)"), Many.areas());
            String first = office.previewed(Many.file(0));
            long begun = System.nanoTime();
            assertThat(office.confirm(first).statusCode()).isEqualTo(302);
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            var dice = new Random(20261124);
            for (int n = 1; n <= times; n++) {
                String id = office.previewed(Many.file(n));
                var confirming = office.confirming(id);
                Thread.sleep(dice.nextLong(1 + millis * 5 / 4));
                serving.kill();
                boolean answered = confirming
                        .handle((answer, failure) -> answer != null && answer.statusCode() == 302)
                        .get(60, TimeUnit.SECONDS);
                serving.close();
                serving = serve(port);
                serving.await("Werdegang serves at");
                foundWhole(office, id, answered);
            }
            serving.terminate();
            assertThat(serving.ended()).isEqualTo(143);
        } finally {
            serving.close();
        }
    }

    /** All is stored, or nothing, and what is not can be confirmed now; what was answered for is stored. */
    private void foundWhole(Office office, String id, boolean answered) throws Exception {
        String state = office.state(id);
        var held = held(id);
        if (answered || state.equals("to-release")) {
            assertThat(state).isEqualTo("to-release");
            assertThat(held).isEqualTo(new Held(Many.VALUES, Many.VALUES, 1, Many.VALUES));
            return;
        }
        assertThat(state).isEqualTo("to-check");
        assertThat(held).isEqualTo(new Held(0, 0, 0, 0));
        assertThat(office.confirm(id).statusCode()).isEqualTo(302);
        assertThat(office.state(id)).isEqualTo("to-release");
        assertThat(held(id)).isEqualTo(new Held(Many.VALUES, Many.VALUES, 1, Many.VALUES));
    }

    private Running serve(int port) throws IOException {
        return Running.start(
                "serve",
                "--port",
                Integer.toString(port),
                "--management-port",
                "0",
                "--data",
                folder.resolve("data").toString());
    }

    private Held held(String delivery) throws IOException, SQLException {
        var postgres = folder.resolve("data/postgres/postmaster.pid");
        String port = Files.readAllLines(postgres).get(3).strip();
        var login = new Properties();
        login.setProperty("user", "postgres");
        login.setProperty(
                "password",
                Files.readString(folder.resolve("data/secrets/superuser")).strip());
        try (var connection = DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/werdegang", login);
                var query = connection.prepareStatement(STORED)) {
            query.setString(1, delivery);
            try (var row = query.executeQuery()) {
                assertThat(row.next()).isTrue();
                return new Held(
                        row.getLong("stored"), row.getLong("confirmed"), row.getLong("told"), row.getLong("replaced"));
            }
        }
    }
}
