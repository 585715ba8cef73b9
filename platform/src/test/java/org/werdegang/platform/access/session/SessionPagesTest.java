package org.werdegang.platform.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.werdegang.platform.PlatformTest;
import org.werdegang.platform.access.Accounts;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.access.SignedIn;
import org.werdegang.platform.web.PageCheck;

@PlatformTest
class SessionPagesTest {
    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext platform;

    @Autowired
    private Accounts accounts;

    @Autowired
    private OpenSessions sessions;

    @Autowired
    private FindByIndexNameSessionRepository<? extends Session> kept;

    @Autowired
    private JdbcClient jdbc;

    private SignedIn alsoIn(SignedIn first) {
        var second = SignedIn.visitor(platform);
        second.signIn(accounts.find(first.person().account()).orElseThrow().email(), SignedIn.PASSWORD);
        return second;
    }

    private static boolean in(SignedIn browser) {
        return browser.get("/konto").statusCode() == 200;
    }

    private String told(SignedIn browser) {
        return jdbc.sql("SELECT what FROM journal.entry WHERE subject = ? ORDER BY id DESC LIMIT 1")
                .param(browser.person().account().toString())
                .query(String.class)
                .single();
    }

    @Test
    void a_person_sees_where_they_are_signed_in_and_ends_one_of_them() {
        var laptop = SignedIn.as(platform, UUID.randomUUID(), Role.READER);
        var forgotten = alsoIn(laptop);

        var open = sessions.of(laptop.person().account(), null);
        assertThat(open)
                .hasSize(2)
                .allSatisfy(session -> assertThat(session.network()).isNotEmpty());
        assertThat(laptop.get("/konto/sitzungen").body()).contains("dieser Browser", "aus dem Netz", "Beenden");
        for (var session : open) {
            if (!laptopHolds(laptop, session)) {
                laptop.post("/konto/sitzungen/" + session.key() + "/ende", Map.of());
            }
        }

        assertThat(in(forgotten)).isFalse();
        assertThat(in(laptop)).isTrue();
        assertThat(told(laptop)).isEqualTo("account.sessions-ended");
    }

    private boolean laptopHolds(SignedIn laptop, OpenSession session) {
        String id = new String(Base64.getDecoder().decode(laptop.cookies().get("session")), StandardCharsets.UTF_8);
        return sessions.of(laptop.person().account(), id).stream()
                .anyMatch(open -> open.here() && open.key().equals(session.key()));
    }

    @Test
    void ends_all_others_at_once_and_nobody_elses() {
        var laptop = SignedIn.as(platform, UUID.randomUUID(), Role.READER);
        var first = alsoIn(laptop);
        var second = alsoIn(laptop);
        var stranger = SignedIn.as(platform, UUID.randomUUID(), Role.READER);
        String foreign =
                sessions.of(stranger.person().account(), null).getFirst().key();
        laptop.get("/konto/sitzungen");

        laptop.post("/konto/sitzungen/ende", Map.of());
        laptop.post("/konto/sitzungen/" + foreign + "/ende", Map.of());

        assertThat(in(first)).isFalse();
        assertThat(in(second)).isFalse();
        assertThat(in(laptop)).isTrue();
        assertThat(in(stranger)).isTrue();
    }

    @Test
    void an_administrator_signs_a_person_out_everywhere() {
        var administrator = SignedIn.as(platform, UUID.randomUUID(), Role.ADMINISTRATOR);
        var person = SignedIn.as(platform, UUID.randomUUID(), Role.READER);
        String page = "/verwaltung/konten/" + person.person().account();

        assertThat(administrator.get(page).body()).contains("Überall abmelden");
        administrator.post(page + "/sitzungen/ende", Map.of());

        assertThat(in(person)).isFalse();
        assertThat(told(person)).isEqualTo("account.sessions-ended");
        assertThat(administrator.get(page).body()).contains("nirgends angemeldet");
    }

    @Test
    void a_new_password_ends_every_other_session_and_says_so_before() {
        var laptop = SignedIn.as(platform, UUID.randomUUID(), Role.READER);
        var forgotten = alsoIn(laptop);

        assertThat(laptop.get("/passwort").body()).contains("in allen anderen Browsern abgemeldet");
        laptop.post("/passwort", Map.of("old", SignedIn.PASSWORD, "chosen", "Regen auf dem Dach 7"));

        assertThat(in(forgotten)).isFalse();
        assertThat(in(laptop)).isTrue();
    }

    @Test
    void passkeys_are_added_and_removed_only_shortly_after_a_sign_in() {
        var person = SignedIn.as(platform, UUID.randomUUID(), Role.READER);
        assertThat(person.post("/passkeys/frage", Map.of()).statusCode()).isEqualTo(200);
        age(kept, person);

        var page = person.get("/passkeys");
        var question = person.post("/passkeys/frage", Map.of());
        var added = person.post("/passkeys", Map.of("answer", "{}"));
        var removed = person.post("/passkeys/AAAA/entfernen", Map.of());

        assertThat(page.body()).contains("Noch einmal anmelden").doesNotContain("Passkey anlegen");
        assertThat(question.statusCode()).isEqualTo(422);
        assertThat(added.headers().firstValue("location")).hasValue("/anmelden?nochmal&weiter=/passkeys");
        assertThat(removed.headers().firstValue("location")).hasValue("/anmelden?nochmal&weiter=/passkeys");
        assertThat(person.get("/anmelden?nochmal&weiter=/passkeys").body()).contains("noch einmal an");

        person.signIn(accounts.find(person.person().account()).orElseThrow().email(), SignedIn.PASSWORD);
        assertThat(person.get("/passkeys").body()).contains("Passkey anlegen");
    }

    /** Lets eleven minutes pass for every session of somebody. */
    private static <S extends Session> void age(FindByIndexNameSessionRepository<S> repository, SignedIn person) {
        repository
                .findByPrincipalName(person.person().account().toString())
                .values()
                .forEach(session -> {
                    session.setAttribute(
                            "since",
                            Long.toString(
                                    Instant.now().minus(Duration.ofMinutes(11)).toEpochMilli()));
                    repository.save(session);
                });
    }

    @Test
    void the_file_about_a_person_lists_their_sessions_and_the_tries_to_open_their_account() {
        var person = SignedIn.as(platform, UUID.randomUUID(), Role.READER);
        String email = accounts.find(person.person().account()).orElseThrow().email();
        SignedIn.visitor(platform).signIn(email, "falsch falsch falsch");

        assertThat(person.get("/konto/daten.json").body())
                .contains("\"session-since\"", "\"network\"", "\"tried-at\"", "\"from-address\"")
                .contains("\"known-address-used\"");
        assertThat(person.get("/konto").body()).contains("Fehlversuch", "Offene Sitzungen", "wiedererkannt");
    }

    @Test
    void the_page_can_be_used_by_everybody() {
        var person = SignedIn.as(platform, UUID.randomUUID(), Role.READER);
        alsoIn(person);
        PageCheck.holding(port, person.cookies()).page("/konto/sitzungen");
    }
}
