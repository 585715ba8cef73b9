package org.werdegang.platform.web.api;

import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** The kinds of problem that the interface reports; each has a paragraph of its own on the page {@code /api}. */
public enum Problem {
    UNKNOWN_PARAMETER(HttpStatus.BAD_REQUEST),
    MISSING_PARAMETER(HttpStatus.BAD_REQUEST),
    INVALID_PARAMETER(HttpStatus.BAD_REQUEST),
    INVALID_TOKEN(HttpStatus.UNAUTHORIZED),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    REFUSED(HttpStatus.UNPROCESSABLE_CONTENT),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    BUG(HttpStatus.INTERNAL_SERVER_ERROR);

    private final HttpStatus status;

    Problem(HttpStatus status) {
        this.status = status;
    }

    /** The status that goes with it. */
    public HttpStatus status() {
        return status;
    }

    /** Its name in addresses and text keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True if its text names a parameter first. */
    boolean namesParameter() {
        return this == UNKNOWN_PARAMETER || this == MISSING_PARAMETER || this == INVALID_PARAMETER;
    }

    /** The kind that a refusal's key names: {@code api.not-found.indicator} is a {@link #NOT_FOUND}. */
    static Problem ofKey(String key) {
        for (var problem : values()) {
            if (key.equals("api." + problem.key()) || key.startsWith("api." + problem.key() + ".")) {
                return problem;
            }
        }
        return REFUSED;
    }

    /** The kind that goes with a status. */
    static Optional<Problem> ofStatus(HttpStatus status) {
        for (var problem : values()) {
            if (problem.status == status && !problem.namesParameter()) {
                return Optional.of(problem);
            }
        }
        return Optional.empty();
    }
}
