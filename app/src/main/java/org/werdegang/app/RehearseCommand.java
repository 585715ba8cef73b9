package org.werdegang.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;

/** Starts the demo in a folder that is thrown away and reads some pages, so that the JVM can record a start. */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {
    /** So many of the partners' files teach the JVM what reading and releasing are. */
    private static final int FILES = 2;

    private static final List<String> PAGES = List.of("/", "/?lang=en", "/daten", "/gebiete");

    @Override
    public Integer call() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("werdegang-rehearsal");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
        var demo = Demo.start(folder.resolve("data"), 0, FILES);
        try (var client = HttpClient.newHttpClient()) {
            for (var page : PAGES) {
                client.send(
                        HttpRequest.newBuilder(URI.create(demo.address() + page))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
            }
        }
        return 0;
    }
}
