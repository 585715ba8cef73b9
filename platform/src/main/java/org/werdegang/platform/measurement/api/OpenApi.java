package org.werdegang.platform.measurement.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.werdegang.platform.web.api.Answers;
import org.werdegang.platform.web.api.Asked;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The description of the interface for programs (OpenAPI 3.1), as it stands in {@code openapi.yaml}. */
@RestController
class OpenApi {
    static final String PATH = "/api/v1/openapi.json";

    private final Answers answers;
    private final Map<String, Object> description;

    OpenApi(Answers answers) {
        this.answers = answers;
        this.description = read();
    }

    private static Map<String, Object> read() {
        try (var stream = OpenApi.class.getResourceAsStream("openapi.yaml")) {
            if (stream == null) {
                throw new IllegalStateException("openapi.yaml is not on the class path.");
            }
            return new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("openapi.yaml could not be read.", e);
        }
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> description(HttpServletRequest request) {
        Asked.of(request);
        return answers.one(request, description);
    }
}
