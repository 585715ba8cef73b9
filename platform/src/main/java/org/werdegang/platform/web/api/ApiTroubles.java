package org.werdegang.platform.web.api;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.werdegang.platform.vocabulary.Refused;
import org.werdegang.platform.vocabulary.Unavailable;

/** Answers with problem details wherever a handler of the interface refuses or cannot. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiTroubles {
    private final Problems problems;
    private final MessageSource texts;

    ApiTroubles(Problems problems, MessageSource texts) {
        this.problems = problems;
        this.texts = texts;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused refused, Locale language) {
        return problems.refused(refused, language);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(Unavailable unavailable, Locale language) {
        String text = texts.getMessage(unavailable.key(), null, language);
        var answer = problems.of(HttpStatus.SERVICE_UNAVAILABLE, text, "", language);
        String wait = String.valueOf(unavailable.tryAgainIn().toSeconds());
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, wait)
                .body(answer.getBody());
    }
}
