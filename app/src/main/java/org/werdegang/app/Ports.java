package org.werdegang.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.werdegang.platform.vocabulary.Refused;

/** Whether a port is free, and if not, who holds it and which is. */
final class Ports {
    private static final int TRIES = 100;

    private Ports() {}

    /** @throws Refused if somebody listens there already */
    static void requireFree(int port) {
        if (isFree(port)) {
            return;
        }
        int other = port;
        for (int i = 0; i < TRIES && !isFree(other); i++) {
            other++;
        }
        String holder = holder(port).map(Ports::describe).orElse("?");
        throw new Refused("app.port.taken", port, holder, other);
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return true;
        } catch (java.net.BindException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("Port " + port + " could not be tried.", e);
        }
    }

    private static String describe(ProcessHandle process) {
        String command = process.info()
                .command()
                .map(c -> Path.of(c).getFileName())
                .map(Path::toString)
                .orElse("?");
        return command + ", " + process.pid();
    }

    /** The process that listens on {@code port}, where the system tells it (Linux: /proc). */
    private static Optional<ProcessHandle> holder(int port) {
        String suffix = String.format(Locale.ROOT, ":%04X", port);
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .map(Path::of)
                .filter(Files::isReadable)
                .flatMap(Ports::lines)
                .map(line -> line.strip().split("\\s+"))
                .filter(cells -> cells.length > 9 && cells[1].endsWith(suffix) && cells[3].equals("0A"))
                .map(cells -> "socket:[" + cells[9] + "]")
                .findFirst()
                .flatMap(Ports::owner);
    }

    private static Optional<ProcessHandle> owner(String socket) {
        return ProcessHandle.allProcesses()
                .filter(process -> lists(Path.of("/proc", Long.toString(process.pid()), "fd"))
                        .anyMatch(link -> pointsTo(link, socket)))
                .findFirst();
    }

    private static boolean pointsTo(Path link, String socket) {
        try {
            return Files.readSymbolicLink(link).toString().equals(socket);
        } catch (IOException e) {
            return false; // the descriptor is closed by now, or another user's
        }
    }

    private static Stream<Path> lists(Path folder) {
        try (var entries = Files.list(folder)) {
            return entries.toList().stream();
        } catch (IOException e) {
            return Stream.empty(); // another user's process
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
