package org.werdegang.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.werdegang.platform.Await;
import org.werdegang.platform.PlatformTest;
import org.werdegang.platform.partners.PartnersRoutes;
import org.werdegang.platform.signals.mail.PostBox;
import org.werdegang.platform.web.PageCheck;

@PlatformTest
class MailLinksTest {
    private static final String CHOSEN = "Regen auf dem Dach 7";
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/zugang\\?code=[A-Za-z0-9_-]{43})");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext platform;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MailLinks links;

    @Autowired
    private JdbcClient jdbc;

    private final String email = "kim-" + UUID.randomUUID() + "@example.org";
    private final PostBox[] box = new PostBox[1];

    private PostBox box() {
        if (box[0] == null) {
            box[0] = new PostBox(platform, email);
        }
        return box[0];
    }

    private static String path(String letter) {
        var found = LINK.matcher(letter);
        assertThat(found.find()).as(letter).isTrue();
        return found.group(1);
    }

    @Test
    void an_administrator_invites_somebody_who_chooses_a_password_and_is_in() {
        var administrator = SignedIn.as(platform, UUID.randomUUID(), Role.ADMINISTRATOR);
        UUID organisation = PartnersRoutes.organisation(platform);
        administrator.get("/verwaltung/konten/neu");

        var made = administrator.post(
                "/verwaltung/konten",
                Map.of(
                        "email",
                        email,
                        "name",
                        "Kim Neu",
                        "organisation",
                        organisation.toString(),
                        "role",
                        "MEMBER_STEERING",
                        "entry",
                        "mail",
                        "language",
                        "en"));
        var page = administrator.get(made.headers().firstValue("location").orElseThrow());
        var letter = box().await("Your access to localhost");
        var reader = SignedIn.visitor(platform);
        reader.get(path(letter));
        var poor = reader.post("/zugang", Map.of("code", code(letter), "chosen", "Passwort1234"));
        var in = reader.post("/zugang", Map.of("code", code(letter), "chosen", CHOSEN));

        assertThat(page.body()).contains("Die Einladung ist unterwegs", "Mailserver");
        assertThat(letter).contains("Hello Kim Neu,");
        assertThat(poor.statusCode()).isEqualTo(422);
        assertThat(poor.body()).contains("Listen, die Angreifer");
        assertThat(in.statusCode()).isEqualTo(302);
        assertThat(reader.get("/passwort").statusCode()).isEqualTo(200);
        assertThat(reader.get(path(letter)).statusCode()).isEqualTo(410);
    }

    private static String code(String letter) {
        return path(letter).substring("/zugang?code=".length());
    }

    @Test
    void a_forgotten_password_is_replaced_by_link_and_all_sessions_end() {
        var account = accounts.ensure(email, "Kim Muster", SignedIn.PASSWORD, UUID.randomUUID(), Role.READER);
        var elsewhere = SignedIn.visitor(platform);
        elsewhere.signIn(email, SignedIn.PASSWORD);
        var reader = SignedIn.visitor(platform);
        reader.get("/passwort-vergessen");
        reader.post("/passwort-vergessen", Map.of("email", " " + email));
        reader.post("/passwort-vergessen", Map.of("email", email));
        var letter = box().await("Neues Passwort für localhost");
        reader.get(path(letter));

        var in = reader.post("/zugang", Map.of("code", code(letter), "chosen", CHOSEN));

        assertThat(in.statusCode()).isEqualTo(302);
        assertThat(elsewhere.get("/passwort").statusCode()).isEqualTo(303);
        assertThat(SignedIn.visitor(platform).signIn(email, SignedIn.PASSWORD).statusCode())
                .isEqualTo(422);
        assertThat(SignedIn.visitor(platform).signIn(email, CHOSEN).statusCode())
                .isEqualTo(302);
        box().await("Ihr Passwort für localhost wurde geändert");
        assertThat(box().letters().stream().filter(text -> text.startsWith("Neues")))
                .as("pressing the button twice sends one mail")
                .hasSize(1);
        assertThat(jdbc.sql("SELECT what FROM journal.entry WHERE subject = ? ORDER BY id")
                        .param(account.toString())
                        .query(String.class)
                        .list())
                .endsWith("account.password-forgotten", "account.password-by-link");
    }

    @Test
    void says_the_same_whether_or_not_there_is_an_account() {
        accounts.ensure(email, "Kim Muster", SignedIn.PASSWORD, UUID.randomUUID(), Role.READER);

        String known = ask(email);
        String unknown = ask("nobody-" + UUID.randomUUID() + "@example.org");

        assertThat(known).isEqualTo(unknown).contains("Wenn es zu dieser Adresse ein Konto gibt");
    }

    private String ask(String address) {
        var reader = SignedIn.visitor(platform);
        reader.get("/passwort-vergessen");
        var answer = reader.post("/passwort-vergessen", Map.of("email", address));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    @Test
    void writes_no_more_mails_than_somebody_could_want() {
        var reader = SignedIn.visitor(platform);
        reader.get("/passwort-vergessen");

        var statuses = java.util.stream.IntStream.range(0, Guesses.PER_ACCOUNT_AND_ADDRESS + 1)
                .mapToObj(n -> reader.post("/passwort-vergessen", Map.of("email", email))
                        .statusCode())
                .toList();

        assertThat(statuses).containsExactly(200, 200, 200, 200, 200, 422);
    }

    @Test
    void a_link_runs_out_and_a_new_invitation_voids_the_one_before() {
        var account = accounts.ensure(email, "Kim Muster", SignedIn.PASSWORD, UUID.randomUUID(), Role.READER);
        links.invite(new Caller.Visitor(), account);
        String first = code(box().await("Ihr Zugang zu localhost"));
        var later = new MailLinkStore(jdbc, Clock.offset(Clock.systemUTC(), Duration.ofDays(7)));

        assertThat(links.owner(first)).isPresent();
        assertThat(later.find(first)).isEmpty();
        assertThat(later.use(first)).isFalse();
        links.invite(new Caller.Visitor(), account);
        assertThat(links.owner(first)).isEmpty();
        assertThat(jdbc.sql("SELECT l::text FROM access.mail_link l")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains(first));
    }

    @Test
    void a_deactivated_account_gets_no_mail_and_its_link_no_longer_works() {
        var account = accounts.ensure(email, "Kim Muster", SignedIn.PASSWORD, UUID.randomUUID(), Role.READER);
        links.invite(new Caller.Visitor(), account);
        String code = code(box().await("Ihr Zugang"));
        var found = accounts.find(account).orElseThrow();

        accounts.change(
                new Caller.Visitor(),
                new Account(account, found.email(), found.name(), false, false, null, found.version()));

        assertThat(SignedIn.visitor(platform).get("/zugang?code=" + code).statusCode())
                .isEqualTo(410);
        ask(email);
        Await.until(() -> jdbc.sql("SELECT count(*) FROM signals.scheduled_tasks WHERE task_name = ?")
                        .param("access.password-forgotten")
                        .query(Integer.class)
                        .single()
                == 0);
        assertThat(box().letters()).noneMatch(letter -> letter.startsWith("Neues Passwort"));
    }

    @Test
    void can_be_used_by_everybody() {
        var account = accounts.ensure(email, "Kim Muster", SignedIn.PASSWORD, UUID.randomUUID(), Role.READER);
        links.invite(new Caller.Visitor(), account);
        var path = path(box().await("Ihr Zugang"));

        for (String page : List.of("/passwort-vergessen", path)) {
            PageCheck.visitor(port).page(page);
        }
    }
}
