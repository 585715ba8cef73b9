package org.werdegang.platform.web.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program that reads the interface over real HTTP: no cookies, no redirects, the headers it is told. Each has a network
 * address of its own, as a proxy in front of the platform would name it, so that limits per address hold for each alone.
 */
public final class Program {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String root;
    private final String address = "2001:db8:" + Integer.toHexString(COUNT.incrementAndGet()) + "::1";

    public Program(int port) {
        root = "http://localhost:" + port;
    }

    /** What came back. */
    public record Reply(int status, java.net.http.HttpHeaders headers, byte[] bytes) {
        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return JSON.readTree(bytes);
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        /** The body as it was before it was compressed. */
        public String unzipped() {
            try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** GET with headers: names and values in turn. */
    public Reply get(String path, String... headers) {
        return send("GET", path, headers);
    }

    public Reply send(String method, String path, String... headers) {
        String address = path.startsWith("http") ? path : root + path;
        var request = HttpRequest.newBuilder(URI.create(address))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("X-Forwarded-For", this.address);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Reply(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
