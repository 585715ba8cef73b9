package org.werdegang.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.werdegang.platform.PlatformTest;
import org.werdegang.platform.signals.mail.PostBox;

/** A whole story of somebody coming in, going wrong and being helped, and then the log is read. */
@PlatformTest
@ExtendWith(OutputCaptureExtension.class)
class SecretsInLogsTest {
    private static final Pattern CODE = Pattern.compile("code=([A-Za-z0-9_-]{43})");
    private static final String CHOSEN = "Regen auf dem Dach 7";

    @Autowired
    private ApplicationContext platform;

    @Autowired
    private Accounts accounts;

    @Test
    void the_log_holds_no_password_no_code_no_session_and_nobodys_name_or_address(CapturedOutput log) {
        String email = "quirin-" + UUID.randomUUID() + "@example.org";
        accounts.ensure(email, "Quirin Geheimrat", SignedIn.PASSWORD, UUID.randomUUID(), Role.READER);
        var browser = SignedIn.visitor(platform);
        browser.signIn(email, "völlig falsch geraten");
        browser.signIn(email, SignedIn.PASSWORD);
        String session = browser.cookies().getOrDefault("session", "none");
        browser.get("/passwort");
        browser.post("/passwort", Map.of("old", "auch falsch", "chosen", CHOSEN));
        browser.get("/gibt-es-nicht?email=" + email);
        browser.post("/passwort-vergessen", Map.of("email", email));
        var found = CODE.matcher(new PostBox(platform, email).await("Neues Passwort"));
        assertThat(found.find()).isTrue();
        browser.get("/zugang?code=" + found.group(1));
        browser.post("/zugang", Map.of("code", found.group(1), "chosen", CHOSEN));
        browser.post("/anmelden/passkey", Map.of("answer", "nichts"));

        assertThat(log.getAll())
                .doesNotContain(
                        email, "Quirin", "Geheimrat", SignedIn.PASSWORD, CHOSEN, "falsch", found.group(1), session)
                .doesNotContain(platform.getEnvironment().getRequiredProperty("werdegang.master-key"))
                .doesNotContain("$argon2id");
    }
}
