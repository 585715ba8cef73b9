package org.werdegang.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.werdegang.platform.PlatformTest;

@PlatformTest
class SignInPagesTest {
    @Autowired
    private ApplicationContext platform;

    @Autowired
    private Accounts accounts;

    private static String email() {
        return UUID.randomUUID() + "@example.org";
    }

    @Test
    void opens_a_session_and_gives_the_cookie_to_nobody_else() {
        var browser = SignedIn.visitor(platform);
        String email = email();
        accounts.ensure(email, "Kim Muster", SignedIn.PASSWORD, UUID.randomUUID(), Role.READER);
        browser.get("/anmelden");

        var response = browser.post(
                "/anmelden", Map.of("email", " " + email.toUpperCase(Locale.ROOT), "password", SignedIn.PASSWORD));

        assertThat(response.statusCode()).isBetween(302, 303);
        assertThat(response.headers().allValues("set-cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("session=")
                        .contains("HttpOnly")
                        .contains("SameSite=Lax")
                        .contains("Path=/"));
        assertThat(browser.get("/passwort").statusCode()).isEqualTo(200);
    }

    @Test
    void gives_visitors_no_cookie_on_public_pages() {
        var browser = SignedIn.visitor(platform);

        var response = browser.get("/");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().allValues("set-cookie")).isEmpty();
    }

    @Test
    void says_the_same_of_an_unknown_account_a_wrong_password_and_a_deactivated_account() {
        String known = email();
        UUID account = accounts.ensure(known, "Kim Muster", SignedIn.PASSWORD, UUID.randomUUID(), Role.READER);
        String gone = email();
        UUID deactivated = accounts.ensure(gone, "Kim Fort", SignedIn.PASSWORD, UUID.randomUUID(), Role.READER);
        var found = accounts.find(deactivated).orElseThrow();
        accounts.change(
                new Caller.Visitor(),
                new Account(found.id(), found.email(), found.name(), false, false, null, found.version()));
        assertThat(accounts.find(account)).isPresent();

        var wrong = refusal(known, "falsch falsch falsch");
        var unknown = refusal(email(), SignedIn.PASSWORD);
        var off = refusal(gone, SignedIn.PASSWORD);

        assertThat(wrong).isEqualTo(unknown).isEqualTo(off).contains("stimmen nicht");
    }

    private String refusal(String email, String password) {
        var browser = SignedIn.visitor(platform);
        var response = browser.signIn(email, password);
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(browser.cookies()).doesNotContainKey("session");
        return response.body().replace(email, "").replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    @Test
    void sends_a_visitor_to_sign_in_and_back_to_where_they_wanted_to_go() {
        var browser = SignedIn.visitor(platform);
        String email = email();
        accounts.ensure(email, "Kim Muster", SignedIn.PASSWORD, UUID.randomUUID(), Role.READER);

        var sent = browser.get("/passwort?lang=en");
        String address = sent.headers().firstValue("location").orElseThrow();
        var page = browser.get(address);
        var back = browser.post(
                "/anmelden", Map.of("email", email, "password", SignedIn.PASSWORD, "weiter", "/passwort?lang=en"));

        assertThat(address).isEqualTo("/anmelden?weiter=%2Fpasswort%3Flang%3Den");
        assertThat(page.body()).contains("value=\"/passwort?lang=en\"");
        assertThat(back.headers().firstValue("location")).hasValue("/passwort?lang=en");
    }

    @Test
    void never_redirects_to_another_site() {
        var browser = SignedIn.visitor(platform);
        String email = email();
        accounts.ensure(email, "Kim Muster", SignedIn.PASSWORD, UUID.randomUUID(), Role.READER);
        browser.get("/anmelden");

        var response = browser.post(
                "/anmelden", Map.of("email", email, "password", SignedIn.PASSWORD, "weiter", "//example.com/"));

        assertThat(response.headers().firstValue("location")).hasValue("/");
    }

    @Test
    void refuses_a_form_without_its_token() {
        var browser = SignedIn.visitor(platform); // has seen no form yet

        var response = browser.post("/anmelden", Map.of("email", email(), "password", "x"));

        assertThat(response.statusCode()).isEqualTo(403);
    }

    @Test
    void signs_out_and_forgets_the_session() {
        var browser = SignedIn.as(platform, UUID.randomUUID(), Role.READER);

        var out = browser.post("/abmelden", Map.of());

        assertThat(out.headers().firstValue("clear-site-data")).hasValue("\"cache\", \"storage\"");
        assertThat(browser.get("/passwort").statusCode()).isEqualTo(303);
    }

    @Test
    void lets_a_first_password_open_nothing_but_the_page_that_changes_it() {
        var administrator = SignedIn.as(platform, UUID.randomUUID(), Role.ADMINISTRATOR);
        String email = email();
        var first = accounts.create(administrator.caller(), email, "Alex Neu");
        accounts.grant(administrator.caller(), first.account(), UUID.randomUUID(), Role.ADMINISTRATOR);
        var browser = SignedIn.visitor(platform);

        browser.signIn(email, first.password());
        var elsewhere = browser.get("/verwaltung");
        browser.get("/passwort");
        var refused = browser.post("/passwort", Map.of("old", first.password(), "chosen", "zu kurz"));
        var changed = browser.post("/passwort", Map.of("old", first.password(), "chosen", "Regen auf dem Dach 7"));

        assertThat(elsewhere.headers().firstValue("location")).hasValue("/passwort");
        assertThat(refused.body()).contains("zu kurz");
        assertThat(changed.statusCode()).isEqualTo(302);
        assertThat(browser.get("/verwaltung").statusCode()).isEqualTo(200);
    }

    @Test
    void takes_a_role_away_at_once() {
        var office = UUID.randomUUID();
        var administrator = SignedIn.as(platform, office, Role.ADMINISTRATOR, Role.READER);
        SignedIn.as(platform, office, Role.ADMINISTRATOR);

        accounts.revoke(new Caller.Visitor(), administrator.person().account(), office, Role.ADMINISTRATOR);

        assertThat(administrator.get("/verwaltung").statusCode()).isEqualTo(403);
    }

    @Test
    void answers_404_where_nothing_is() {
        assertThat(SignedIn.visitor(platform).get("/gibt-es-nicht").statusCode())
                .isEqualTo(404);
    }

    @Test
    void sends_the_headers_that_keep_strangers_out_of_the_page() {
        var headers = SignedIn.visitor(platform).get("/").headers();

        assertThat(headers.firstValue("content-security-policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'")
                        .contains("frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(headers.firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(headers.firstValue("referrer-policy")).hasValue("same-origin");
        assertThat(headers.firstValue("cross-origin-opener-policy")).hasValue("same-origin");
        assertThat(headers.firstValue("permissions-policy")).isPresent();
    }
}
