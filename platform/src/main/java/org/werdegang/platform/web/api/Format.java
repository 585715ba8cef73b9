package org.werdegang.platform.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.werdegang.platform.vocabulary.Refused;

/** How a list is written: chosen by the address's ending, else by the {@code Accept} header, else JSON. */
public enum Format {
    JSON,
    CSV;

    private static final MediaType TEXT_CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    MediaType type() {
        return switch (this) {
            case JSON -> MediaType.APPLICATION_JSON;
            case CSV -> TEXT_CSV;
        };
    }

    /** @throws Refused if the caller takes neither */
    public static Format of(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.endsWith(".csv")) {
            return CSV;
        }
        if (path.endsWith(".json")) {
            return JSON;
        }
        return wanted(request, List.of(JSON, CSV));
    }

    /** For an address that has only JSON. */
    static Format onlyJson(HttpServletRequest request) {
        return wanted(request, List.of(JSON));
    }

    private static Format wanted(HttpServletRequest request, List<Format> offered) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null || accept.isBlank()) {
            return offered.getFirst();
        }
        try {
            return MediaType.parseMediaTypes(accept).stream()
                    .filter(asked -> asked.getQualityValue() > 0)
                    .sorted(Comparator.comparingDouble(MediaType::getQualityValue)
                            .reversed())
                    .flatMap(asked -> offered.stream()
                            .filter(format -> asked.removeQualityValue().equalsTypeAndSubtype(format.type())
                                    || asked.includes(format.type())))
                    .findFirst()
                    .orElseThrow(() -> new Refused("api.not-acceptable", accept));
        } catch (InvalidMediaTypeException unreadable) {
            throw new Refused("api.not-acceptable", accept);
        }
    }
}
