package org.werdegang.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Work in the platform's own name sees what nobody has released: few places may do it, and each is known here. */
class PlatformWorkTest {
    private static final Path ROOT = Path.of(System.getProperty("werdegang.root", ".."));

    @Test
    void only_jobs_a_delivery_read_at_once_and_the_demos_preparation_work_as_the_platform() throws IOException {
        try (var platform = Files.walk(ROOT.resolve("platform/src/main/java"));
                var app = Files.walk(ROOT.resolve("app/src/main/java"))) {
            assertThat(Stream.concat(platform, app)
                            .filter(file -> file.toString().endsWith(".java"))
                            .filter(PlatformWorkTest::works)
                            .map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "AsPlatform.java",
                            "OrganisationInDatabase.java",
                            "Scheduling.java",
                            "Deliveries.java",
                            "Demo.java");
        }
    }

    private static boolean works(Path file) {
        try {
            return Files.readString(file).contains("AsPlatform");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
