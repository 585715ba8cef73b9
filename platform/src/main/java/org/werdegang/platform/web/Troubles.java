package org.werdegang.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.vocabulary.Frames;
import org.werdegang.platform.vocabulary.Refused;
import org.werdegang.platform.vocabulary.Unavailable;
import org.werdegang.platform.web.api.Problems;

/**
 * What a reader gets when something does not work: a refusal says how to mend it, an outage says when to try again, and
 * a bug shows an id under which the log has its frames. Programs get the same as problem details (RFC 9457).
 */
@Controller
@ControllerAdvice
class Troubles implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

    private final ShellAdvice shells;
    private final Problems problems;
    private final MessageSource texts;

    Troubles(ShellAdvice shells, Problems problems, MessageSource texts) {
        this.shells = shells;
        this.problems = problems;
        this.texts = texts;
    }

    @ExceptionHandler
    Object refused(Refused refused, HttpServletRequest request, Caller caller, Locale language) {
        var details = refused.details().stream().map(String::valueOf).toArray();
        var status = refused.key().endsWith(".conflict") ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        return answer(status, texts.getMessage(refused.key(), details, language), "", request, caller, language);
    }

    @ExceptionHandler
    Object unavailable(
            Unavailable unavailable,
            HttpServletRequest request,
            HttpServletResponse response,
            Caller caller,
            Locale language) {
        response.setHeader(
                "Retry-After", String.valueOf(unavailable.tryAgainIn().toSeconds()));
        String text = texts.getMessage(unavailable.key(), null, language);
        return answer(HttpStatus.SERVICE_UNAVAILABLE, text, "", request, caller, language);
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, Caller caller, Locale language) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer given ? given : 404;
        var status = HttpStatus.resolve(code) == null ? HttpStatus.INTERNAL_SERVER_ERROR : HttpStatus.valueOf(code);
        String id = "";
        if (status.is5xxServerError()) {
            id = RequestId.of(request);
            var cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                    ? Frames.of(thrown)
                    : null;
            LOG.error("Problem {} at {}", id, request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), cause);
        }
        String key = switch (status) {
            case NOT_FOUND -> "trouble.404";
            case FORBIDDEN -> "trouble.403";
            case UNAUTHORIZED -> "trouble.401";
            case METHOD_NOT_ALLOWED -> "trouble.405";
            case CONTENT_TOO_LARGE -> "trouble.413";
            default -> status.is4xxClientError() ? "trouble.400" : "trouble.500";
        };
        return answer(status, texts.getMessage(key, null, language), id, request, caller, language);
    }

    private Object answer(
            HttpStatus status, String text, String id, HttpServletRequest request, Caller caller, Locale language) {
        String path = ShellAdvice.original(request);
        if (path.startsWith("/api/")) {
            return problems.of(status, apiText(status, text, language), id, language);
        }
        String title = texts.getMessage(title(status), null, language);
        if (program(request)) {
            var problem = ProblemDetail.forStatusAndDetail(status, text);
            problem.setTitle(title);
            if (!id.isEmpty()) {
                problem.setInstance(URI.create("urn:uuid:" + id));
            }
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        var page = new ModelAndView("web/trouble", status);
        page.addObject("shell", shells.shell(request, caller, language));
        page.addObject("caller", caller);
        page.addObject("heading", title);
        page.addObject("text", text);
        page.addObject("id", id);
        return page;
    }

    /** Programs are told about addresses and methods, not about pages. */
    private String apiText(HttpStatus status, String text, Locale language) {
        return switch (status) {
            case NOT_FOUND -> texts.getMessage("api.not-found", null, language);
            case METHOD_NOT_ALLOWED -> texts.getMessage("api.method-not-allowed", null, language);
            case UNAUTHORIZED -> texts.getMessage("api.invalid-token", null, language);
            case TOO_MANY_REQUESTS -> texts.getMessage("api.too-many-requests", null, language);
            case INTERNAL_SERVER_ERROR -> texts.getMessage("api.bug", null, language);
            default -> text;
        };
    }

    private static String title(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "trouble.404.title";
            case FORBIDDEN, UNAUTHORIZED -> "trouble.403.title";
            case SERVICE_UNAVAILABLE -> "trouble.503.title";
            default -> status.is4xxClientError() ? "trouble.refused.title" : "trouble.500.title";
        };
    }

    private static boolean program(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("json") && !accept.contains("html");
    }
}
