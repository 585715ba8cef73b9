package org.werdegang.platform.measurement.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.werdegang.platform.PlatformTest;

/** The second wall, tried by the application's own role with queries that have forgotten every filter. */
@PlatformTest
class RowSecurityDbTest {
    /** What the whole region may see at once, or what says nothing of values: definitions, words, groups, counters. */
    private static final List<String> FOR_ALL = List.of(
            "break_override",
            "cluster",
            "cluster_set",
            "definition",
            "expected",
            "place",
            "revision",
            "series",
            "source");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final String owner = UUID.randomUUID().toString();
    private int batch;

    private void unreleased() {
        batch = as(owner, () -> {
            int source = jdbc.sql("INSERT INTO measurement.source (key, owner) VALUES ('wall', ?) RETURNING id")
                    .param(owner)
                    .query(Integer.class)
                    .single();
            int made = jdbc.sql("""
                    INSERT INTO measurement.batch (delivery, source, title, publisher, licence, attribution, owner_name,
                                                   official, invented, committed_at)
                    VALUES (?, ?, 'wall', 'wall', '', '', 'wall', false, true, now()) RETURNING id
                    """)
                    .params(UUID.randomUUID(), source)
                    .query(Integer.class)
                    .single();
            jdbc.sql("""
                    INSERT INTO measurement.value (series, place, period, batch, mark, amount)
                    VALUES (?, 1, 20240000, ?, 0, 3)
                    """).params(-made, made).update();
            jdbc.sql("""
                    INSERT INTO measurement.staged (batch, series, place, period, mark, amount, spot)
                    VALUES (?, ?, 1, 20240000, 0, 3, 'A1')
                    """).params(made, -made).update();
            jdbc.sql("INSERT INTO measurement.refusal (batch, key, spot, details) VALUES (?, 'k', 's', '{}')")
                    .param(made)
                    .update();
            return made;
        });
    }

    private <T> T as(String organisation, java.util.function.Supplier<T> work) {
        return transaction.execute(status -> {
            jdbc.sql("SELECT set_config('app.organisation', ?, true)")
                    .param(organisation)
                    .query()
                    .singleValue();
            return work.get();
        });
    }

    private long seen() {
        long values = count("SELECT count(*) FROM measurement.value WHERE series = ?", -batch);
        long batches = count("SELECT count(*) FROM measurement.batch WHERE id = ?", batch);
        long refusals = count("SELECT count(*) FROM measurement.refusal WHERE batch = ?", batch);
        long staged = count("SELECT count(*) FROM measurement.staged WHERE batch = ?", batch);
        assertThat(staged).isEqualTo(values);
        assertThat(batches).isEqualTo(values);
        assertThat(refusals).isEqualTo(values);
        return values;
    }

    private long count(String sql, int number) {
        return jdbc.sql(sql).param(number).query(Long.class).single();
    }

    @Test
    @Tag("5g")
    void shows_what_is_not_released_to_its_owner_and_the_office_and_nobody_else() {
        unreleased();

        assertThat(as(owner, this::seen)).isEqualTo(1);
        assertThat(as("all", this::seen)).isEqualTo(1);
        assertThat(as("none", this::seen)).isZero();
        assertThat(as(UUID.randomUUID().toString(), this::seen)).isZero();
        assertThat(as("", this::seen)).isZero();
        assertThat(seen()).as("outside of every transaction").isZero();
    }

    @Test
    void shows_it_to_everybody_once_it_is_released() {
        unreleased();
        as(
                owner,
                () -> jdbc.sql("UPDATE measurement.batch SET known_from = DATE '2024-01-01' WHERE id = ?")
                        .param(batch)
                        .update());

        assertThat(as("none", this::seen)).isEqualTo(1);
        assertThat(seen()).isEqualTo(1);
    }

    @Test
    void lets_nobody_release_or_add_to_what_is_anothers() {
        unreleased();
        String other = UUID.randomUUID().toString();

        int released = as(
                other,
                () -> jdbc.sql("UPDATE measurement.batch SET known_from = now() WHERE id = ?")
                        .param(batch)
                        .update());
        assertThat(released).isZero();
        assertThatThrownBy(() -> as(other, () -> jdbc.sql("""
                        INSERT INTO measurement.value (series, place, period, batch, mark, amount)
                        VALUES (-1, 1, 20240000, ?, 0, 3)
                        """).param(batch).update()))
                .hasRootCauseMessage("ERROR: new row violates row-level security policy for table \"value\"");
    }

    /** Every table that holds what is not released: who forgets a new one here is told by this test. */
    @Test
    @Tag("5g")
    void every_table_of_deliveries_and_values_stands_behind_the_wall() {
        var open = jdbc.sql("""
                        SELECT c.relname
                          FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                         WHERE n.nspname = 'measurement' AND c.relkind = 'r' AND NOT c.relrowsecurity
                         ORDER BY c.relname
                        """).query(String.class).list();

        assertThat(open).containsExactlyElementsOf(FOR_ALL);
        assertThat(jdbc.sql("SELECT relrowsecurity FROM pg_class WHERE oid = 'store.file_chunk'::regclass")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void a_delivery_its_steps_and_its_source_are_for_their_owner_and_the_office() {
        String organisation = UUID.randomUUID().toString();
        var source = UUID.randomUUID();
        var delivery = UUID.randomUUID();
        as(organisation, () -> {
            jdbc.sql("""
                    INSERT INTO measurement.registered_source (id, organisation, key, title, publisher, licence,
                                                               attribution, official, invented, rhythm)
                    VALUES (?, CAST(? AS uuid), 'wall', 'wall', 'wall', '', '', false, true, 'YEARLY')
                    """).params(source, organisation).update();
            jdbc.sql("INSERT INTO measurement.remembered_columns (source, fingerprint, mapping) VALUES (?, 'f', '{}')")
                    .param(source)
                    .update();
            jdbc.sql("""
                    INSERT INTO measurement.delivery (id, source, state, file_name, bytes, received_at, received_by,
                                                      changed_at)
                    VALUES (?, ?, 'WITHDRAWN', 'wall.csv', 1, now(), ?, now())
                    """).params(delivery, source, UUID.randomUUID()).update();
            jdbc.sql(
                            "INSERT INTO measurement.delivery_step (delivery, no, at, what, remark) VALUES (?, 1, now(), 'x', '')")
                    .param(delivery)
                    .update();
            return jdbc.sql("""
                    INSERT INTO measurement.delivery_progress (delivery, bytes_done, bytes_total, values_read)
                    VALUES (?, 1, 1, 1)
                    """).param(delivery).update();
        });

        assertThat(as(organisation, () -> rows(source, delivery))).containsExactly(1L, 1L, 1L, 1L);
        assertThat(as("all", () -> rows(source, delivery))).containsExactly(1L, 1L, 1L, 1L);
        assertThat(as(owner, () -> rows(source, delivery))).containsExactly(0L, 0L, 0L, 0L);
        assertThat(as("none", () -> rows(source, delivery))).containsExactly(0L, 0L, 0L, 0L);
        assertThat(rows(source, delivery)).containsExactly(0L, 0L, 0L, 0L);
    }

    private List<Long> rows(UUID source, UUID delivery) {
        return List.of(
                one("SELECT count(*) FROM measurement.registered_source WHERE id = ?", source),
                one("SELECT count(*) FROM measurement.remembered_columns WHERE source = ?", source),
                one("SELECT count(*) FROM measurement.delivery_step WHERE delivery = ?", delivery),
                one("SELECT count(*) FROM measurement.delivery_progress WHERE delivery = ?", delivery));
    }

    private long one(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(Long.class).single();
    }

    @Test
    void the_applications_role_cannot_take_the_wall_down() {
        assertThatThrownBy(() -> jdbc.sql("ALTER TABLE measurement.value DISABLE ROW LEVEL SECURITY")
                        .update())
                .rootCause()
                .hasMessageContaining("must be owner");
        assertThat(jdbc.sql("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }
}
