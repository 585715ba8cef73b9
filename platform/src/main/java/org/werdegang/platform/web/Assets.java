package org.werdegang.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * Style sheets, scripts, fonts and icons under addresses that change with their content, so that a browser keeps them
 * for ever: {@code /assets/<hash>/web/assets/werdegang.css}. Every such file beside a feature is served.
 */
@Controller
class Assets {
    private static final String ROOT = "org/werdegang/platform/";
    private static final Map<String, MediaType> TYPES = Map.of(
            "css", new MediaType("text", "css", StandardCharsets.UTF_8),
            "js", new MediaType("text", "javascript", StandardCharsets.UTF_8),
            "svg", new MediaType("image", "svg+xml"),
            "png", MediaType.IMAGE_PNG,
            "woff", new MediaType("font", "woff"),
            "woff2", new MediaType("font", "woff2"));

    private final Map<String, byte[]> files = new TreeMap<>();
    private final String base;

    Assets() throws IOException, NoSuchAlgorithmException {
        var resolver = new PathMatchingResourcePatternResolver();
        for (var type : TYPES.keySet()) {
            for (var file : resolver.getResources("classpath*:" + ROOT + "**/*." + type)) {
                String url = file.getURL().toString();
                files.put(url.substring(url.lastIndexOf(ROOT) + ROOT.length()), file.getContentAsByteArray());
            }
        }
        var digest = MessageDigest.getInstance("SHA-256");
        files.forEach((name, content) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(content);
        });
        base = "/assets/" + HexFormat.of().formatHex(digest.digest(), 0, 6) + "/";
    }

    /** The address before a file's name, with a slash at its end. */
    String base() {
        return base;
    }

    @GetMapping("/assets/{hash}/**")
    ResponseEntity<byte[]> file(HttpServletRequest request) {
        String path = request.getRequestURI().substring("/assets/".length());
        byte[] content = files.get(path.substring(path.indexOf('/') + 1));
        if (content == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        boolean current = request.getRequestURI().startsWith(base);
        return ResponseEntity.ok()
                .contentType(TYPES.getOrDefault(
                        path.substring(path.lastIndexOf('.') + 1), MediaType.APPLICATION_OCTET_STREAM))
                .cacheControl(
                        current
                                ? CacheControl.maxAge(Duration.ofDays(365))
                                        .cachePublic()
                                        .immutable()
                                : CacheControl.noCache())
                .body(content);
    }
}
