package org.werdegang.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The demo as a newcomer starts it: real database, real pages, the region inside. */
class DemoTest {
    @Test
    void prepares_the_region_and_answers_without_log_in() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("werdegang-demo-test");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));

        var demo = Demo.start(folder.resolve("data"), 0);

        try (var client = HttpClient.newHttpClient()) {
            var home = client.send(
                    HttpRequest.newBuilder(URI.create(demo.address() + "/")).build(), BodyHandlers.ofString());
            assertThat(home.statusCode()).isEqualTo(200);
            assertThat(home.body()).contains("lang=\"de\"");
        }
        assertThat(demo.logIns().lines()).hasSize(5).anyMatch(line -> line.contains("administrator"));
        assertThat(folder.resolve("data/demo-log-ins.txt")).isNotEmptyFile();
    }
}
