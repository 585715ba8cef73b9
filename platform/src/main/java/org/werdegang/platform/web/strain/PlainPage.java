package org.werdegang.platform.web.strain;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.werdegang.platform.access.AnswerHeaders;
import org.werdegang.platform.web.AssetAddress;

/**
 * The page that says "not now": in both languages, without database, template or session. What was typed into a form
 * stays in it and can be sent again.
 */
@Component
class PlainPage {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    /** Fields whose content never lies in a page; {@code PlainPageTest} finds every one of them in the templates. */
    static final Set<String> SECRET = Set.of("password", "old", "chosen", "code");

    private final MessageSource texts;
    private final AssetAddress assets;

    PlainPage(MessageSource texts, AssetAddress assets) {
        this.texts = texts;
        this.assets = assets;
    }

    /** Answers with status 503, the text of {@code key}, and when to come back. */
    void answer(HttpServletRequest request, HttpServletResponse response, String key, Duration comeBack)
            throws IOException {
        String kept = isForm(request) ? form(request) : "";
        response.resetBuffer();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", Long.toString(comeBack.toSeconds()));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", POLICY);
        AnswerHeaders.write(request, response);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        if (isProgram(request)) {
            response.setContentType("application/problem+json");
            response.getWriter().write(problem(key));
        } else {
            response.setContentType("text/html");
            response.getWriter().write(page(request, key, kept));
        }
    }

    private String page(HttpServletRequest request, String key, String kept) {
        String base = assets.base();
        var html = new StringBuilder();
        html.append("<!DOCTYPE html>\n<html lang=\"de\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(say(Locale.GERMAN, "strain.title"))
                .append("</title>\n<link rel=\"stylesheet\" href=\"")
                .append(base)
                .append("web/assets/kern.css\">\n<link rel=\"stylesheet\" href=\"")
                .append(base)
                .append("web/assets/werdegang.css\">\n</head>\n<body>\n<main id=\"main\">\n");
        part(html, Locale.GERMAN, request, key, kept);
        html.append("<div lang=\"en\">\n");
        part(html, Locale.ENGLISH, request, key, kept);
        return html.append("</div>\n</main>\n</body>\n</html>\n").toString();
    }

    private void part(StringBuilder html, Locale language, HttpServletRequest request, String key, String kept) {
        String heading = language.equals(Locale.GERMAN) ? "h1" : "h2";
        html.append('<').append(heading).append('>').append(say(language, "strain.title"));
        html.append("</")
                .append(heading)
                .append(">\n<p>")
                .append(say(language, key))
                .append("</p>\n");
        if (!kept.isEmpty()) {
            html.append("<p>")
                    .append(say(language, "strain.kept"))
                    .append("</p>\n")
                    .append(kept);
            html.append("<button type=\"submit\">").append(say(language, "strain.send"));
            html.append("</button>\n</form>\n");
        } else if (request.getMethod().equals("GET")) {
            html.append("<p><a href=\"").append(escaped(address(request))).append("\">");
            html.append(say(language, "strain.load")).append("</a></p>\n");
        } else {
            html.append("<p>").append(say(language, "strain.file")).append("</p>\n");
        }
    }

    private String say(Locale language, String key) {
        return escaped(texts.getMessage(key, null, language));
    }

    /** A form of text fields, none of them a password: what must not lie in a page is not put there. */
    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return request.getMethod().equals("POST")
                && type != null
                && type.startsWith("application/x-www-form-urlencoded")
                && request.getParameterMap().keySet().stream().noneMatch(SECRET::contains);
    }

    private static String form(HttpServletRequest request) {
        var form = new StringBuilder("<form method=\"post\" action=\"" + escaped(address(request)) + "\">\n");
        String query = request.getQueryString() == null ? "" : "&" + request.getQueryString();
        request.getParameterMap().forEach((name, values) -> {
            if (!query.contains("&" + name + "=")) {
                for (var value : values) {
                    form.append("<input type=\"hidden\" name=\"")
                            .append(escaped(name))
                            .append("\" value=\"")
                            .append(escaped(value))
                            .append("\">\n");
                }
            }
        });
        return form.toString();
    }

    /** The address on this site; two slashes at its beginning would lead to another. */
    private static String address(HttpServletRequest request) {
        String path = request.getRequestURI().replaceFirst("^/+", "/");
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }

    private String problem(String key) {
        return "{\"type\":\"about:blank\",\"status\":503,\"title\":\""
                + texts.getMessage("strain.title", null, Locale.ENGLISH)
                + "\",\"detail\":\""
                + texts.getMessage(key, null, Locale.ENGLISH)
                + "\"}";
    }

    private static boolean isProgram(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return request.getRequestURI().startsWith("/api/")
                || (accept != null && accept.contains("json") && !accept.contains("html"));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
