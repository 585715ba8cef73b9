package org.werdegang.platform.partners.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.werdegang.platform.PlatformTest;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.access.SignedIn;
import org.werdegang.platform.access.token.Tokens;
import org.werdegang.platform.web.PageCheck;
import org.werdegang.platform.web.api.Program;

@PlatformTest
class TokenPagesTest {
    private static final Pattern KEY = Pattern.compile("<code id=\"key\"[^>]*>(wdg_[A-Za-z0-9_-]{43})</code>");
    private static final Pattern REVOKE = Pattern.compile("action=\"(/organisation/schluessel/[^/]+/widerrufen)\"");

    @Autowired
    private ApplicationContext platform;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Tokens tokens;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    private static Map<String, String> portal() {
        return Map.of("name", "Statistikportal", "days", "90");
    }

    private static String key(String page) {
        var found = KEY.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void a_key_is_shown_once_used_and_revoked() {
        var steward = SignedIn.as(platform, UUID.randomUUID(), Role.STEWARD);
        steward.get("/organisation/schluessel");
        var made = steward.post("/organisation/schluessel", portal());
        String key = key(made.body());
        var program = new Program(port);

        var used = program.get("/api/v1/sources", "Authorization", "Bearer " + key);
        var list = steward.get("/organisation/schluessel");
        var revoke = REVOKE.matcher(list.body());
        assertThat(revoke.find()).isTrue();
        var gone = steward.post(revoke.group(1), Map.of());
        var refused = program.get("/api/v1/sources", "Authorization", "Bearer " + key);

        assertThat(made.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(used.status()).isEqualTo(200);
        assertThat(used.header("RateLimit-Policy")).isEqualTo("\"token\";q=3000;w=60");
        assertThat(list.body()).contains("Statistikportal").doesNotContain(key);
        assertThat(list.body()).doesNotContain("noch nie");
        assertThat(gone.statusCode()).isBetween(302, 303);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(refused.json().get("type").asString()).endsWith("/api#problem-invalid-token");
        assertThat(steward.get("/organisation/schluessel").body()).contains("widerrufen");
    }

    @Test
    void the_key_itself_is_kept_nowhere_and_making_and_revoking_are_written_down() {
        var steward = SignedIn.as(platform, UUID.randomUUID(), Role.STEWARD);
        var issued =
                tokens.create(steward.person(), "Portal", LocalDate.now(clock).plusDays(5));
        tokens.revoke(steward.person(), issued.token().id());

        assertThat(jdbc.sql("SELECT t::text FROM access.token t WHERE id = ?")
                        .param(issued.token().id())
                        .query(String.class)
                        .single())
                .doesNotContain(issued.key());
        assertThat(jdbc.sql("SELECT what FROM journal.entry WHERE subject = ? ORDER BY id")
                        .param(issued.token().id().toString())
                        .query(String.class)
                        .list())
                .containsExactly("token.created", "token.revoked");
        assertThat(issued.toString()).doesNotContain(issued.key());
    }

    @Test
    void another_organisations_key_looks_as_if_it_did_not_exist() {
        var owner = SignedIn.as(platform, UUID.randomUUID(), Role.STEWARD);
        var stranger = SignedIn.as(platform, UUID.randomUUID(), Role.ADMINISTRATOR);
        var issued =
                tokens.create(owner.person(), "Portal", LocalDate.now(clock).plusDays(5));
        stranger.get("/organisation/schluessel");

        var tried = stranger.post("/organisation/schluessel/" + issued.token().id() + "/widerrufen", Map.of());

        assertThat(tried.statusCode()).isEqualTo(404);
        assertThat(stranger.get("/organisation/schluessel").body()).doesNotContain("Portal");
        assertThat(tokens.recognise(issued.key())).isPresent();
    }

    @Test
    void a_key_needs_a_name_and_an_end() {
        var steward = SignedIn.as(platform, UUID.randomUUID(), Role.STEWARD);
        steward.get("/organisation/schluessel");

        assertThat(steward.post("/organisation/schluessel", Map.of("name", " ", "days", "90"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(steward.post("/organisation/schluessel", Map.of("name", "Portal", "days", "99999"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void whoever_asks_too_often_is_told_how_long_to_wait_and_nobody_else_is() {
        var greedy = new Program(port);
        var modest = new Program(port);
        Program.Reply last = greedy.get("/api/v1/vintages?indicator=H07");
        assertThat(last.header("RateLimit")).startsWith("\"address\";r=299;t=");
        for (int i = 0; i < 300 && last.status() == 200; i++) {
            last = greedy.get("/api/v1/vintages?indicator=H07");
        }

        assertThat(last.status()).isEqualTo(429);
        assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 60);
        assertThat(last.header("RateLimit")).startsWith("\"address\";r=0;t=");
        assertThat(last.json().get("type").asString()).endsWith("/api#problem-too-many-requests");
        assertThat(modest.get("/api/v1/vintages?indicator=H07").status()).isEqualTo(200);
    }

    @Test
    void pages_of_other_sites_may_read_what_is_public() {
        var program = new Program(port);

        var read = program.get("/api/v1/sources", "Origin", "https://elsewhere.example");
        var asked = program.send(
                "OPTIONS",
                "/api/v1/values",
                "Origin",
                "https://elsewhere.example",
                "Access-Control-Request-Method",
                "GET",
                "Access-Control-Request-Headers",
                "authorization");

        assertThat(read.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(read.header("Access-Control-Expose-Headers")).contains("Link", "ETag");
        assertThat(read.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        assertThat(asked.status()).isEqualTo(204);
        assertThat(asked.header("Access-Control-Allow-Headers")).contains("Authorization");
    }

    @Test
    void the_page_can_be_read_by_everybody_who_may_see_it() {
        var steward = SignedIn.as(platform, UUID.randomUUID(), Role.STEWARD);
        tokens.create(steward.person(), "Statistikportal", LocalDate.now(clock).plusDays(5));

        PageCheck.holding(port, steward.cookies()).page("/organisation/schluessel");
    }
}
