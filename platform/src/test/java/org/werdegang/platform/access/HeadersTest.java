package org.werdegang.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.werdegang.platform.PlatformTest;

/** Walks every route of the table, behind a proxy that speaks TLS: what browsers are told, and what forged forms get. */
@PlatformTest
class HeadersTest {
    private static final Map<String, Pattern> TOLD = Map.of(
            "content-security-policy",
            Pattern.compile("default-src 'none'; (?!.*unsafe).*frame-ancestors 'none'.*"),
            "x-content-type-options",
            Pattern.compile("nosniff"),
            "x-frame-options",
            Pattern.compile("DENY"),
            "referrer-policy",
            Pattern.compile("same-origin|no-referrer"),
            "permissions-policy",
            Pattern.compile(".*geolocation=\\(\\).*"),
            "cross-origin-opener-policy",
            Pattern.compile("same-origin"),
            "cross-origin-resource-policy",
            Pattern.compile("same-origin|cross-origin"),
            "strict-transport-security",
            Pattern.compile("max-age=31536000.*"));

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext platform;

    @Test
    void every_answer_carries_the_headers_and_every_cookie_is_for_tls_alone() throws Exception {
        var administrator = SignedIn.as(platform, UUID.randomUUID(), Role.ADMINISTRATOR, Role.STEWARD);
        var problems = new ArrayList<String>();
        for (String path : paths("GET")) {
            for (String cookies : List.of("", cookies(administrator))) {
                var answer = ask("GET", path, cookies);
                TOLD.forEach((name, wanted) -> {
                    String said = answer.headers().firstValue(name).orElse("");
                    if (!wanted.matcher(said).matches()) {
                        problems.add(path + " says " + name + ": " + said);
                    }
                });
                for (String cookie : answer.headers().allValues("set-cookie")) {
                    if (!cookie.contains("Secure") || !cookie.contains("HttpOnly") || !cookie.contains("SameSite=")) {
                        problems.add(path + " sets " + cookie.replaceAll("=[^;]*;", "=…;"));
                    }
                }
                if (answer.headers().firstValue("server").isPresent()
                        || answer.headers().firstValue("x-powered-by").isPresent()) {
                    problems.add(path + " names its software");
                }
            }
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void every_form_that_comes_without_its_token_is_refused() throws Exception {
        var administrator = SignedIn.as(platform, UUID.randomUUID(), Role.ADMINISTRATOR, Role.STEWARD, Role.OFFICE);
        var let = new ArrayList<String>();
        for (String path : paths("POST")) {
            int status = ask("POST", path, cookies(administrator)).statusCode();
            if (status != 403) {
                let.add(path + " answers " + status);
            }
        }
        assertThat(let).isEmpty();
    }

    @Test
    void tells_nobody_to_use_tls_where_there_is_none() {
        assertThat(SignedIn.visitor(platform).get("/").headers().firstValue("strict-transport-security"))
                .isEmpty();
    }

    /** A way to every route; what its variables name need not exist, the headers are the same. */
    private static List<String> paths(String method) {
        return RouteRoles.TABLE.stream()
                .filter(route -> route.method().equals(method))
                .map(route -> route.pattern().getPatternString())
                .map(pattern -> pattern.replaceAll("\\{[^}]*}", "00000000-0000-7000-8000-000000000000")
                        .replace("/**", "/x"))
                .distinct()
                .toList();
    }

    private static String cookies(SignedIn browser) {
        return browser.cookies().entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private HttpResponse<String> ask(String method, String path, String cookies)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path + "?lang=de&theme=dark"))
                .header("X-Forwarded-Proto", "https")
                .header("Accept", "text/html,*/*")
                .method(method, HttpRequest.BodyPublishers.ofString(""));
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
