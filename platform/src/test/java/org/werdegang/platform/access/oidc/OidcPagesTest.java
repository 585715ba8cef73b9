package org.werdegang.platform.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.werdegang.platform.PlatformTest;
import org.werdegang.platform.access.Account;
import org.werdegang.platform.access.Accounts;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.access.SignedIn;
import org.werdegang.platform.web.PageCheck;

/** Signing in by a provider that really speaks OpenID Connect, in a browser and with forged answers. */
@PlatformTest
@DirtiesContext
@Tag("12h")
class OidcPagesTest {
    private static final LoopbackProvider PROVIDER = new LoopbackProvider();
    private static final Pattern BACK = Pattern.compile("href='([^']+)'");
    private static final String START = "/anmelden/dienst?weiter=/passwort";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext platform;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Identities identities;

    @Autowired
    private JdbcClient jdbc;

    private final String email = UUID.randomUUID() + "@stadt.example";

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("werdegang.oidc.issuer", PROVIDER::issuer);
        settings.add("werdegang.oidc.client-id", () -> LoopbackProvider.CLIENT);
        settings.add("werdegang.oidc.client-secret", () -> LoopbackProvider.SECRET);
        settings.add("werdegang.oidc.name", () -> "Stadtkonto");
    }

    @BeforeEach
    void somebody_sits_there() {
        PROVIDER.reset();
        PROVIDER.person = Map.of("sub", "subject of " + email, "email", email, "email_verified", true);
    }

    @AfterAll
    static void the_provider_closes() {
        PROVIDER.close();
    }

    private UUID account() {
        return accounts.ensure(email, "Kim Muster", SignedIn.PASSWORD, UUID.randomUUID(), Role.READER);
    }

    /** Walks to the provider, presses its button, and gives what the platform answers. */
    private HttpResponse<String> walk(SignedIn browser) {
        var sent = browser.get(START);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        return browser.get(pressed(sent.headers().firstValue("location").orElseThrow()));
    }

    private String pressed(String question) {
        var found = BACK.matcher(ask(question).body());
        assertThat(found.find()).isTrue();
        var back = URI.create(found.group(1).replace("&amp;", "&"));
        return back.getPath() + "?" + back.getRawQuery();
    }

    private static HttpResponse<String> ask(String address) {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void isRefused(HttpResponse<String> answer, SignedIn browser, String sentence) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(sentence);
        assertThat(browser.get("/passwort").statusCode()).isEqualTo(303);
    }

    @Test
    void a_person_signs_in_with_the_button_and_lands_where_they_wanted_to_go() {
        UUID account = account();
        var eyes = PageCheck.visitor(port);
        try (var context = eyes.context(true)) {
            var page = context.newPage();
            page.navigate(eyes.address("/passwort", "de"));
            page.getByText("Mit Stadtkonto anmelden").click();
            String before = session(context.cookies());
            page.locator("#yes").click();
            page.waitForURL("**/passwort*");

            assertThat(page.locator("h1").textContent()).isEqualTo("Passwort ändern");
            assertThat(session(context.cookies())).as("a session of its own").isNotEqualTo(before);
        }
        assertThat(identities.of(account))
                .singleElement()
                .satisfies(identity -> assertThat(identity.issuer()).isEqualTo(PROVIDER.issuer()));
        assertThat(jdbc.sql("SELECT what FROM journal.entry WHERE subject = ? ORDER BY id")
                        .param(account.toString())
                        .query(String.class)
                        .list())
                .endsWith("account.identity-linked");
    }

    private static String session(java.util.List<com.microsoft.playwright.options.Cookie> cookies) {
        return cookies.stream()
                .filter(cookie -> cookie.name.equals("session"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_page_with_the_button_can_be_used_by_everybody() {
        PageCheck.visitor(port).page("/anmelden");
    }

    @Test
    void asks_with_a_fresh_state_a_nonce_and_a_pkce_challenge() {
        String first = SignedIn.visitor(platform)
                .get(START)
                .headers()
                .firstValue("location")
                .orElseThrow();
        String second = SignedIn.visitor(platform)
                .get(START)
                .headers()
                .firstValue("location")
                .orElseThrow();

        assertThat(first)
                .startsWith(PROVIDER.issuer() + "/ask?")
                .contains("response_type=code", "scope=openid%20email", "code_challenge_method=S256")
                .containsPattern("state=[\\w-]{43}")
                .containsPattern("nonce=[\\w-]{43}")
                .containsPattern("code_challenge=[\\w-]{43}")
                .isNotEqualTo(second);
    }

    @Test
    void once_linked_the_subject_counts_and_the_address_may_change() {
        UUID account = account();
        walk(SignedIn.visitor(platform));
        PROVIDER.person = Map.of("sub", "subject of " + email, "email", "neu@stadt.example", "email_verified", false);
        var browser = SignedIn.visitor(platform);

        var answer = walk(browser);

        assertThat(answer.headers().firstValue("location")).hasValue("/passwort");
        assertThat(browser.get("/konto/daten.json").body()).contains(account + "", "subject of " + email);
    }

    @Test
    void a_successor_with_the_same_address_does_not_get_the_account() {
        account();
        walk(SignedIn.visitor(platform));
        PROVIDER.person = Map.of("sub", "somebody new", "email", email, "email_verified", true);
        var browser = SignedIn.visitor(platform);

        isRefused(walk(browser), browser, "einer anderen Person");
    }

    @Test
    void the_address_may_also_stand_on_the_page_about_the_person() {
        account();
        PROVIDER.person = Map.of("sub", "quiet token " + email);
        PROVIDER.told = Map.of("sub", "quiet token " + email, "email", email, "email_verified", true);

        assertThat(walk(SignedIn.visitor(platform)).headers().firstValue("location"))
                .hasValue("/passwort");

        PROVIDER.person = Map.of("sub", "another " + email);
        var browser = SignedIn.visitor(platform);
        isRefused(walk(browser), browser, "nicht gültig");
    }

    @Test
    void refuses_a_token_made_for_another_attempt() {
        account();
        PROVIDER.claims = token -> token.claim("nonce", Attempt.hash("another"));
        var browser = SignedIn.visitor(platform);

        isRefused(walk(browser), browser, "nicht gültig");
    }

    @Test
    void refuses_a_token_for_another_client() {
        account();
        PROVIDER.claims = token -> token.audience("another platform");
        var browser = SignedIn.visitor(platform);

        isRefused(walk(browser), browser, "nicht gültig");
    }

    @Test
    void refuses_a_token_of_another_issuer() {
        account();
        PROVIDER.claims = token -> token.issuer("https://elsewhere.example");
        var browser = SignedIn.visitor(platform);

        isRefused(walk(browser), browser, "nicht gültig");
    }

    @Test
    void refuses_a_token_that_has_run_out() {
        account();
        var past = Instant.now().minusSeconds(600);
        PROVIDER.claims =
                token -> token.issueTime(Date.from(past.minusSeconds(60))).expirationTime(Date.from(past));
        var browser = SignedIn.visitor(platform);

        isRefused(walk(browser), browser, "nicht gültig");
    }

    @Test
    void refuses_a_token_signed_with_a_key_that_is_not_the_provider_s() {
        account();
        PROVIDER.key = LoopbackProvider.key("real");
        var browser = SignedIn.visitor(platform);

        isRefused(walk(browser), browser, "nicht gültig");
    }

    @Test
    void refuses_an_address_for_which_the_provider_does_not_vouch() {
        account();
        PROVIDER.person = Map.of("sub", "unverified " + email, "email", email);
        var browser = SignedIn.visitor(platform);

        isRefused(walk(browser), browser, "nicht bestätigt");
    }

    @Test
    void makes_no_account_for_whom_nobody_has_invited() {
        var browser = SignedIn.visitor(platform);

        isRefused(walk(browser), browser, "noch kein Konto");

        assertThat(accounts.findByEmail(email)).isEmpty();
    }

    @Test
    void opens_no_account_that_is_deactivated() {
        var found = accounts.find(account()).orElseThrow();
        walk(SignedIn.visitor(platform));
        accounts.change(
                new Caller.Visitor(),
                new Account(found.id(), found.email(), found.name(), false, false, null, found.version()));
        var browser = SignedIn.visitor(platform);

        isRefused(walk(browser), browser, "geschlossen");
    }

    @Test
    void an_answer_counts_once_and_only_in_the_browser_that_asked() {
        account();
        var browser = SignedIn.visitor(platform);
        String back =
                pressed(browser.get(START).headers().firstValue("location").orElseThrow());
        var stranger = SignedIn.visitor(platform);

        isRefused(stranger.get(back), stranger, "abgelaufen");
        stranger.get(START);
        isRefused(stranger.get(back), stranger, "abgelaufen");
        assertThat(browser.get(back).headers().firstValue("location")).hasValue("/passwort");
        assertThat(browser.get(back).body()).contains("abgelaufen");
    }

    @Test
    void says_so_when_somebody_cancels_at_the_provider() {
        account();
        PROVIDER.refuses = true;
        var browser = SignedIn.visitor(platform);

        isRefused(walk(browser), browser, "abgebrochen");
    }

    @Test
    void a_provider_that_is_down_costs_a_sentence_and_the_password_still_works() {
        account();
        var browser = SignedIn.visitor(platform);
        String back =
                pressed(browser.get(START).headers().firstValue("location").orElseThrow());
        PROVIDER.down = true;

        var late = browser.get(back);
        var early = browser.get(START);

        assertThat(late.statusCode()).isEqualTo(503);
        assertThat(early.statusCode()).isEqualTo(503);
        assertThat(early.body()).contains("Stadtkonto ist gerade nicht zu erreichen");
        assertThat(browser.signIn(email, SignedIn.PASSWORD).statusCode()).isBetween(302, 303);
    }

    @Test
    void an_unlinked_account_is_found_by_its_address_again_and_an_erased_one_not() {
        UUID account = account();
        var administrator = SignedIn.as(platform, UUID.randomUUID(), Role.ADMINISTRATOR);
        walk(SignedIn.visitor(platform));

        assertThat(administrator.get("/verwaltung/konten/" + account).body()).contains("Verbindung lösen");
        administrator.post("/verwaltung/konten/" + account + "/dienst/loesen", Map.of());
        assertThat(identities.of(account)).isEmpty();
        assertThat(walk(SignedIn.visitor(platform)).headers().firstValue("location"))
                .hasValue("/passwort");

        administrator.get("/verwaltung/konten/" + account);
        administrator.post("/verwaltung/konten/" + account + "/loeschen", Map.of("sure", "on"));
        assertThat(identities.of(account)).isEmpty();
    }

    @Test
    void a_person_ends_the_link_of_their_own_account() {
        UUID account = account();
        var browser = SignedIn.visitor(platform);
        walk(browser);

        assertThat(browser.get("/konto").body()).contains("Verbindung lösen");
        browser.post("/konto/dienst/loesen", Map.of());

        assertThat(identities.of(account)).isEmpty();
    }
}
