package org.werdegang.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A command of the jar in a process of its own, as the launcher starts it, speaking English. */
final class Running implements AutoCloseable {
    private static final int PATIENCE = 180;

    private final Process process;
    private final Path out;

    private Running(Process process, Path out) {
        this.process = process;
        this.out = out;
    }

    static Running start(String... words) throws IOException {
        return start(List.of(), words);
    }

    /** The same with options of the machine, say {@code -Ddb-scheduler.heartbeat-interval=1s}. */
    static Running start(List<String> options, String... words) throws IOException {
        var out = Files.createTempFile("werdegang-running", ".log");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.language=en",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(options);
        command.add(Werdegang.class.getName());
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        return new Running(process, out);
    }

    /** A port that nobody holds at the moment. */
    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Waits until the process has printed something that matches, and gives the first group of it. */
    String await(String pattern) throws InterruptedException {
        var wanted = Pattern.compile(pattern);
        for (int i = 0; i < PATIENCE * 20; i++) {
            boolean ended = !process.isAlive();
            var found = wanted.matcher(printed());
            if (found.find()) {
                return found.groupCount() == 0 ? found.group() : found.group(1);
            }
            if (ended) {
                break;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("Not printed: " + pattern + "\n" + printed());
    }

    /** Waits for the end and gives the exit code. */
    int ended() throws InterruptedException {
        if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
            throw new AssertionError("Does not end:\n" + printed());
        }
        return process.exitValue();
    }

    /** As {@code kill} and systemd do. */
    void terminate() {
        process.destroy();
    }

    /** As Ctrl-C does. */
    void interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    String printed() {
        try {
            return Files.readString(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        Files.deleteIfExists(out);
    }
}
