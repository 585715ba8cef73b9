package org.werdegang.platform.web.strain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PlainPageTest {
    private static final Path TEMPLATES = Path.of(System.getProperty("werdegang.root", ".."), "platform/src/main/java");
    private static final Pattern PASSWORD = Pattern.compile("<input[^>]*type=\"password\"[^>]*>");
    private static final Pattern NAME = Pattern.compile(" name=\"([^\"]+)\"");

    @Test
    void no_field_for_a_password_is_ever_written_back_into_a_page() throws IOException {
        List<String> names;
        try (var files = Files.walk(TEMPLATES)) {
            names = files.filter(file -> file.toString().endsWith(".html"))
                    .flatMap(file -> PASSWORD.matcher(read(file)).results())
                    .map(field -> NAME.matcher(field.group())
                            .results()
                            .findFirst()
                            .orElseThrow()
                            .group(1))
                    .toList();
        }

        assertThat(names)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(PlainPage.SECRET).contains(name));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
