package org.werdegang.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.util.HtmlUtils;
import org.werdegang.platform.Platform;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.access.SignedIn;
import org.werdegang.platform.journal.JournalCheck;

/** The database is stopped and started again under a platform on which people work. */
@SpringBootTest(
        classes = Platform.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.location=classpath:org/werdegang/platform/platform.properties")
@ContextConfiguration(initializers = OutageDbTest.OwnServer.class)
@DirtiesContext
class OutageDbTest {
    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");
    private static final long PATIENCE_MILLIS = 60_000;

    /** A server whose port stays when it is started again. */
    static final class OwnServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        static final DataDirectory DATA = folder();
        static EmbeddedDatabase running = EmbeddedDatabase.start(DATA, TestDatabase.RUNTIME);
        static final int PORT = port();

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Map<String, Object> settings = new LinkedHashMap<>(running.settings());
            settings.put("werdegang.data", DATA.path().toString());
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("own server", settings));
        }

        private static DataDirectory folder() {
            try {
                return DataDirectory.open(Files.createTempDirectory("werdegang-outage"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static int port() {
            return Integer.parseInt(running.url("x").replaceFirst(".*:(\\d+)/x", "$1"));
        }

        static void stop() {
            running.close();
        }

        static void start() {
            running = EmbeddedDatabase.start(DATA, TestDatabase.RUNTIME, PORT);
        }
    }

    @Autowired
    private ApplicationContext platform;

    @AfterAll
    static void remove() {
        OwnServer.stop();
        OwnServer.DATA.close();
        FileSystemUtils.deleteRecursively(OwnServer.DATA.path().toFile());
    }

    @Test
    @Tag("12h")
    void pages_say_so_while_it_is_away_keep_what_was_typed_and_go_on_by_themselves() throws Exception {
        var office = SignedIn.as(platform, UUID.randomUUID(), Role.OFFICE);
        var reader = SignedIn.visitor(platform);
        String message = "Zeile 1 <b>\"&\"\nZeile 2 " + UUID.randomUUID();
        reader.get("/rueckmeldung");
        String kernel = reader.get("/").body().replaceFirst("(?s).*?(/assets/[^\"]+kern\\.css).*", "$1");

        OwnServer.stop();
        until(() -> office.get("/").statusCode() == 503);
        var away = reader.get("/");
        var sent = reader.post("/rueckmeldung", Map.of("nachricht", message, "seite", "Kita & Co"));
        var program = reader.get("/api/v1/indicators");

        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(Long.parseLong(away.headers().firstValue("Retry-After").orElseThrow()))
                .isPositive();
        assertThat(away.body()).contains("Die Datenbank ist gerade nicht zu erreichen", "lang=\"en\"");
        assertThat(program.statusCode()).isEqualTo(503);
        assertThat(program.headers().firstValue("Content-Type")).hasValue("application/problem+json;charset=UTF-8");
        assertThat(office.get(kernel).statusCode()).isEqualTo(200);
        assertThat(sent.statusCode()).isEqualTo(503);
        assertThat(sent.body()).contains("action=\"/rueckmeldung\"", "Noch einmal senden");

        OwnServer.start();
        until(() -> office.get("/verwaltung/rueckmeldungen").statusCode() == 200);

        var again = reader.post("/rueckmeldung", kept(sent.body()));
        assertThat(again.body()).contains("Ihre Nachricht ist gespeichert");
        assertThat(platform.getBean(JdbcClient.class)
                        .sql("SELECT message FROM web.feedback")
                        .query(String.class)
                        .list())
                .singleElement()
                .satisfies(stored -> assertThat(stored.replace("\r\n", "\n")).isEqualTo(message));
    }

    @Test
    @Tag("12h")
    @Tag("long")
    void nothing_that_was_answered_is_lost_when_it_is_away_for_three_seconds_while_people_work() throws Exception {
        awayWhilePeopleWork(Duration.ofSeconds(3));
    }

    @Test
    @Tag("12h")
    @Tag("long")
    void nothing_that_was_answered_is_lost_when_it_is_away_for_thirty_seconds_while_people_work() throws Exception {
        awayWhilePeopleWork(Duration.ofSeconds(30));
    }

    /** Readers and writers go on clicking; each answer is a page, a redirect or the word to come back. */
    private void awayWhilePeopleWork(Duration span) throws Exception {
        var stop = new AtomicBoolean();
        var strange = new ConcurrentLinkedQueue<Integer>();
        var written = new AtomicInteger();
        var told = new AtomicInteger();
        long begun = entries();
        try (var everybody = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < 4; n++) {
                var reader = SignedIn.visitor(platform);
                everybody.execute(() -> clickUntil(stop, () -> count(reader.get("/daten"), 200, told, strange)));
                var writer = SignedIn.as(platform, UUID.randomUUID(), Role.READER);
                writer.get("/konto");
                everybody.execute(() -> clickUntil(stop, () -> {
                    if (count(writer.post("/konto/sprache", Map.of("language", "en")), 302, told, strange)) {
                        written.incrementAndGet();
                    }
                }));
            }
            until(() -> written.get() > 20);
            OwnServer.stop();
            Thread.sleep(span);
            int before = written.get();
            long back = System.nanoTime();
            OwnServer.start();
            until(() -> written.get() > before + 20);
            System.out.printf(
                    "OutageDbTest: away for %d s, %d clicks told to come back, at work again after %d ms%n",
                    span.toSeconds(),
                    told.get(),
                    Duration.ofNanos(System.nanoTime() - back).toMillis());
            stop.set(true);
        }

        assertThat(strange).isEmpty();
        assertThat(told.get()).isPositive();
        // A write whose answer was lost on its way may be there; one that was answered must be.
        assertThat(entries() - begun).isBetween((long) written.get(), (long) written.get() + 4);
        assertThat(platform.getBean(JournalCheck.class).inspect("").flaws()).isEmpty();
    }

    private static void clickUntil(AtomicBoolean stop, Runnable click) {
        while (!stop.get()) {
            click.run();
            LockSupport.parkNanos(20_000_000);
        }
    }

    /** True if the answer is the wanted one; to be told to come back is in order, anything else is strange. */
    private static boolean count(HttpResponse<String> answer, int wanted, AtomicInteger told, Queue<Integer> strange) {
        if (answer.statusCode() == 503) {
            told.incrementAndGet();
        } else if (answer.statusCode() != wanted) {
            strange.add(answer.statusCode());
        }
        return answer.statusCode() == wanted;
    }

    private long entries() {
        return platform.getBean(JdbcClient.class)
                .sql("SELECT count(*) FROM journal.entry WHERE what = 'account.language'")
                .query(Long.class)
                .single();
    }

    /** The fields of the page that kept what was typed; the token is added by the browser's twin anew. */
    private static Map<String, String> kept(String body) {
        var fields = new LinkedHashMap<String, String>();
        HIDDEN.matcher(body.substring(0, body.indexOf("lang=\"en\"")))
                .results()
                .filter(field -> !field.group(1).equals("_csrf"))
                .forEach(field -> fields.put(field.group(1), HtmlUtils.htmlUnescape(field.group(2))));
        return fields;
    }

    private static void until(BooleanSupplier reached) throws InterruptedException {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!reached.getAsBoolean()) {
            assertThat(System.currentTimeMillis()).as("waited for too long").isLessThan(end);
            Thread.sleep(200);
        }
    }
}
