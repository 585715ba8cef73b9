package org.werdegang.platform.access.token;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.function.LongSupplier;

/** How many requests each caller has sent within its current window of time; kept in memory, bounded, on this node only. */
public final class Windows {
    /*
     * Windows are equally long, so the map's order of insertion is the order in which they end: what has ended, or must
     * go because the map is full, stands at its head. Time is monotonic; a clock that is set back locks nobody out.
     */
    private final int most;
    private final Duration length;
    private final LongSupplier nanos;
    private final LinkedHashMap<String, Window> open = new LinkedHashMap<>();

    private static final class Window {
        private final long start;
        private int requests;

        Window(long start) {
            this.start = start;
        }
    }

    /**
     * Where a caller stands after a request.
     *
     * @param remaining how many more requests its window takes; negative if this one was too many
     * @param seconds until the window ends, rounded up
     */
    public record Standing(int remaining, long seconds) {
        public boolean exceeded() {
            return remaining < 0;
        }
    }

    /** @param most how many callers are remembered */
    public Windows(int most, Duration length, LongSupplier nanos) {
        this.most = most;
        this.length = length;
        this.nanos = nanos;
    }

    /** Counts one request of a caller. */
    public synchronized Standing count(String caller, int limit) {
        long now = nanos.getAsLong();
        var oldest = open.entrySet().iterator();
        while (oldest.hasNext() && (ended(oldest.next().getValue(), now) || open.size() > most)) {
            oldest.remove();
        }
        var window = open.computeIfAbsent(caller, c -> new Window(now));
        window.requests = Math.min(window.requests + 1, limit + 1);
        long left = length.toNanos() - (now - window.start);
        return new Standing(limit - window.requests, Math.ceilDiv(left, 1_000_000_000L));
    }

    private boolean ended(Window window, long now) {
        return now - window.start >= length.toNanos();
    }

    synchronized int size() {
        return open.size();
    }
}
