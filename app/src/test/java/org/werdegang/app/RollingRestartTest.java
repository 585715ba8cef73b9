package org.werdegang.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two nodes are replaced one after the other while people read and write through a load balancer that asks for readiness:
 * no request fails, nothing is written twice or lost.
 */
@Tag("12h")
class RollingRestartTest {
    private static final List<String> OPTIONS = List.of("-Dwerdegang.drain=3s");
    private static final List<String> PAGES = List.of("/", "/daten", "/gebiete", "/suche?q=Kita");

    @TempDir
    private Path folder;

    private final HttpClient asking = HttpClient.newHttpClient();
    private final List<Node> ready = new CopyOnWriteArrayList<>();
    private final List<Node> known = new CopyOnWriteArrayList<>();
    private final AtomicBoolean stop = new AtomicBoolean();
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger writes = new AtomicInteger();
    private final Queue<String> failed = new ConcurrentLinkedQueue<>();

    @Test
    void nobody_notices_that_both_nodes_are_replaced() throws Exception {
        restart(1);
    }

    @Test
    @Tag("long")
    void nobody_notices_five_rounds_of_it() throws Exception {
        restart(5);
    }

    private void restart(int rounds) throws Exception {
        try (var server = ExternalServer.start(folder)) {
            String key = Node.masterKey();
            var one = Node.start(server, folder, "one", key, Running.freePort(), OPTIONS);
            var two = Node.start(server, folder, "two", key, Running.freePort(), OPTIONS);
            try {
                String code = one.process().await("set-up code there: (\\S+)");
                two.ready();
                var office = new Office(one.pages());
                office.begin(code, Many.areas());
                known.addAll(List.of(one, two));
                try (var everybody = Executors.newVirtualThreadPerTaskExecutor()) {
                    everybody.execute(this::balance);
                    everybody.execute(() -> write(office));
                    everybody.execute(this::read);
                    everybody.execute(this::read);
                    for (int round = 0; round < rounds; round++) {
                        one = replaced(server, one, key);
                        two = replaced(server, two, key);
                    }
                    stop.set(true);
                }
            } finally {
                stop.set(true);
                one.close();
                two.close();
            }

            assertThat(failed).isEmpty();
            assertThat(reads.get()).isGreaterThan(20 * rounds);
            assertThat(server.rows("SELECT CAST(count(*) AS text) FROM journal.entry WHERE what = 'account.language'"))
                    .containsExactly(Integer.toString(writes.get()));
            assertThat(writes.get()).isGreaterThan(5 * rounds);
            server.chainHolds();
        }
    }

    private Node replaced(ExternalServer server, Node old, String key) throws IOException, InterruptedException {
        old.process().terminate();
        assertThat(old.process().ended()).isEqualTo(143);
        known.remove(old);
        old.close();
        var fresh = Node.start(server, folder, old.name(), key, old.pages(), OPTIONS)
                .ready();
        known.add(fresh);
        Thread.sleep(1_000);
        return fresh;
    }

    /** As a load balancer does: asks every node ten times a second, and sends nobody to one that is not ready. */
    private void balance() {
        while (!stop.get()) {
            for (var node : known) {
                boolean is = status(node.managed("/health/readiness")) == 200;
                if (is && !ready.contains(node)) {
                    ready.add(node);
                } else if (!is) {
                    ready.remove(node);
                }
            }
            pause(100);
        }
    }

    private void read() {
        while (!stop.get()) {
            var node = next();
            String page = PAGES.get(turn.get() % PAGES.size());
            int status = status(node.page(page));
            if (status != 200) {
                failed.add(node.name() + page + " " + status);
            }
            reads.incrementAndGet();
        }
    }

    private void write(Office office) {
        while (!stop.get()) {
            var node = next();
            try {
                office.goTo(node.pages());
                String language = writes.get() % 2 == 0 ? "en" : "de";
                int status = office.post("/konto/sprache", Map.of("language", language))
                        .statusCode();
                if (status == 302) {
                    writes.incrementAndGet();
                } else {
                    failed.add(node.name() + " write " + status);
                }
            } catch (IOException e) {
                failed.add(node.name() + " write " + e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            pause(50);
        }
    }

    private Node next() {
        while (true) {
            var now = List.copyOf(ready);
            if (!now.isEmpty()) {
                return now.get(Math.floorMod(turn.incrementAndGet(), now.size()));
            }
            pause(20);
        }
    }

    /** What it answers; -1: nothing. */
    private int status(String address) {
        try {
            return asking.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
