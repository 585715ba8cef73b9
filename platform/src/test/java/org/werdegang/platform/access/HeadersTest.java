package org.werdegang.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.valves.RemoteIpValve;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.werdegang.platform.PlatformTest;

/** Walks every route of the table, behind a proxy that speaks TLS: what browsers are told, and what forged forms get. */
@PlatformTest
class HeadersTest {
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
                problems.addAll(Told.problems(path, answer));
                for (String cookie : answer.headers().allValues("set-cookie")) {
                    if (!cookie.startsWith(HostCookie.PREFIX)
                            || !cookie.contains("Secure")
                            || !cookie.contains("HttpOnly")
                            || !cookie.contains("SameSite=")) {
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
    void no_request_is_sent_back_as_it_came() throws Exception {
        assertThat(ask("TRACE", "/", "").statusCode()).isIn(400, 404, 405, 501);
    }

    @Test
    void every_trouble_page_carries_them_too() throws Exception {
        var reader = SignedIn.as(platform, UUID.randomUUID(), Role.READER);
        var problems = new ArrayList<String>();
        var seen = new ArrayList<Integer>();
        for (var answer : List.of(
                ask("GET", "/gibt-es-nicht", ""),
                ask("GET", "/verwaltung", cookies(reader)),
                ask("GET", "/verwaltung", ""),
                ask("POST", "/anmelden", ""),
                ask(
                        "GET",
                        "/verwaltung/konten/keine-id",
                        cookies(SignedIn.as(platform, UUID.randomUUID(), Role.ADMINISTRATOR))),
                ask("GET", "/daten/keiner/keins", ""),
                ask("GET", "/zugang?code=falsch", ""),
                ask("GET", "/anmelden/dienst", ""),
                ask("PUT", "/", ""),
                ask("GET", "/api/v1/values?indicator=keiner", ""))) {
            problems.addAll(Told.problems(answer.uri().getPath(), answer));
            seen.add(answer.statusCode());
        }

        assertThat(problems).isEmpty();
        assertThat(seen).contains(303, 400, 403, 404, 410, 422).noneMatch(status -> status < 300);
    }

    @Test
    void believes_what_is_forwarded_from_this_machine_and_from_nowhere_else() throws Exception {
        var server = (TomcatWebServer) Objects.requireNonNull(((WebServerApplicationContext) platform).getWebServer());
        var pipeline = server.getTomcat().getEngine().getPipeline();
        var proxies = Arrays.stream(pipeline.getValves())
                .filter(RemoteIpValve.class::isInstance)
                .map(valve -> Pattern.compile(((RemoteIpValve) valve).getInternalProxies())
                        .asMatchPredicate())
                .toList();

        assertThat(proxies).singleElement().satisfies(believed -> {
            assertThat(List.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1")).allMatch(believed);
            assertThat(List.of("10.0.0.5", "172.16.0.1", "192.168.1.7", "169.254.0.1", "127x0x0x1", "8.8.8.8"))
                    .noneMatch(believed);
        });
    }

    @Test
    void a_neighbour_in_the_network_cannot_pretend_to_be_the_proxy() throws Exception {
        var own = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && address.isSiteLocalAddress())
                .findFirst();
        assumeTrue(own.isPresent(), "This machine has no address in a private network.");

        var answer = ask("http://" + own.orElseThrow().getHostAddress() + ":" + port, "GET", "/", "");

        assertThat(answer.headers().firstValue("strict-transport-security")).isEmpty();
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
                .map(cookie -> HostCookie.PREFIX + cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private HttpResponse<String> ask(String method, String path, String cookies)
            throws IOException, InterruptedException {
        return ask("http://localhost:" + port, method, path, cookies);
    }

    private static HttpResponse<String> ask(String root, String method, String path, String cookies)
            throws IOException, InterruptedException {
        String query = path.contains("?") ? "" : "?lang=de&theme=dark";
        var request = HttpRequest.newBuilder(URI.create(root + path + query))
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
