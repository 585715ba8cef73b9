package org.werdegang.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import org.werdegang.platform.access.Accounts;
import org.werdegang.platform.measurement.peers.Peers;
import org.werdegang.platform.partners.Organisations;
import org.werdegang.platform.store.AsPlatform;
import org.werdegang.platform.territory.Level;
import org.werdegang.platform.vocabulary.AsKnown;
import org.werdegang.platform.web.initiative.Initiatives;

/** The demo as a newcomer starts it: real database, real pages, the region inside. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoTest {
    private static final List<String> TABLES = List.of(
            "measurement.value",
            "measurement.batch",
            "measurement.cluster_set",
            "measurement.delivery",
            "signals.letter",
            "partners.organisation",
            "partners.person",
            "partners.function",
            "access.account",
            "journal.entry");

    private Path folder = Path.of("");
    private @Nullable Demo running;

    @BeforeAll
    void start() throws IOException {
        folder = Files.createTempDirectory("werdegang-demo-test");
        running = Demo.start(folder.resolve("data"), 0);
    }

    @AfterAll
    void stop() {
        demo().close();
        FileSystemUtils.deleteRecursively(folder.toFile());
    }

    @Test
    void answers_without_log_in_and_says_that_it_is_invented() throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var home = client.send(
                    HttpRequest.newBuilder(URI.create(demo().address() + "/")).build(), BodyHandlers.ofString());

            assertThat(home.statusCode()).isEqualTo(200);
            assertThat(home.body()).contains("lang=\"de\"", "Bildungsinitiative Ruhr (erfunden)", "/logo/");
        }
    }

    @Test
    void stands_on_its_own_day_for_ever() {
        assertThat(LocalDate.now(demo().door(Clock.class))).isEqualTo(DemoRegion.TODAY);
    }

    @Test
    void offers_somebody_of_every_role_in_an_organisation_that_exists_and_two_stewards_of_one() {
        var accounts = demo().door(Accounts.class);
        var held = accounts.page("", null, 100).stream()
                .flatMap(account -> accounts.roles(account.id()).stream())
                .toList();

        assertThat(demo().logIns()).contains("verwaltung@demo.example", "daten2.essen@demo.example");
        assertThat(held)
                .hasSize(6)
                .allSatisfy(role -> assertThat(demo().door(Organisations.class).find(role.organisation()))
                        .isPresent());
        assertThat(held.stream().filter(role -> role.role().name().equals("STEWARD")))
                .extracting("organisation")
                .hasSize(2)
                .containsOnly(held.stream()
                        .filter(role -> role.role().name().equals("STEWARD"))
                        .findFirst()
                        .orElseThrow()
                        .organisation());
    }

    @Test
    @Tag("5f")
    void gives_every_municipality_and_district_at_least_five_others_to_compare_with() {
        var peers = demo().door(Peers.class);

        for (var level : List.of(Level.MUNICIPALITY, Level.DISTRICT)) {
            var set = peers.set(level, AsKnown.on(DemoRegion.TODAY)).orElseThrow();
            assertThat(set.source()).contains("Statistische Ämter");
            assertThat(set.clusters())
                    .allSatisfy(
                            group -> assertThat(group.members()).as(group.key()).hasSizeGreaterThanOrEqualTo(6));
            assertThat(set.clusters().stream().mapToInt(group -> group.members().size()))
                    .satisfies(
                            sizes -> assertThat(sizes.stream().mapToInt(i -> i).sum())
                                    .isEqualTo(level == Level.MUNICIPALITY ? 53 : 15));
        }
    }

    @Test
    @Tag("12b")
    void leaves_files_of_every_state_so_that_every_role_finds_work() {
        var states = inTransaction(jdbc -> jdbc
                .sql("SELECT state, count(*) AS n FROM measurement.delivery GROUP BY state")
                .query((row, n) -> Map.entry(row.getString("state"), row.getInt("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));

        assertThat(states).containsOnlyKeys("RELEASED", "TO_RELEASE", "TO_CHECK", "TO_MAP");
        assertThat(states.get("RELEASED")).isGreaterThanOrEqualTo(30);
        Long both = inTransaction(jdbc -> jdbc.sql("SELECT count(*) FROM measurement.batch WHERE invented AND official")
                .query(Long.class)
                .single());
        assertThat(both).isZero();
    }

    @Test
    void a_second_start_loads_nothing_again_and_keeps_the_log_ins() {
        var before = counts();
        String logIns = demo().logIns();
        demo().close();

        running = Demo.start(folder.resolve("data"), 0);

        assertThat(counts()).isEqualTo(before);
        assertThat(demo().logIns()).isEqualTo(logIns);
        assertThat(demo().door(Initiatives.class).current().demo()).isTrue();
    }

    private Demo demo() {
        return Objects.requireNonNull(running);
    }

    /** Row-level security shows what is not released within a transaction only. */
    private <T> T inTransaction(Function<JdbcClient, T> question) {
        return Objects.requireNonNull(AsPlatform.call(() -> demo().door(TransactionTemplate.class)
                .execute(status -> question.apply(demo().door(JdbcClient.class)))));
    }

    private List<Long> counts() {
        return inTransaction(jdbc -> TABLES.stream()
                .map(table -> jdbc.sql("SELECT count(*) FROM " + table)
                        .query(Long.class)
                        .single())
                .toList());
    }
}
