package org.werdegang.platform.measurement.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.werdegang.platform.PlatformTest;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.measurement.registry.Words;
import org.werdegang.platform.territory.Level;
import org.werdegang.platform.territory.Territory;
import org.werdegang.platform.vocabulary.AsKnown;
import org.werdegang.platform.vocabulary.Refused;

@PlatformTest
class PeersDbTest {
    private static final Caller SYSTEM = new Caller.Visitor();
    private static final LocalDate BEGIN = LocalDate.of(2016, 1, 1);

    @Autowired
    private Peers peers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    @Tag("5f")
    void quartiles_are_those_of_the_database_to_the_last_digit() {
        var random = new Random(7);
        for (int n = 1; n <= 40; n++) {
            var values = new ArrayList<BigDecimal>();
            for (int i = 0; i < n; i++) {
                values.add(BigDecimal.valueOf(random.nextInt(100_000), 2));
            }
            var expected = jdbc.sql("""
                    SELECT percentile_cont(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY v)
                      FROM unnest(?::float8[]) AS v
                    """)
                    .param(values.toArray(BigDecimal[]::new))
                    .query((row, i) -> (Double[]) row.getArray(1).getArray())
                    .single();

            var quartiles = Quartiles.of(values);

            assertThat(quartiles.lower().doubleValue()).isCloseTo(expected[0], within(1e-9));
            assertThat(quartiles.median().doubleValue()).isCloseTo(expected[1], within(1e-9));
            assertThat(quartiles.upper().doubleValue()).isCloseTo(expected[2], within(1e-9));
        }
    }

    @Test
    @Tag("5d")
    void a_later_version_holds_from_now_on_and_older_pages_keep_theirs() throws InterruptedException {
        var territory = territory();
        peers.publish(set(BEGIN, territory.key(), "first"), SYSTEM);
        Thread.sleep(2); // the database keeps microseconds, the clock may tick slower
        var edition = new AsKnown(clock.instant());
        Thread.sleep(2);

        var second = peers.publish(set(BEGIN, territory.key(), "second"), SYSTEM);

        assertThat(peers.group(territory, edition).orElseThrow().cluster().key())
                .isEqualTo("first");
        assertThat(peers.group(territory, new AsKnown(clock.instant()))
                        .orElseThrow()
                        .cluster()
                        .key())
                .isEqualTo("second");
        assertThat(peers.versions(Level.SOCIAL_SPACE, AsKnown.EVER).getFirst().version())
                .isEqualTo(second.version());
    }

    @Test
    void a_version_that_begins_later_waits_for_its_day() {
        var territory = territory();
        var tomorrow = LocalDate.now(clock).plusDays(10);

        peers.publish(set(tomorrow, territory.key(), "later"), SYSTEM);

        assertThat(peers.group(territory, new AsKnown(clock.instant()))).isEmpty();
    }

    @Test
    void every_version_stands_in_the_journal() {
        var set = peers.publish(set(BEGIN, UUID.randomUUID().toString(), "c"), SYSTEM);

        assertThat(jdbc.sql("SELECT what FROM journal.entry WHERE subject = ?")
                        .param("social-space " + set.version())
                        .query(String.class)
                        .list())
                .containsExactly("peers.published");
    }

    @Test
    void refuses_a_clustering_without_clusters_or_source() {
        var empty = new ClusterSet(Level.SOCIAL_SPACE, 0, words("N"), words("R"), "S", BEGIN, List.of());

        assertThatThrownBy(() -> peers.publish(empty, SYSTEM)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new ClusterSet(Level.SOCIAL_SPACE, 0, words("N"), words("R"), " ", BEGIN, List.of()))
                .isInstanceOf(Refused.class);
    }

    private static Territory territory() {
        String key = UUID.randomUUID().toString();
        return new Territory(UUID.randomUUID(), key, Level.SOCIAL_SPACE, "T", "T", "", "", BEGIN, null);
    }

    private static ClusterSet set(LocalDate from, String member, String cluster) {
        return new ClusterSet(
                Level.SOCIAL_SPACE,
                0,
                words("N"),
                words("R"),
                "S",
                from,
                List.of(new ClusterSet.Cluster(cluster, words(cluster), List.of(member))));
    }

    private static Words words(String both) {
        return new Words(both, both);
    }
}
