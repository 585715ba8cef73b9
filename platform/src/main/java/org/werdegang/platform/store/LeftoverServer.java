package org.werdegang.platform.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.werdegang.platform.vocabulary.Refused;

/**
 * A PostgreSQL that a killed process left running. It still holds the data, so it is stopped in good order before a new
 * one starts; its write-ahead log keeps whatever was committed.
 */
final class LeftoverServer {
    private static final int SECONDS = 30;

    private LeftoverServer() {}

    /**
     * Stops the server that runs on the data in {@code postgres}, if one does.
     *
     * @return true if there was one
     * @throws Refused if it does not stop within half a minute
     */
    static boolean stop(Path postgres) {
        var server = running(postgres);
        if (server.isEmpty()) {
            return false;
        }
        var handle = server.get();
        handle.destroy(); // SIGTERM: no new sessions; those of the killed process are gone already
        try {
            handle.onExit().get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new Refused("store.data.server-left", postgres, handle.pid());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The leftover server could not be waited for.", e);
        }
        return true;
    }

    /** The port of the server that runs on the data in {@code postgres}; empty if none does. */
    static Optional<Integer> port(Path postgres) {
        if (running(postgres).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Integer.parseInt(Files.readAllLines(postgres.resolve("postmaster.pid"))
                    .get(3)
                    .strip()));
        } catch (IOException e) {
            throw new UncheckedIOException("The server's process file could not be read in " + postgres, e);
        }
    }

    private static Optional<ProcessHandle> running(Path postgres) {
        var pidFile = postgres.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            var lines = Files.readAllLines(pidFile);
            if (lines.size() < 2 || !Path.of(lines.get(1)).equals(postgres)) {
                return Optional.empty();
            }
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(process -> process.info().command().orElse("").endsWith("postgres"));
        } catch (IOException e) {
            throw new UncheckedIOException("The server's process file could not be read: " + pidFile, e);
        }
    }
}
