package org.werdegang.platform.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.werdegang.platform.text.Site;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers of the interface: fields in a fixed order, a strong validator, compressed where the caller can read it. */
@Component
public class Answers {
    /*
     * Tomcat leaves answers with a strong validator uncompressed, and rightly so: the compressed bytes are another
     * representation and need a validator of their own (RFC 9110, 8.8.3.3). So both are made here.
     */
    private static final int WORTH_COMPRESSING = 1024;
    private static final Duration SOON = Duration.ofMinutes(1);

    private final JsonMapper json = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private final Site site;

    Answers(Site site) {
        this.site = site;
    }

    /** One thing, as JSON only. */
    public ResponseEntity<byte[]> one(HttpServletRequest request, Object thing) {
        Format.onlyJson(request);
        return answer(request, json.writeValueAsBytes(thing), Format.JSON.type(), HttpHeaders.ACCEPT_ENCODING, null);
    }

    /**
     * One page of a list, as JSON or CSV.
     *
     * @param name what the entries are called: the JSON field and the file's name
     * @param about what holds for all entries; stands before them in JSON
     */
    public <T> ResponseEntity<byte[]> list(
            HttpServletRequest request, String name, Map<String, ?> about, Page<T> page, Sheet<T> sheet) {
        var format = Format.of(request);
        String next = page.next() == null ? null : site.address(page.next());
        String vary = request.getRequestURI().contains(".")
                ? HttpHeaders.ACCEPT_ENCODING
                : HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_ENCODING;
        var body = switch (format) {
            case JSON -> {
                var whole = new LinkedHashMap<String, @Nullable Object>(about);
                whole.put(name, page.entries());
                whole.put("next", next);
                yield json.writeValueAsBytes(whole);
            }
            case CSV -> sheet.write(page.entries()).getBytes(StandardCharsets.UTF_8);
        };
        return answer(request, body, format.type(), vary, next);
    }

    /** Some other text, say a description of the interface or a catalogue. */
    public ResponseEntity<byte[]> text(HttpServletRequest request, String text, MediaType type) {
        return answer(request, text.getBytes(StandardCharsets.UTF_8), type, HttpHeaders.ACCEPT_ENCODING, null);
    }

    private ResponseEntity<byte[]> answer(
            HttpServletRequest request, byte[] body, MediaType type, String vary, @Nullable String next) {
        boolean gzip = body.length >= WORTH_COMPRESSING && readsGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        var answer = ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(SOON).cachePublic().mustRevalidate())
                .header(HttpHeaders.VARY, vary)
                .eTag('"' + digest(body) + (gzip ? "-gzip" : "") + '"');
        if (next != null) {
            answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return gzip ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(gzip(body)) : answer.body(body);
    }

    private static boolean readsGzip(@Nullable String accepted) {
        if (accepted == null) {
            return false;
        }
        for (String coding : accepted.split(",")) {
            String bare = coding.replace(" ", "");
            if (bare.equals("gzip") || (bare.startsWith("gzip;q=") && !bare.matches("gzip;q=0(\\.0*)?"))) {
                return true;
            }
        }
        return false;
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    private static byte[] gzip(byte[] body) {
        var bytes = new ByteArrayOutputStream(body.length / 4);
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
