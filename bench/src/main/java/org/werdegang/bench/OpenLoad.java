package org.werdegang.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Requests that arrive at fixed times whether or not earlier ones have been answered, as readers do. A wait counts from
 * the moment at which the request was due, so a server that stalls cannot hide it.
 */
final class OpenLoad {
    /** One page to ask for, and what kind of page it is. */
    record Ask(String kind, String path) {}

    /** How long one answer took from the moment it was due. */
    record Wait(String kind, String path, int status, double millis) {}

    private final String root;
    private final int perSecond;

    OpenLoad(String root, int perSecond) {
        this.root = root;
        this.perSecond = perSecond;
    }

    List<Wait> run(Duration time, IntFunction<Ask> asks) {
        int total = (int) (perSecond * time.toSeconds());
        long gap = 1_000_000_000L / perSecond;
        var waits = new ConcurrentLinkedQueue<Wait>();
        try (var readers = Executors.newVirtualThreadPerTaskExecutor();
                var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .executor(readers)
                        .build()) {
            long begin = System.nanoTime();
            for (int i = 0; i < total; i++) {
                var ask = asks.apply(i);
                long due = begin + i * gap;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                readers.execute(() -> waits.add(answer(client, ask, due)));
            }
        }
        return List.copyOf(waits);
    }

    private Wait answer(HttpClient client, Ask ask, long due) {
        int status;
        try {
            status = client.send(
                            HttpRequest.newBuilder(URI.create(root + ask.path()))
                                    .timeout(Duration.ofSeconds(30))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .statusCode();
        } catch (IOException e) {
            status = 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            status = 0;
        }
        return new Wait(ask.kind(), ask.path(), status, (System.nanoTime() - due) / 1e6);
    }

    /** The waits of each kind of page, sorted. */
    static Map<String, double[]> byKind(List<Wait> waits) {
        return waits.stream().collect(Collectors.groupingBy(Wait::kind)).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        e -> e.getValue().stream()
                                .mapToDouble(Wait::millis)
                                .sorted()
                                .toArray()));
    }

    /** The wait that {@code share} of all did not exceed (nearest rank). */
    static double quantile(double[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
