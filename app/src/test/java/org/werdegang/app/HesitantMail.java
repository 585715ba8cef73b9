package org.werdegang.app;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A mail server that reads a letter to its end and then, as long as it hesitates, neither takes nor refuses it. */
final class HesitantMail implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final BlockingQueue<String> held = new LinkedBlockingQueue<>();
    private volatile boolean hesitates;

    HesitantMail() throws IOException {
        Thread.ofVirtual().start(this::open);
    }

    /** The options with which a node writes here. */
    List<String> options() {
        return List.of(
                "-Dwerdegang.mail.host=localhost",
                "-Dwerdegang.mail.port=" + door.getLocalPort(),
                "-Dwerdegang.mail.security=none",
                "-Dwerdegang.mail.from=region@bildung.example");
    }

    void hesitate(boolean on) {
        hesitates = on;
    }

    /** Waits for a letter that is neither taken nor refused; its Message-ID. */
    String held() throws InterruptedException {
        var id = held.poll(60, TimeUnit.SECONDS);
        if (id == null) {
            throw new AssertionError("No letter came.");
        }
        return id;
    }

    /** The Message-IDs of all letters taken, in their order. */
    List<String> taken() {
        return List.copyOf(taken);
    }

    private void open() {
        try {
            while (true) {
                var line = door.accept();
                Thread.ofVirtual().start(() -> speak(line));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void speak(Socket line) {
        try (line;
                var in = new BufferedReader(new InputStreamReader(line.getInputStream(), US_ASCII))) {
            say(line, "220 here");
            for (var said = in.readLine(); said != null; said = in.readLine()) {
                if (said.equals("DATA")) {
                    say(line, "354 go on");
                    letter(line, in);
                } else {
                    say(line, said.equals("QUIT") ? "221 bye" : "250 yes");
                }
            }
        } catch (IOException e) {
            // the other side is gone
        }
    }

    private void letter(Socket line, BufferedReader in) throws IOException {
        String id = "";
        for (var said = in.readLine(); said != null && !said.equals("."); said = in.readLine()) {
            id = id.isEmpty() && said.startsWith("Message-ID:")
                    ? said.substring(11).strip()
                    : id;
        }
        if (hesitates) {
            held.add(id);
            in.readLine(); // nothing comes but the end of the line
        } else {
            taken.add(id);
            say(line, "250 taken");
        }
    }

    private static void say(Socket line, String words) throws IOException {
        line.getOutputStream().write((words + "\r\n").getBytes(US_ASCII));
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
