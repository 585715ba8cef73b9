package org.werdegang.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/**
 * What a running command has opened, closed in the reverse order when the process is told to end. A signal that comes
 * while something is still opening waits for it, so that nothing is left behind half open.
 */
final class Shutdown implements AutoCloseable {
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final Thread ifTold = new Thread(this::closeAll, "shutdown");
    private boolean over;

    /** Begins to listen for the signal to end. */
    Shutdown() {
        Runtime.getRuntime().addShutdownHook(ifTold);
    }

    /** Opens one more thing on top of the others; once the process is ending, nothing is opened any more. */
    <T extends AutoCloseable> T open(Supplier<T> opening) {
        synchronized (opened) {
            if (!over) {
                T thing = opening.get();
                opened.push(thing);
                return thing;
            }
        }
        await();
        throw new IllegalStateException("The process is ending.");
    }

    /** True once the process has been told to end. */
    static boolean isUnderWay() {
        var probe = new Thread(() -> {}, "probe");
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException underWay) {
            return true;
        }
    }

    /** Keeps the calling thread until the process ends. */
    static void await() {
        try {
            new java.util.concurrent.CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(ifTold);
        closeAll();
    }

    @SuppressWarnings("try") // closing may be interrupted; the process ends anyway
    private void closeAll() {
        synchronized (opened) {
            over = true;
            while (!opened.isEmpty()) {
                try {
                    opened.pop().close();
                } catch (Exception e) {
                    System.err.println("Not stopped cleanly: " + e.getMessage());
                }
            }
        }
    }
}
