package org.werdegang.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One browser with cookies and a network address of its own; a proxy on this machine vouches for the address. */
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient line;
    private final String root;
    private final String address;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String token = "";

    /** The visitor of this number; {@code line} may be shared, nothing in it belongs to anybody. */
    Visitor(HttpClient line, String root, int number) {
        this.line = line;
        this.root = root;
        this.address = "10." + (number >> 16 & 255) + "." + (number >> 8 & 255) + "." + (number & 255);
    }

    /** The status of the answer; 0 where none came. */
    int get(String path) {
        return send(to(path).GET()).status();
    }

    /** A form of the page that was fetched last. */
    int post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8) + "&")
                        .collect(Collectors.joining())
                + "_csrf=" + URLEncoder.encode(token, UTF_8);
        return send(to(path).header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)))
                .status();
    }

    /** A file for a source, as the page that was fetched last asks for it. */
    int upload(String source, String name, byte[] file) {
        String line = "----bench";
        var head = new StringBuilder();
        for (var field : Map.of("_csrf", token, "quelle", source).entrySet()) {
            head.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(line, field.getKey(), field.getValue()));
        }
        head.append("--%s\r\nContent-Disposition: form-data; name=\"datei\"; filename=\"%s\"\r\n\r\n"
                .formatted(line, name));
        return send(to("/lieferungen")
                        .header("Content-Type", "multipart/form-data; boundary=" + line)
                        .POST(HttpRequest.BodyPublishers.concat(
                                HttpRequest.BodyPublishers.ofString(head.toString()),
                                HttpRequest.BodyPublishers.ofByteArray(file),
                                HttpRequest.BodyPublishers.ofString("\r\n--" + line + "--\r\n"))))
                .status();
    }

    /** The page at this path, to look for addresses in it; empty where none came. */
    String page(String path) {
        return send(to(path).GET()).body();
    }

    private record Answer(int status, String body) {}

    private HttpRequest.Builder to(String path) {
        var request = HttpRequest.newBuilder(URI.create(root + path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "text/html")
                .header("X-Forwarded-For", address);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = line.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("set-cookie").forEach(this::keep);
            var found = TOKEN.matcher(answer.body());
            if (found.find()) {
                token = found.group(1);
            }
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            return new Answer(0, "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(0, "");
        }
    }

    private void keep(String cookie) {
        String pair = cookie.split(";", 2)[0];
        int equals = pair.indexOf('=');
        if (equals > 0) {
            cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
    }
}
