package org.werdegang.platform.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the embedded server again if it stops by itself, as it does when its disk is full: with the same options, on
 * the same port, until there is room. Whoever uses it sees an outage that ends.
 */
final class Revival implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Revival.class);
    private static final long PAUSE_MILLIS = 2000;

    private final Path postgres;
    private final Path log;
    private final Thread watch;
    private volatile boolean closed;

    private Revival(Path postgres, Path log) {
        this.postgres = postgres;
        this.log = log;
        this.watch = Thread.ofPlatform().daemon().name("database revival").unstarted(this::watch);
    }

    /** Watches over the server that runs on the data in {@code postgres}. */
    static Revival of(Path postgres, Path log) {
        var revival = new Revival(postgres, log);
        revival.watch.start();
        return revival;
    }

    private void watch() {
        boolean said = false;
        try {
            while (!closed) {
                Thread.sleep(PAUSE_MILLIS);
                if (LeftoverServer.port(postgres).isPresent()) {
                    said = false;
                } else if (!closed) {
                    if (!said) {
                        LOG.error("The embedded database has stopped by itself, see {}. It is started again.", log);
                    }
                    said = true;
                    restart();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    private void restart() throws InterruptedException {
        try {
            var command = new ArrayList<String>();
            if ("root".equals(System.getProperty("user.name"))) {
                command.addAll(List.of("unshare", "-U")); // the server refuses to run as root
            }
            command.addAll(List.of(
                    control().toString(),
                    "restart",
                    "-D",
                    postgres.toString(),
                    "-w",
                    "-t",
                    "60",
                    "-l",
                    log.toString()));
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            LOG.warn("The embedded database could not be started again: {}", e.getMessage());
        }
    }

    /** The program beside the one that ran; its path is the first word of the options that the server wrote down. */
    private Path control() throws IOException {
        String options = Files.readString(postgres.resolve("postmaster.opts"));
        return Path.of(options.substring(0, options.indexOf(" \""))).resolveSibling("pg_ctl");
    }

    @Override
    public void close() {
        closed = true;
        watch.interrupt();
        try {
            watch.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
