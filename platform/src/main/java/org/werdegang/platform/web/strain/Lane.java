package org.werdegang.platform.web.strain;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Places for requests that are served at once, and a queue before them, shared fairly between the networks that they come
 * from. While there is room nobody notices.
 */
final class Lane {
    /*
     * Three rules. One network never holds the last quarter of the places: whoever fills the house with slow requests
     * leaves others a way in. A place that falls free goes to the waiting network that holds the fewest, and among equals
     * to who has waited longest. A full queue sends away the last of the network that waits with the most, so that a
     * crowd from one place pushes out itself. The lock is held for a few map operations, never while somebody is served.
     */
    private final int places;
    private final int queue;
    private final int most;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Integer> held = new HashMap<>();
    private final SequencedSet<Waiting> waiting = new LinkedHashSet<>();
    private int running;

    /** One request in the queue, and what became of it. */
    private static final class Waiting {
        private final String network;
        private final Condition told;
        private boolean in;
        private boolean out;

        Waiting(String network, Condition told) {
            this.network = network;
            this.told = told;
        }
    }

    Lane(int places, int queue) {
        this.places = places;
        this.queue = queue;
        this.most = places - Math.max(1, places / 4);
    }

    /** Takes a place, if need be after waiting for one; false if it is better to come back later. */
    boolean enter(String network, Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (mayHold(network)) {
                take(network);
                return true;
            }
            if (waiting.size() >= queue && !makeRoom(network)) {
                return false;
            }
            var me = new Waiting(network, lock.newCondition());
            waiting.addLast(me);
            return await(me, patience);
        } finally {
            lock.unlock();
        }
    }

    private boolean await(Waiting me, Duration patience) throws InterruptedException {
        long left = patience.toNanos();
        try {
            while (!me.in && !me.out && left > 0) {
                left = me.told.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            if (me.in) {
                giveBack(me.network);
            }
            throw e;
        } finally {
            waiting.remove(me);
        }
        return me.in;
    }

    /** Gives a place back, and at once to the next. */
    void leave(String network) {
        lock.lock();
        try {
            giveBack(network);
        } finally {
            lock.unlock();
        }
    }

    int places() {
        return places;
    }

    /** The most that one network holds. */
    int most() {
        return most;
    }

    int running() {
        lock.lock();
        try {
            return running;
        } finally {
            lock.unlock();
        }
    }

    /** How many wait. */
    int queued() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    private boolean mayHold(String network) {
        return running < places && held(network) < most;
    }

    private int held(String network) {
        return held.getOrDefault(network, 0);
    }

    private void take(String network) {
        running++;
        held.merge(network, 1, Integer::sum);
    }

    private void giveBack(String network) {
        running--;
        held.computeIfPresent(network, (n, count) -> count == 1 ? null : count - 1);
        waiting.stream()
                .filter(next -> mayHold(next.network))
                .min(Comparator.comparingInt(next -> held(next.network)))
                .ifPresent(next -> {
                    waiting.remove(next);
                    take(next.network);
                    next.in = true;
                    next.told.signal();
                });
    }

    /** Sends somebody away for a newcomer, unless the newcomer's own network waits with the most. */
    private boolean makeRoom(String newcomer) {
        var crowds = new HashMap<String, Integer>();
        waiting.forEach(one -> crowds.merge(one.network, 1, Integer::sum));
        Optional<Map.Entry<String, Integer>> biggest =
                crowds.entrySet().stream().max(Map.Entry.comparingByValue());
        if (biggest.isEmpty() || biggest.get().getValue() <= crowds.getOrDefault(newcomer, 0) + 1) {
            return false;
        }
        String network = biggest.get().getKey();
        waiting.reversed().stream()
                .filter(one -> one.network.equals(network))
                .findFirst()
                .ifPresent(last -> {
                    waiting.remove(last);
                    last.out = true;
                    last.told.signal();
                });
        return true;
    }
}
