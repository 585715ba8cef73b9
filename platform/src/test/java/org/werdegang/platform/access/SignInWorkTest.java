package org.werdegang.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.werdegang.platform.PlatformTest;
import org.werdegang.platform.vocabulary.Refused;

@PlatformTest
class SignInWorkTest {
    @Autowired
    private ApplicationContext platform;

    @Autowired
    private Accounts accounts;

    /** Notes each password that is tried: with which settings of Argon2 its hash was made. */
    private static final class Counted extends Passwords {
        private final List<String> work = new ArrayList<>();

        Counted(BreachedFile breached) {
            super(breached);
        }

        @Override
        boolean matches(String password, String hash) {
            work.add(hash.substring(0, hash.indexOf('$', hash.indexOf("m="))));
            return super.matches(password, hash);
        }
    }

    private List<String> workOf(String email) {
        var passwords = new Counted(platform.getBean(BreachedFile.class));
        var signIn = new SignIn(
                platform.getBean(AccountStore.class),
                passwords,
                platform.getBean(Guesses.class),
                accounts,
                Clock.systemUTC());
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> signIn.check(email, "falsch falsch", "192.0.2.77"));
        return passwords.work;
    }

    @Test
    void an_unknown_account_costs_the_same_argon2_work_as_a_known_one() {
        String known = UUID.randomUUID() + "@example.org";
        accounts.ensure(known, "Kim Muster", SignedIn.PASSWORD, UUID.randomUUID(), Role.READER);

        var ofKnown = workOf(known);
        var ofUnknown = workOf(UUID.randomUUID() + "@example.org");

        assertThat(ofKnown).containsExactly("$argon2id$v=19$m=19456,t=2,p=1");
        assertThat(ofUnknown).isEqualTo(ofKnown);
    }

    @Test
    void a_session_gets_a_new_id_at_sign_in_and_the_old_one_opens_nothing() throws Exception {
        String email = UUID.randomUUID() + "@example.org";
        accounts.ensure(email, "Kim Muster", SignedIn.PASSWORD, UUID.randomUUID(), Role.READER);
        var browser = SignedIn.visitor(platform);
        browser.signIn(email, SignedIn.PASSWORD);
        String planted = session(browser);

        browser.signIn(email, SignedIn.PASSWORD);
        String opened = session(browser);

        assertThat(opened).isNotEqualTo(planted);
        assertThat(status(browser, opened)).isEqualTo(200);
        assertThat(status(browser, planted)).isEqualTo(303);
    }

    private static String session(SignedIn browser) {
        return Objects.requireNonNull(browser.cookies().get("session"));
    }

    private static int status(SignedIn browser, String session) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(browser.address("/passwort")))
                    .header("Accept", "text/html")
                    .header("Cookie", "session=" + session)
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
