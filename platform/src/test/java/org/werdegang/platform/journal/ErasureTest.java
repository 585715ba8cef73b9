package org.werdegang.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.werdegang.platform.PlatformTest;
import org.werdegang.platform.access.Accounts;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.MailLinks;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.access.SignedIn;
import org.werdegang.platform.partners.Level;
import org.werdegang.platform.partners.Organisations;
import org.werdegang.platform.partners.People;
import org.werdegang.platform.partners.Sector;
import org.werdegang.platform.web.PageCheck;

/** A person who has left traces everywhere is shown all of them, and is found in no table once erased. */
@PlatformTest
class ErasureTest {
    private static final Caller SYSTEM = new Caller.Visitor();

    @Autowired
    private ApplicationContext platform;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Organisations organisations;

    @Autowired
    private People people;

    @Autowired
    private MailLinks links;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    private final String mark = "Planta" + UUID.randomUUID().toString().substring(0, 8);
    private final String email = mark.toLowerCase(Locale.ROOT) + "@example.org";

    private UUID organisation() {
        return organisations
                .add(SYSTEM, "Amt " + mark.substring(6), "Office " + mark.substring(6), Sector.MUNICIPALITY, null, null)
                .id();
    }

    private void writes(String text) {
        var reader = SignedIn.visitor(platform);
        reader.get("/rueckmeldung");
        reader.post("/rueckmeldung", Map.of("seite", "/daten", "nachricht", text, "antwort", email));
        assertThat(jdbc.sql("SELECT count(*) FROM web.feedback WHERE reply_to = ?")
                        .param(email)
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    private void aLetterWaits() {
        jdbc.sql("""
                        INSERT INTO signals.letter (id, once, recipient, sheet, written_at)
                        VALUES (gen_random_uuid(), ?, ?, CAST(? AS jsonb), now())
                        """)
                .params(
                        "test/" + UUID.randomUUID(),
                        email,
                        "{\"language\": \"de\", \"subject\": \"Brief an %s\", \"lines\": [], \"unsubscribe\": \"\"}"
                                .formatted(mark))
                .update();
    }

    private void opensByOtherMeans(UUID account) {
        jdbc.sql("""
                        INSERT INTO access.identity (issuer, subject, account, linked_at)
                        VALUES ('https://anmeldung.example.org', ?, ?, now())
                        """).params("kennung-" + mark, account).update();
        jdbc.sql("""
                        INSERT INTO access.passkey (id, account, public_key, signatures, verified, transports, may_roam,
                                roams, attestation, label, created_at, last_used_at)
                        VALUES (sha256(convert_to(?, 'UTF8')), ?, '\\x00', 0, true, '{}', false, false, '\\x00', ?,
                                now(), now())
                        """).params(mark, account, "Handy " + mark).update();
    }

    @Test
    void a_person_with_an_account_sees_everything_and_is_found_nowhere_after_erasure() {
        UUID organisation = organisation();
        var administrator = SignedIn.as(platform, organisation, Role.ADMINISTRATOR);
        UUID account = accounts.ensure(email, mark, SignedIn.PASSWORD, organisation, Role.STEWARD);
        var registered = people.add(administrator.person(), mark, email, account);
        people.begin(
                administrator.person(),
                registered.id(),
                organisation,
                "Leitung",
                "Head",
                Level.LEADERSHIP,
                LocalDate.of(2024, 1, 1));
        var person = SignedIn.visitor(platform);
        person.signIn(email, "ein falsches Passwort");
        person.signIn(email, SignedIn.PASSWORD);
        person.post("/konto/loeschung", Map.of());
        writes("Bitte größere Schrift.");
        aLetterWaits();
        links.invite(administrator.person(), account);
        opensByOtherMeans(account);

        String export = person.get("/konto/daten.json").body();
        assertThat(export)
                .contains(mark, email, "Brief an " + mark, "Bitte größere Schrift.", "Leitung", "account.created")
                .contains("Handy " + mark, "kennung-" + mark);
        assertThat(person.get("/konto").body()).contains("Wartende E-Mails", "Rückmeldungen");
        PageCheck.holding(port, person.cookies()).page("/konto");
        assertThat(tables()).contains("access.account", "partners.person", "web.feedback", "signals.letter");

        administrator.post("/verwaltung/konten/" + account + "/loeschen", Map.of("sure", "on"));

        assertThat(tables()).isEmpty();
    }

    @Test
    void somebody_without_an_account_is_shown_and_forgotten_by_their_address() {
        var administrator = SignedIn.as(platform, organisation(), Role.ADMINISTRATOR);
        people.add(administrator.person(), mark, email, null);
        writes("Ich komme nicht weiter.");
        aLetterWaits();

        administrator.get("/verwaltung/auskunft");
        var shown = administrator.post("/verwaltung/auskunft", Map.of("address", email));
        var file = administrator.post("/verwaltung/auskunft/daten.json", Map.of("address", email));
        var doubtful = administrator.post("/verwaltung/auskunft/loeschen", Map.of("address", email));

        assertThat(shown.body()).contains(mark, "Ich komme nicht weiter.", "Brief an " + mark);
        assertThat(shown.headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(file.body()).contains(mark, "Ich komme nicht weiter.");
        assertThat(doubtful.statusCode()).as("without the tick").isEqualTo(422);
        assertThat(doubtful.body()).contains("Setzen Sie das Häkchen");
        assertThat(tables()).contains("partners.person", "web.feedback", "signals.letter");
        PageCheck.holding(port, administrator.cookies()).submitted("/verwaltung/auskunft", Map.of("address", email));

        var done = administrator.post("/verwaltung/auskunft/loeschen", Map.of("address", email, "sure", "on"));

        assertThat(done.body()).contains("Gelöscht. Gefunden wurden dazu: 3");
        assertThat(tables()).isEmpty();
        assertThat(administrator
                        .post("/verwaltung/auskunft", Map.of("address", email))
                        .body())
                .contains("Zu dieser Adresse ist nichts gespeichert")
                .doesNotContain("endgültig");
        PageCheck.holding(port, administrator.cookies()).page("/verwaltung/auskunft");
    }

    @Test
    void an_address_with_an_account_and_what_is_no_address_are_refused_with_the_way_on() {
        var administrator = SignedIn.as(platform, organisation(), Role.ADMINISTRATOR);
        accounts.ensure(email, mark, SignedIn.PASSWORD, organisation(), Role.READER);

        administrator.get("/verwaltung/auskunft");
        var account = administrator.post("/verwaltung/auskunft", Map.of("address", email));
        var none = administrator.post("/verwaltung/auskunft", Map.of("address", "niemand"));

        assertThat(account.statusCode()).isEqualTo(422);
        assertThat(account.body()).contains("Zu dieser Adresse gehört ein Konto");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("Das ist keine E-Mail-Adresse");
    }

    @Test
    void tries_to_sign_in_with_an_address_without_account_are_shown_and_forgotten() {
        var administrator = SignedIn.as(platform, organisation(), Role.ADMINISTRATOR);
        SignedIn.visitor(platform).signIn(email, "ein falsches Passwort");
        assertThat(tries()).isEqualTo(1);

        administrator.get("/verwaltung/auskunft");
        var file = administrator.post("/verwaltung/auskunft/daten.json", Map.of("address", email));
        administrator.post("/verwaltung/auskunft/loeschen", Map.of("address", email, "sure", "on"));

        assertThat(file.body()).contains("tried-at", "from-address");
        assertThat(tries()).isZero();
    }

    private long tries() {
        return jdbc.sql("SELECT count(*) FROM access.failed_try WHERE who = sha256(convert_to(?, 'UTF8'))")
                .param(email)
                .query(Long.class)
                .single();
    }

    @Test
    void what_waits_under_the_registered_address_of_an_accounts_owner_is_theirs() {
        UUID organisation = organisation();
        var administrator = SignedIn.as(platform, organisation, Role.ADMINISTRATOR);
        String signsInAs = "konto-" + email;
        UUID account = accounts.ensure(signsInAs, mark, SignedIn.PASSWORD, organisation, Role.READER);
        people.add(administrator.person(), mark, email, account);
        writes("Unter meiner Dienstadresse.");
        var person = SignedIn.visitor(platform);
        person.signIn(signsInAs, SignedIn.PASSWORD);

        administrator.get("/verwaltung/auskunft");
        var asked = administrator.post("/verwaltung/auskunft", Map.of("address", email));

        assertThat(asked.body()).contains("Zu dieser Adresse gehört ein Konto");
        assertThat(person.get("/konto/daten.json").body()).contains("Unter meiner Dienstadresse.");
        administrator.post("/verwaltung/konten/" + account + "/loeschen", Map.of("sure", "on"));
        assertThat(tables()).isEmpty();
    }

    @Test
    void an_entry_without_address_takes_nobodys_feedback_along() {
        UUID organisation = organisation();
        var administrator = SignedIn.as(platform, organisation, Role.ADMINISTRATOR);
        UUID account = accounts.ensure(email, mark, SignedIn.PASSWORD, organisation, Role.READER);
        people.add(administrator.person(), mark, "", account);
        String message = "Von jemandem " + UUID.randomUUID();
        var reader = SignedIn.visitor(platform);
        reader.get("/rueckmeldung");
        reader.post("/rueckmeldung", Map.of("seite", "/daten", "nachricht", message, "antwort", ""));

        administrator.get("/verwaltung/konten/" + account);
        administrator.post("/verwaltung/konten/" + account + "/loeschen", Map.of("sure", "on"));

        assertThat(tables()).isEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM web.feedback WHERE message = ?")
                        .param(message)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void an_address_that_several_share_is_nobodys_own() {
        UUID organisation = organisation();
        var administrator = SignedIn.as(platform, organisation, Role.ADMINISTRATOR);
        UUID account = accounts.ensure("konto-" + email, mark, SignedIn.PASSWORD, organisation, Role.READER);
        people.add(administrator.person(), mark, email, account);
        var other = people.add(administrator.person(), "Zweite " + mark, email, null);

        administrator.get("/verwaltung/konten/" + account);
        administrator.post("/verwaltung/konten/" + account + "/loeschen", Map.of("sure", "on"));

        assertThat(accounts.find(account).orElseThrow().name()).doesNotContain(mark);
        assertThat(people.find(other.id()).orElseThrow().email()).isEqualTo(email);
    }

    /** Every table in which the planted name or address still stands, as text or as bytes. */
    private List<String> tables() {
        var found = new ArrayList<String>();
        var all = jdbc.sql("""
                        SELECT table_schema || '.' || table_name FROM information_schema.tables
                         WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
                           AND table_name NOT IN ('flyway_schema_history', 'value')
                         ORDER BY 1
                        """).query(String.class).list();
        transaction.executeWithoutResult(status -> {
            for (var table : all) {
                String sql = "SELECT count(*) FROM " + table + " t WHERE " + "position(? IN lower(CAST(t AS text))) > 0"
                        + " OR position(? IN CAST(t AS text)) > 0 OR position(? IN CAST(t AS text)) > 0";
                long rows = jdbc.sql(sql)
                        .params(mark.toLowerCase(Locale.ROOT), hex(mark), hex(mark.toLowerCase(Locale.ROOT)))
                        .query(Long.class)
                        .single();
                if (rows > 0) {
                    found.add(table);
                }
            }
        });
        return found;
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
