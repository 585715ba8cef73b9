package org.werdegang.platform.access.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.werdegang.platform.PlatformTest;
import org.werdegang.platform.access.Account;
import org.werdegang.platform.access.Accounts;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.access.SignedIn;
import org.werdegang.platform.vocabulary.Refused;
import org.werdegang.platform.web.PageCheck;

/** Passkeys in a real browser, with a device that exists in software only. */
@PlatformTest
class PasskeyPagesTest {
    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext platform;

    @Autowired
    private Passkeys passkeys;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private static void plugIn(BrowserContext context, Page page) {
        var device = new JsonObject();
        device.addProperty("protocol", "ctap2");
        device.addProperty("transport", "internal");
        device.addProperty("hasResidentKey", true);
        device.addProperty("hasUserVerification", true);
        device.addProperty("isUserVerified", true);
        device.addProperty("automaticPresenceSimulation", true);
        var options = new JsonObject();
        options.add("options", device);
        var session = context.newCDPSession(page);
        session.send("WebAuthn.enable");
        session.send("WebAuthn.addVirtualAuthenticator", options);
    }

    @Test
    @Tag("12h")
    void a_person_adds_a_passkey_signs_in_with_it_and_removes_it() {
        var person = SignedIn.as(platform, UUID.randomUUID(), Role.READER);
        var account = person.person().account();
        var eyes = PageCheck.holding(port, person.cookies());
        try (var context = eyes.context(true)) {
            var page = context.newPage();
            plugIn(context, page);
            page.navigate(eyes.address("/passkeys", "de"));
            page.getByLabel("Name").fill("Dienst-Laptop");
            page.getByText("Passkey anlegen").click();
            page.waitForURL("**/passkeys?gespeichert");
            assertThat(page.locator("main").textContent()).contains("Dienst-Laptop");

            page.getByText("Abmelden").click();
            page.navigate(eyes.address("/anmelden?weiter=/passkeys", "de"));
            page.getByText("Mit Passkey anmelden").click();
            page.waitForURL("**/passkeys");
            assertThat(passkeys.of(account))
                    .singleElement()
                    .satisfies(key -> assertThat(key.lastUsed()).isAfter(key.created()));

            page.locator("main").getByText("Entfernen").first().click();
            page.waitForURL("**/passkeys?entfernt");
        }
        assertThat(passkeys.of(account)).isEmpty();
        assertThat(jdbc.sql("SELECT what FROM journal.entry WHERE subject = ? ORDER BY id")
                        .param(account.toString())
                        .query(String.class)
                        .list())
                .endsWith("account.passkey-added", "account.passkey-removed");
    }

    @Test
    void a_deactivated_account_is_not_opened_by_its_passkey() {
        var person = SignedIn.as(platform, UUID.randomUUID(), Role.READER);
        var eyes = PageCheck.holding(port, person.cookies());
        try (var context = eyes.context(true)) {
            var page = context.newPage();
            plugIn(context, page);
            page.navigate(eyes.address("/passkeys", "de"));
            page.getByText("Passkey anlegen").click();
            page.waitForURL("**/passkeys?gespeichert");
            var found = accounts.find(person.person().account()).orElseThrow();
            accounts.change(
                    new Caller.Visitor(),
                    new Account(found.id(), found.email(), found.name(), false, false, null, found.version()));

            page.navigate(eyes.address("/anmelden", "de"));
            page.getByText("Mit Passkey anmelden").click();
            page.getByText("Diesen Passkey kennen wir nicht").waitFor();
        }
    }

    @Test
    void an_answer_that_is_none_or_comes_without_a_question_is_refused() {
        var visitor = SignedIn.visitor(platform);
        visitor.get("/anmelden");

        assertThat(visitor.post("/anmelden/passkey", Map.of("answer", "{}")).statusCode())
                .isEqualTo(422);
        assertThat(visitor.post("/anmelden/passkey/frage", Map.of()).body())
                .contains("\"userVerification\":\"required\"");
        assertThat(visitor.post("/anmelden/passkey", Map.of("answer", "nichts")).statusCode())
                .isEqualTo(422);
        for (String answer : List.of("{}", "null", "[]", "{\"id\":\"AA\",\"rawId\":\"AA\"}")) {
            assertThatThrownBy(() -> passkeys.owner(passkeys.challenge(), answer))
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void can_be_used_by_everybody_and_without_script_the_password_is_there() {
        var person = SignedIn.as(platform, UUID.randomUUID(), Role.READER);
        jdbc.sql("""
                        INSERT INTO access.passkey (id, account, public_key, signatures, verified, transports, may_roam,
                                roams, attestation, label, created_at, last_used_at)
                        VALUES (sha256(convert_to(CAST(? AS text), 'UTF8')), ?, '\\x00', 0, true, '{}', false, false,
                                '\\x00', 'Dienst-Laptop', now(), now())
                        """)
                .params(person.person().account(), person.person().account())
                .update();
        assertThat(person.get("/passkeys").body()).contains("Dienst-Laptop", "Entfernen");
        PageCheck.holding(port, person.cookies()).page("/passkeys");
        PageCheck.visitor(port).page("/anmelden");
        var eyes = PageCheck.visitor(port);
        try (var context = eyes.context(false)) {
            var page = context.newPage();
            page.navigate(eyes.address("/anmelden", "de"));
            assertThat(page.getByText("Mit Passkey anmelden").isVisible()).isFalse();
            assertThat(page.getByLabel("Passwort", new Page.GetByLabelOptions().setExact(true))
                            .isVisible())
                    .isTrue();
        }
    }
}
