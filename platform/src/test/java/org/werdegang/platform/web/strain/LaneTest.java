package org.werdegang.platform.web.strain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LaneTest {
    private static final Duration NONE = Duration.ZERO;
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Lane lane = new Lane(8, 4);
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    /** Comes and waits; what becomes of it is told. */
    private void come(String network) throws InterruptedException {
        int before = told.size() + lane.queued();
        var _ = CompletableFuture.runAsync(
                () -> {
                    try {
                        told.add(network + (lane.enter(network, LONG) ? " in" : " out"));
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                task -> Thread.ofVirtual().start(task));
        while (told.size() + lane.queued() <= before) {
            Thread.sleep(1);
        }
    }

    private List<Boolean> fill(String network, int times) {
        return IntStream.range(0, times)
                .mapToObj(n -> {
                    try {
                        return lane.enter(network, NONE);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    @Test
    void one_network_leaves_the_last_quarter_to_others() {
        assertThat(fill("crowd", 9)).filteredOn(in -> in).hasSize(lane.most()).hasSize(6);
        assertThat(fill("reader", 2)).containsOnly(true);
        assertThat(fill("another", 1)).containsOnly(false);
        assertThat(lane.running()).isEqualTo(8);
    }

    @Test
    void a_place_that_falls_free_goes_to_who_holds_the_fewest() throws Exception {
        fill("crowd", 6);
        fill("second", 2);
        for (String network : List.of("crowd", "crowd", "reader")) {
            come(network);
        }

        lane.leave("second");
        assertThat(told.take()).isEqualTo("reader in");

        lane.leave("crowd");
        assertThat(told.take()).isEqualTo("crowd in");
    }

    @Test
    void a_full_queue_sends_away_the_last_of_the_biggest_crowd() throws Exception {
        fill("crowd", 6);
        fill("second", 2);
        for (String network : List.of("crowd", "crowd", "crowd", "second")) {
            come(network);
        }

        assertThat(lane.enter("crowd", LONG))
                .as("the crowd itself finds no room")
                .isFalse();
        come("reader");
        assertThat(told.take()).isEqualTo("crowd out");
        lane.leave("second");
        assertThat(told.take()).isEqualTo("reader in");
    }

    @Test
    void nobody_is_forgotten_and_no_place_is_lost() throws Exception {
        var busy = new Lane(4, 100);
        var served = Stream.iterate(0, n -> n + 1)
                .limit(400)
                .map(n -> CompletableFuture.supplyAsync(
                        () -> {
                            String network = "network " + n % 7;
                            try {
                                boolean in = busy.enter(network, LONG);
                                if (in) {
                                    TimeUnit.MICROSECONDS.sleep(50);
                                    busy.leave(network);
                                }
                                return in;
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                        },
                        task -> Thread.ofVirtual().start(task)))
                .toList();

        served.forEach(CompletableFuture::join);
        assertThat(busy.running()).isZero();
        assertThat(busy.queued()).isZero();
        assertThat(busy.enter("network 0", NONE)).isTrue();
    }
}
