package org.werdegang.app;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one external database, from both starting on an empty one to one going while the other serves. */
@Tag("long")
class TwoNodesStory {
    private static final String PASSWORD = "ein langes Passwort für zwei Knoten";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @TempDir
    private Path folder;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();

    @Test
    void two_nodes_share_one_database_and_one_may_go_while_the_other_serves() throws Exception {
        try (var server = ExternalServer.start(folder)) {
            refusesAWrongPassword(server);
            refusesToWorkAsTheOwner(server);
            String key = Node.masterKey();
            try (var one = Node.start(server, folder, "one", key);
                    var two = Node.start(server, folder, "two", key)) {
                String code = one.process().await("set-up code there: (\\S+)");
                two.process().await("Werdegang serves at");

                migratedOnce(server);
                tellHealthAndMetricsOnlyOnTheirOwnPort(one, two);
                aSignInOnOneHoldsOnTheOther(one, two, code);
                aNodeWithAnotherMasterKeyIsRefused(server);
                theJournalIsSealedOnce(server);
                aRunningRequestIsFinished(one, two);
            }
        }
    }

    private void refusesAWrongPassword(ExternalServer server) throws Exception {
        for (var role : new String[] {"owner", "app"}) {
            String settings = server.settings(folder, Map.of(role + "-password", "wrong-guess"))
                    .toString();
            try (var refused = Running.start(
                    "serve",
                    "--port",
                    "0",
                    "--management-port",
                    "0",
                    "--database",
                    server.url(),
                    "--settings",
                    settings,
                    "--data",
                    folder.resolve("refused").toString())) {
                assertThat(refused.ended()).isEqualTo(Werdegang.REFUSED);
                assertThat(refused.printed())
                        .contains("werdegang.database." + role + "-password")
                        .doesNotContain("wrong-guess", "Exception");
            }
        }
    }

    private void refusesToWorkAsTheOwner(ExternalServer server) throws Exception {
        var settings = Files.write(
                folder.resolve("owner.properties"),
                List.of(
                        "werdegang.database.owner-user=" + server.roles().get("owner-user"),
                        "werdegang.database.owner-password=" + server.roles().get("owner-password")));
        try (var refused = Running.start(
                "serve",
                "--port",
                "0",
                "--management-port",
                "0",
                "--database",
                server.url(),
                "--settings",
                settings.toString(),
                "--data",
                folder.resolve("refused").toString())) {
            assertThat(refused.ended()).isEqualTo(Werdegang.REFUSED);
            assertThat(refused.printed())
                    .contains("werdegang.database.app-user", "run-on-a-server.md")
                    .doesNotContain("Exception");
        }
    }

    private static void migratedOnce(ExternalServer server) throws Exception {
        var applied =
                server.rows("SELECT version FROM store.flyway_schema_history WHERE success AND version IS NOT NULL");

        assertThat(applied).isNotEmpty().doesNotHaveDuplicates();
        assertThat(server.rows("SELECT version FROM store.flyway_schema_history WHERE NOT success"))
                .isEmpty();
    }

    private void tellHealthAndMetricsOnlyOnTheirOwnPort(Node... nodes) throws Exception {
        for (var node : nodes) {
            for (var probe : new String[] {"/health", "/health/readiness", "/health/liveness"}) {
                assertThat(get(node.managed(probe)))
                        .returns(200, HttpResponse::statusCode)
                        .satisfies(answer -> assertThat(answer.body()).contains("\"UP\""));
            }
            assertThat(get(node.managed("/prometheus")).body())
                    .contains("jvm_memory_used_bytes", "hikaricp_connections");
            assertThat(get(node.page("/actuator/prometheus")).statusCode()).isNotEqualTo(200);
        }
    }

    private void aSignInOnOneHoldsOnTheOther(Node one, Node two, String code) throws Exception {
        var begun = post(
                one,
                "/einrichten",
                Map.of(
                        "code", code,
                        "initiativeDe", "Bildungsregion Probe",
                        "office", "Geschäftsstelle",
                        "name", "Kim Muster",
                        "email", "kim@example.org",
                        "password", PASSWORD));
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(302);

        assertThat(get(two.page("/verwaltung/organisationen")).body()).contains("Geschäftsstelle", "Kim Muster");

        assertThat(post(two, "/abmelden", Map.of()).statusCode()).isEqualTo(302);
        assertThat(get(one.page("/verwaltung/organisationen")).statusCode()).isNotEqualTo(200);
    }

    private void aNodeWithAnotherMasterKeyIsRefused(ExternalServer server) throws Exception {
        try (var third = Node.start(server, folder, "three", "00".repeat(32))) {
            assertThat(third.process().ended()).isEqualTo(Werdegang.REFUSED);
            assertThat(third.process().printed())
                    .contains("another master key")
                    .doesNotContain("\tat ", "00".repeat(32));
        }
    }

    private static void theJournalIsSealedOnce(ExternalServer server) throws Exception {
        String waiting = "SELECT count(*) FROM journal.unsealed";
        for (int i = 0; i < 600 && !server.rows(waiting).equals(java.util.List.of("0")); i++) {
            Thread.sleep(100);
        }

        assertThat(server.rows(waiting)).containsExactly("0");
        assertThat(server.rows("SELECT entry FROM journal.link")).isNotEmpty().doesNotHaveDuplicates();
    }

    /** Half a form is sent, the node is told to end, the other half follows: the answer still comes. */
    private void aRunningRequestIsFinished(Node one, Node two) throws Exception {
        String body = "email=kim%40example.org&password=wrong";
        try (var slow = new Socket("localhost", one.pages())) {
            var out = slow.getOutputStream();
            out.write(("POST /anmelden HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                            + "\r\n\r\n" + body.substring(0, 10))
                    .getBytes(US_ASCII));
            out.flush();
            Thread.sleep(500); // the request must have reached a handler; nothing tells when
            one.process().terminate();
            Thread.sleep(500);
            out.write(body.substring(10).getBytes(US_ASCII));
            out.flush();

            assertThat(new String(slow.getInputStream().readAllBytes(), UTF_8)).startsWith("HTTP/1.1 403");
        }
        assertThat(one.process().ended()).isEqualTo(143);
        assertThat(one.process().printed()).doesNotContain("Not stopped cleanly", "Exception");
        assertThat(get(two.page("/")).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(Node node, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        var token = TOKEN.matcher(
                get(node.page(path.equals("/abmelden") ? "/passwort" : path)).body());
        assertThat(token.find()).isTrue();
        String form = fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8) + "&")
                        .collect(Collectors.joining())
                + "_csrf=" + URLEncoder.encode(token.group(1), UTF_8);
        return browser.send(
                HttpRequest.newBuilder(URI.create(node.page(path)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }
}
