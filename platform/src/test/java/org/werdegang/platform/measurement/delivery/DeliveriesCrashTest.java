package org.werdegang.platform.measurement.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.werdegang.platform.store.AsPlatform;

/** What is left when somebody pulls the plug, or changes their mind, in the middle. */
@RuhrTest
@TestPropertySource(properties = {"db-scheduler.heartbeat-interval=1s", "db-scheduler.missed-heartbeats-limit=4"})
class DeliveriesCrashTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BLOCKED = """
            SELECT pid FROM pg_stat_activity
             WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%revision%'
            """;

    @Autowired
    private DeliveryExamples examples;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Dossier dossier;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    @Tag("12a")
    void a_confirmation_whose_process_is_killed_leaves_nothing_and_can_be_repeated() throws Exception {
        var partner = examples.partner();
        var id = examples.previewed(partner, DeliveryExamples.allDay(9800));
        long before = values(id);

        try (var other = Executors.newSingleThreadExecutor()) {
            var confirmation = transaction.execute(status -> {
                // All values are written by the time it waits for this row, and nothing is committed.
                jdbc.sql("SELECT revision FROM measurement.revision FOR UPDATE")
                        .query(Long.class)
                        .single();
                var running = other.submit(() -> AsPlatform.call(() -> deliveries.confirm(partner.first(), id)));
                await(() -> victim().isPresent());
                int victim = victim().orElseThrow();
                jdbc.sql("SELECT pg_terminate_backend(?)").param(victim).query().singleValue();
                return running;
            });
            assertThatThrownBy(() -> Objects.requireNonNull(confirmation).get()).isNotNull();
        }

        assertThat(before).isZero();
        assertThat(values(id)).isZero();
        assertThat(examples.state(partner, id)).isEqualTo(State.TO_CHECK);
        assertThat(deliveries.confirm(partner.first(), id).fresh()).isEqualTo(12);
        assertThat(values(id)).isEqualTo(12);
    }

    @Test
    @Tag("12a")
    void two_people_who_confirm_at_the_same_moment_store_the_values_once() throws Exception {
        var partner = examples.partner();
        var id = examples.previewed(partner, DeliveryExamples.allDay(9800));

        try (var both = Executors.newFixedThreadPool(2)) {
            var confirmations = transaction.execute(status -> {
                // Both have begun and wait for the delivery; they go on in the same moment.
                jdbc.sql("SELECT state FROM measurement.delivery WHERE id = ? FOR UPDATE")
                        .param(id)
                        .query(String.class)
                        .single();
                var begun = List.of(
                        both.submit(() -> AsPlatform.call(() -> deliveries.confirm(partner.first(), id))),
                        both.submit(() -> AsPlatform.call(() -> deliveries.confirm(partner.second(), id))));
                await(() -> waiting() == 2);
                return begun;
            });
            for (var confirmation : Objects.requireNonNull(confirmations)) {
                assertThat(confirmation.get().fresh()).isEqualTo(12);
            }
        }

        assertThat(values(id)).isEqualTo(12);
        assertThat(dossier.steps(id)).extracting(Delivery.Step::what).containsOnlyOnce("confirmed");
        assertThat(jdbc.sql("SELECT count(*) FROM journal.entry WHERE what = 'delivery.confirmed' AND subject = ?")
                        .param(id.toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    /** How many wait for a delivery's row. */
    private int waiting() {
        jdbc.sql("SELECT pg_stat_clear_snapshot()").query((row, n) -> n).list();
        return jdbc.sql("""
                SELECT count(*) FROM pg_stat_activity
                 WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%measurement.delivery%'
                """).query(Integer.class).single();
    }

    /** The server's process that waits for the row, as of now and not of the transaction's begin. */
    private Optional<Integer> victim() {
        jdbc.sql("SELECT pg_stat_clear_snapshot()").query((row, n) -> n).list();
        return jdbc.sql(BLOCKED).query(Integer.class).optional();
    }

    private long values(UUID delivery) {
        return transaction.execute(
                status -> jdbc.sql("""
                        SELECT count(*) FROM measurement.value v JOIN measurement.batch b ON b.id = v.batch
                         WHERE b.delivery = ?
                        """).param(delivery).query(Long.class).single());
    }

    @Test
    @Tag("12a")
    void a_preview_that_was_lost_in_a_crash_is_made_again() {
        var partner = examples.partner();
        var id = examples.previewed(partner, DeliveryExamples.allDay(9800));
        transaction.executeWithoutResult(status -> jdbc.sql(
                        "DELETE FROM measurement.staged WHERE batch = (SELECT id FROM measurement.batch WHERE delivery = ?)")
                .param(id)
                .update());

        assertThatThrownBy(() -> deliveries.confirm(partner.first(), id)).hasMessageContaining("values.gone");
        deliveries.checkAgain(partner.first(), id);
        deliveries.readNow(id);

        assertThat(deliveries.confirm(partner.first(), id).fresh()).isEqualTo(12);
    }

    @Test
    @Tag("12a")
    void a_job_whose_node_died_is_finished_by_another() {
        var partner = examples.partner();
        var id = transaction.execute(status -> {
            var received = deliveries.receive(
                    partner.first(),
                    partner.source().id(),
                    DeliveryExamples.file(DeliveryExamples.allDay(9800)),
                    "ganztag.csv",
                    null,
                    null);
            // A node took the job and was never heard of again.
            int taken = jdbc.sql("""
                            UPDATE signals.scheduled_tasks
                               SET picked = true, picked_by = 'a dead node', last_heartbeat = now() - interval '1 hour',
                                   execution_time = now() - interval '1 hour'
                             WHERE task_name = 'measurement.delivery-waits'
                               AND convert_from(task_data, 'UTF8') LIKE ?
                            """).param("%" + received + "%").update();
            assertThat(taken).isEqualTo(1);
            return received;
        });

        await(() -> examples.state(partner, Objects.requireNonNull(id)) == State.TO_MAP);

        assertThat(dossier.steps(Objects.requireNonNull(id)))
                .extracting(Delivery.Step::what)
                .containsExactly("received", "read");
    }

    @Test
    @Tag("12a")
    void cancelling_while_a_long_file_is_read_leaves_nothing() {
        var partner = examples.partner();
        var id = deliveries.receive(
                partner.first(),
                partner.source().id(),
                DeliveryExamples.file(DeliveryExamples.allDay(9800, 700_000)),
                "lang.csv",
                null,
                null);

        await(() -> dossier.progress(id).filter(p -> p.values() > 0).isPresent()
                || examples.state(partner, id) != State.READING);
        deliveries.drop(partner.first(), id);

        await(() -> jdbc.sql(
                                "SELECT count(*) FROM signals.scheduled_tasks WHERE task_name = 'measurement.delivery-waits' AND convert_from(task_data, 'UTF8') LIKE ?")
                        .param("%" + id + "%")
                        .query(Long.class)
                        .single()
                == 0);
        for (String table :
                new String[] {"delivery_step", "delivery_line", "delivery_finding", "delivery_progress", "batch"}) {
            assertThat(transaction.<Long>execute(
                            status -> jdbc.sql("SELECT count(*) FROM measurement." + table + " WHERE delivery = ?")
                                    .param(id)
                                    .query(Long.class)
                                    .single()))
                    .as(table)
                    .isZero();
        }
        assertThat(jdbc.sql("SELECT count(*) FROM store.file_use WHERE used_by = ?")
                        .param("delivery/" + id)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static void await(BooleanSupplier done) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
