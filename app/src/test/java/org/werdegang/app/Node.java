package org.werdegang.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * One of several processes that serve from one database, and where it answers. In the database its connections and the jobs
 * that it holds bear its name.
 */
record Node(String name, Running process, int pages, int management) implements AutoCloseable {
    static Node start(ExternalServer server, Path folder, String name, String masterKey) throws IOException {
        return start(server, folder, name, masterKey, Running.freePort(), List.of());
    }

    /**
     * Starts a node.
     *
     * @param pages the port of its pages
     * @param options options of its machine
     */
    static Node start(
            ExternalServer server, Path folder, String name, String masterKey, int pages, List<String> options)
            throws IOException {
        int management = Running.freePort();
        var settings = server.settings(folder, java.util.Map.of());
        Files.writeString(settings, "werdegang.master-key=" + masterKey + "\n", StandardOpenOption.APPEND);
        var all = new java.util.ArrayList<>(options);
        all.add("-Ddb-scheduler.scheduler-name=" + name);
        var process = Running.start(
                all,
                "serve",
                "--port",
                Integer.toString(pages),
                "--management-port",
                Integer.toString(management),
                "--database",
                server.url() + "?ApplicationName=" + name,
                "--settings",
                settings.toString(),
                "--data",
                folder.resolve(name).toString());
        return new Node(name, process, pages, management);
    }

    /** A key that all nodes share. */
    static String masterKey() {
        return HexFormat.of().formatHex(new SecureRandom().generateSeed(32));
    }

    Node ready() throws InterruptedException {
        process.await("Werdegang serves at");
        return this;
    }

    String page(String path) {
        return "http://localhost:" + pages + path;
    }

    String managed(String path) {
        return "http://localhost:" + management + "/actuator" + path;
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
