package org.werdegang.platform.measurement.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.werdegang.platform.measurement.values.ValueExamples.official;
import static org.werdegang.platform.measurement.values.ValueExamples.source;
import static org.werdegang.platform.measurement.values.ValueExamples.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.werdegang.platform.PlatformTest;
import org.werdegang.platform.store.AsPlatform;
import org.werdegang.platform.territory.Level;
import org.werdegang.platform.vocabulary.Period;
import org.werdegang.platform.vocabulary.Refused;

@PlatformTest
@Import(ValueExamples.class)
@Tag("12a")
class ValueStoreDbTest {
    @Autowired
    private ValueStore store;

    @Autowired
    private ValueExamples examples;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    /** How many values the platform itself sees, released or not. */
    private long stored(String territory) {
        return transaction.execute(
                status -> jdbc.sql("""
                        SELECT count(*) FROM measurement.value v JOIN measurement.place p ON p.id = v.place WHERE p.key = ?
                        """).param(territory).query(Long.class).single());
    }

    @Test
    void stages_without_storing_and_says_what_would_change() {
        String here = examples.territory("stage", Level.DISTRICT);
        examples.deliver(official(here), value("K07", "M", here, 2015, "4"), value("K07", "M", here, 2016, "5.0"));
        var next = UUID.randomUUID();

        store.stage(next, official(here), sink -> {
            sink.accept(value("K07", "M", here, 2015, "9"));
            sink.accept(value("K07", "M", here, 2016, "5"));
            sink.accept(value("K07", "M", here, 2017, "6"));
            sink.accept(value("K07", "Z", here, 2017, "6"));
        });
        var diff = store.compare(next);

        assertThat(diff.fresh()).isEqualTo(1);
        assertThat(diff.changed()).isEqualTo(1);
        assertThat(diff.equal()).isEqualTo(1);
        assertThat(diff.refused()).isEqualTo(1);
        assertThat(diff.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.key()).isEqualTo("values.part");
            assertThat(refusal.details()).containsExactly("K07", "Z", "M");
        });
        assertThat(stored(here)).isEqualTo(2);

        store.discard(next);
        assertThatThrownBy(() -> store.compare(next)).isInstanceOf(Refused.class);
    }

    @Test
    void the_same_file_again_changes_nothing() {
        String here = examples.territory("again", Level.DISTRICT);
        var values = new Incoming[] {value("K07", "M", here, 2015, "4"), value("K07", "M", here, 2016, "5")};
        examples.deliver(official(here), values);

        var again = examples.deliver(official(here), values);

        assertThat(store.compare(again)).isEqualTo(new Diff(0, 0, 2, 0, List.of()));
        assertThat(stored(here)).isEqualTo(2);
    }

    @Test
    void confirming_twice_and_at_once_stores_once() throws Exception {
        String here = examples.territory("twice", Level.DISTRICT);
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();
        for (var delivery : List.of(one, other)) {
            store.stage(delivery, official(here), sink -> {
                for (int year = 1990; year < 2020; year++) {
                    sink.accept(value("K07", "M", here, year, "4"));
                }
            });
        }
        List<Callable<Diff>> clicks = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            clicks.add(() -> AsPlatform.call(() -> store.commit(one)));
            clicks.add(() -> AsPlatform.call(() -> store.commit(other)));
        }

        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var click : people.invokeAll(clicks)) {
                var diff = click.get();
                assertThat(diff.fresh() + diff.equal()).isEqualTo(30);
            }
        }

        assertThat(stored(here)).isEqualTo(30);
        assertThat(store.compare(one).fresh() + store.compare(other).fresh()).isEqualTo(30);
    }

    @Test
    void a_value_given_twice_is_taken_once_and_a_contradiction_is_refused() {
        String here = examples.territory("double", Level.DISTRICT);
        var delivery = examples.deliver(
                official(here),
                value("K07", "M", here, 2015, "4"),
                value("K07", "M", here, 2015, "4"),
                value("K07", "M", here, 2016, "5"),
                value("K07", "M", here, 2016, "6"));

        var diff = store.compare(delivery);

        assertThat(diff.fresh()).isEqualTo(1);
        assertThat(diff.refused()).isEqualTo(2);
        assertThat(diff.refusals()).extracting(Refusal::key).containsExactly("values.contradiction");
        assertThat(stored(here)).isEqualTo(1);
    }

    @Test
    void a_feed_that_gives_up_leaves_nothing() {
        String here = examples.territory("giveup", Level.DISTRICT);
        var delivery = UUID.randomUUID();

        assertThatThrownBy(() -> store.stage(delivery, official(here), sink -> {
                    sink.accept(value("K07", "M", here, 2015, "4"));
                    throw new IllegalStateException("cancelled");
                }))
                .hasMessage("cancelled");

        assertThatThrownBy(() -> store.compare(delivery)).isInstanceOf(Refused.class);
    }

    @Test
    void says_for_every_refused_value_why() {
        String here = examples.territory("why", Level.DISTRICT);
        var delivery = UUID.randomUUID();

        store.stage(delivery, official(here), sink -> {
            sink.accept(value("XX", "N", here, 2015, "4"));
            sink.accept(value("S05", "N", here, 2015, "4"));
            sink.accept(value("K07", "M", "nowhere", 2015, "4"));
            sink.accept(value("K07", "M", here, 2015, "-4"));
            sink.accept(value("K07", "M", here, 2015, null));
            sink.accept(value("K07", "M", here, 2015, "1e40"));
            sink.accept(new Incoming(
                    "K07", "M", here, new Period.SchoolYear(2015), Breakdown.TOTAL, BigDecimal.ONE, null, "B7"));
            sink.accept(new Incoming(
                    "K01", "N", here, new Period.Year(2015), Breakdown.of("sex", "blue"), BigDecimal.ONE, null, "B8"));
        });

        assertThat(store.compare(delivery).refusals())
                .extracting(Refusal::key)
                .containsExactly(
                        "values.indicator",
                        "values.heading",
                        "values.territory",
                        "values.negative",
                        "values.empty",
                        "values.digits",
                        "values.period",
                        "values.breakdown");
    }

    @Test
    void two_owners_of_the_same_figure_never_overwrite_each_other() {
        String here = examples.territory("owners", Level.DISTRICT);
        examples.deliver(official(here), value("K07", "M", here, 2015, "4"));

        var other = examples.deliver(source(here, "town", false, false), value("K07", "M", here, 2015, "5"));

        assertThat(store.compare(other).fresh()).isEqualTo(1);
        assertThat(stored(here)).isEqualTo(2);
    }

    @Test
    void a_withdrawn_delivery_leaves_what_it_had_replaced() {
        String here = examples.territory("withdrawn", Level.DISTRICT);
        examples.deliver(official(here), value("K07", "M", here, 2015, "4"));
        var wrong = examples.deliver(
                official(here), value("K07", "M", here, 2015, "400"), value("K07", "M", here, 2016, "5"));

        store.withdraw(wrong);
        var again = examples.deliver(official(here), value("K07", "M", here, 2015, "4"));

        assertThat(store.compare(again)).isEqualTo(new Diff(0, 0, 1, 0, List.of()));
    }

    @Test
    void what_has_been_released_cannot_be_withdrawn() {
        String here = examples.territory("released", Level.DISTRICT);
        var delivery = examples.release(official(here), LocalDate.of(2020, 1, 1), value("K07", "M", here, 2015, "4"));

        assertThatThrownBy(() -> store.withdraw(delivery)).isInstanceOf(Refused.class);
    }
}
