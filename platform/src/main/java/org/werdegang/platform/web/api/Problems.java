package org.werdegang.platform.web.api;

import java.net.URI;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.werdegang.platform.text.Site;
import org.werdegang.platform.vocabulary.Refused;

/** Makes problem details: what happened, where, how to mend it, and an address that explains the kind. */
@Component
public class Problems {
    private final MessageSource texts;
    private final Site site;

    Problems(MessageSource texts, Site site) {
        this.texts = texts;
        this.site = site;
    }

    /** The answer to a refusal; a text about a parameter has that parameter's name as first detail. */
    public ResponseEntity<ProblemDetail> refused(Refused refused, Locale language) {
        var kind = Problem.ofKey(refused.key());
        var details = refused.details().stream().map(String::valueOf).toArray();
        var problem = problem(kind, texts.getMessage(refused.key(), details, language), language);
        if (kind.namesParameter() && details.length > 0) {
            problem.setProperty("parameter", details[0]);
        }
        return answer(problem, language);
    }

    /**
     * The answer to a request that reached no handler.
     *
     * @param id names the entry in the log; empty if it is no bug
     */
    public ResponseEntity<ProblemDetail> of(HttpStatus status, String text, String id, Locale language) {
        var kind = Problem.ofStatus(status).orElse(status.is5xxServerError() ? Problem.BUG : Problem.REFUSED);
        var problem = problem(kind, text, language);
        problem.setStatus(status);
        if (!id.isEmpty()) {
            problem.setInstance(URI.create("urn:uuid:" + id));
        }
        return answer(problem, language);
    }

    private ProblemDetail problem(Problem kind, String text, Locale language) {
        var problem = ProblemDetail.forStatusAndDetail(kind.status(), text);
        problem.setType(URI.create(site.address("/api#problem-" + kind.key())));
        problem.setTitle(texts.getMessage("api.problem." + kind.key(), null, language));
        return problem;
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, Locale language) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(problem);
    }
}
