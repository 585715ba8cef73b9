package org.werdegang.platform.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.werdegang.platform.Await;
import org.werdegang.platform.PlatformTest;
import org.werdegang.platform.access.Accounts;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.access.SignedIn;
import org.werdegang.platform.journal.JournalCheck;
import org.werdegang.platform.web.PageCheck;

@PlatformTest
class MyAccountPagesTest {
    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext platform;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private JournalCheck check;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_person_sees_everything_takes_it_along_and_nobody_elses() {
        var person = SignedIn.as(platform, PartnersRoutes.organisation(platform), Role.READER);
        var account = accounts.find(person.person().account()).orElseThrow();
        people.add(new Caller.Visitor(), "Kim Muster", "kim.dienst@example.org", account.id());
        var other = SignedIn.as(platform, UUID.randomUUID(), Role.READER);

        var page = person.get("/konto").body();
        var file = person.get("/konto/daten.json");

        assertThat(page)
                .contains(
                        account.email(),
                        "kim.dienst@example.org",
                        "Konto angelegt",
                        "Organisation</span>: <span class=\"wrap\">Amt<")
                .doesNotContainPattern("\\d{4}-\\d\\d-\\d\\dT");
        assertThat(file.body()).contains(account.email(), "kim.dienst@example.org", "account.created");
        assertThat(file.headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(other.get("/konto/daten.json").body())
                .doesNotContain(account.email(), account.id().toString());
        PageCheck.holding(port, person.cookies()).page("/konto");
    }

    @Test
    void a_person_is_forgotten_and_what_the_organisation_did_stays() {
        var administrator = SignedIn.as(platform, UUID.randomUUID(), Role.ADMINISTRATOR);
        UUID organisation = PartnersRoutes.organisation(platform);
        var person = SignedIn.as(platform, organisation, Role.READER);
        var account = accounts.find(person.person().account()).orElseThrow();
        var registered = people.add(new Caller.Visitor(), "Kim Vergessen", account.email(), account.id());
        people.begin(
                new Caller.Visitor(),
                registered.id(),
                organisation,
                "Leitung",
                "Head",
                Level.LEADERSHIP,
                LocalDate.of(2024, 1, 1));

        person.get("/konto");
        person.post("/konto/loeschung", Map.of());
        var asks = administrator.get("/verwaltung/konten/" + account.id()).body();
        administrator.post("/verwaltung/konten/" + account.id() + "/loeschen", Map.of());
        assertThat(accounts.find(account.id()).orElseThrow().email())
                .as("nothing happens without the tick")
                .isEqualTo(account.email());
        var done = administrator.post("/verwaltung/konten/" + account.id() + "/loeschen", Map.of("sure", "on"));

        assertThat(asks).contains("Die Person bittet um Löschung");
        assertThat(done.headers().firstValue("location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("?geloescht"));
        assertThat(person.get("/konto").statusCode()).isEqualTo(303);
        assertThat(accounts.findByEmail(account.email())).isEmpty();
        assertThat(people.find(registered.id()).orElseThrow().name()).isEqualTo("Gelöschte Person");
        assertThat(people.functions(registered.id()))
                .singleElement()
                .satisfies(function -> assertThat(function.validTo()).isNotNull());
        var journal = administrator
                .get("/verwaltung/journal?wovon=" + registered.id())
                .body();
        assertThat(journal).contains("gelöscht").doesNotContain("Kim Vergessen", account.email());
        assertThat(everywhere(account.email())).isEmpty();
        Await.until(() -> check.inspect("").waiting() == 0);
        assertThat(check.inspect("").flaws()).isEmpty();
    }

    /** The tables in which an address still stands in the clear. */
    private java.util.List<String> everywhere(String address) {
        return java.util.stream.Stream.of(
                        "access.account",
                        "access.session_attributes",
                        "access.mail_link",
                        "partners.person",
                        "journal.entry",
                        "signals.letter",
                        "signals.scheduled_tasks")
                .filter(table -> jdbc.sql("SELECT count(*) FROM " + table + " t WHERE position(? IN t::text) > 0")
                                .param(address)
                                .query(Long.class)
                                .single()
                        > 0)
                .toList();
    }
}
