package org.werdegang.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.werdegang.platform.PlatformTest;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.access.SignedIn;
import org.werdegang.platform.store.MasterKey;
import org.werdegang.platform.vocabulary.Personal;
import org.werdegang.platform.vocabulary.Refused;
import org.werdegang.platform.web.PageCheck;

/** The chain on a database of its own, touched by somebody who may do anything there. */
@PlatformTest
@TestPropertySource(properties = "test.database=journal chain")
class JournalChainDbTest {
    private static final Caller SYSTEM = new Caller.Visitor();

    @Autowired
    private ApplicationContext platform;

    @Autowired
    private Environment environment;

    @Autowired
    private Journal journal;

    @Autowired
    private JournalEntries entries;

    @Autowired
    private Facts facts;

    @Autowired
    private PersonKeys keys;

    @Autowired
    private Seals seals;

    @Autowired
    private Sealing sealing;

    @Autowired
    private JournalCheck check;

    @Autowired
    private MasterKey master;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TransactionTemplate transaction;

    private JdbcClient owner;
    private long first;

    @BeforeEach
    void three_sealed_entries() {
        sealing.stop();
        owner = JdbcClient.create(new DriverManagerDataSource(
                environment.getRequiredProperty("werdegang.database.url"), "test_owner", "owner"));
        write("one", "two", "three");
        sealAll();
        first = jdbc.sql("SELECT max(id) - 2 FROM journal.entry")
                .query(Long.class)
                .single();
        assertThat(check.inspect("").flaws()).isEmpty();
    }

    @AfterEach
    void again() {
        sealing.start();
    }

    @Test
    void names_an_entry_that_was_changed() {
        owner("UPDATE journal.entry SET subject = 'zwei' WHERE id = " + (first + 1));

        assertThat(flaws()).containsExactly("CHANGED " + (first + 1));

        owner("UPDATE journal.entry SET subject = 'two' WHERE id = " + (first + 1));
        assertThat(flaws()).isEmpty();
    }

    @Test
    void names_an_entry_that_was_removed() {
        owner("CREATE TABLE journal.aside AS SELECT * FROM journal.entry WHERE id = " + (first + 1));
        owner("DELETE FROM journal.entry WHERE id = " + (first + 1));

        assertThat(flaws()).containsExactly("MISSING " + (first + 1));

        owner("INSERT INTO journal.entry OVERRIDING SYSTEM VALUE SELECT * FROM journal.aside");
        owner("DELETE FROM journal.unsealed WHERE entry = " + (first + 1));
        owner("DROP TABLE journal.aside");
        assertThat(flaws()).isEmpty();
    }

    @Test
    void names_entries_that_changed_places() {
        swapPlaces(first, first + 2);

        assertThat(flaws()).containsExactly("CHANGED " + (first + 2), "CHANGED " + first);

        swapPlaces(first + 2, first);
        assertThat(flaws()).isEmpty();
    }

    private void swapPlaces(long one, long other) {
        owner("UPDATE journal.link SET entry = -1 WHERE entry = " + one);
        owner("UPDATE journal.link SET entry = " + one + " WHERE entry = " + other);
        owner("UPDATE journal.link SET entry = " + other + " WHERE entry = -1");
    }

    @Test
    void names_an_entry_that_was_slipped_in_without_a_seal() {
        owner("ALTER TABLE journal.entry DISABLE TRIGGER entry_waits");
        write("slipped in");
        owner("ALTER TABLE journal.entry ENABLE TRIGGER entry_waits");

        assertThat(flaws()).containsExactly("UNSEALED " + (first + 3));

        owner("INSERT INTO journal.unsealed VALUES (" + (first + 3) + ")");
    }

    @Test
    void counts_what_it_does_not_list() {
        owner("ALTER TABLE journal.entry DISABLE TRIGGER entry_waits");
        write(IntStream.range(0, 130).mapToObj(n -> "extra " + n).toArray(String[]::new));
        owner("ALTER TABLE journal.entry ENABLE TRIGGER entry_waits");
        owner("UPDATE journal.entry SET subject = 'zwei' WHERE id = " + (first + 1));

        var found = check.inspect("");

        assertThat(found.flaws()).hasSize(100).extracting(Flaw::kind).contains(Flaw.Kind.CHANGED, Flaw.Kind.UNSEALED);
        assertThat(found.beyond()).isEqualTo(31);

        owner("UPDATE journal.entry SET subject = 'two' WHERE id = " + (first + 1));
        owner("INSERT INTO journal.unsealed SELECT id FROM journal.entry WHERE subject LIKE 'extra %'");
        assertThat(flaws()).isEmpty();
    }

    @Test
    void tells_a_seal_that_was_computed_anew_without_the_master_key() {
        long position = seals.head().position() - 1;
        byte[] before = hash(position - 1);
        byte[] old = hash(position);
        owner("UPDATE journal.entry SET subject = 'zwei' WHERE id = " + (first + 1));
        var forged = jdbc.sql("SELECT " + Link.COLUMNS + " FROM journal.entry e WHERE e.id = ?")
                .param(first + 1)
                .query((row, n) -> Link.read(row, position))
                .single();
        owner.sql("UPDATE journal.link SET hash = ? WHERE position = ?")
                .params(forged.hash(before), position)
                .update();

        assertThat(flaws()).containsExactly("FORGED " + (first + 1));

        owner("UPDATE journal.entry SET subject = 'two' WHERE id = " + (first + 1));
        owner.sql("UPDATE journal.link SET hash = ? WHERE position = ?")
                .params(old, position)
                .update();
        assertThat(flaws()).isEmpty();
    }

    private byte[] hash(long position) {
        return jdbc.sql("SELECT hash FROM journal.link WHERE position = ?")
                .param(position)
                .query(byte[].class)
                .single();
    }

    @Test
    void tells_by_a_noted_state_that_the_end_was_cut_off() {
        String noted = check.inspect("").note();
        owner("CREATE TABLE journal.aside AS SELECT * FROM journal.entry WHERE id = " + (first + 2));
        owner("DELETE FROM journal.link WHERE entry = " + (first + 2));
        owner("DELETE FROM journal.entry WHERE id = " + (first + 2));

        assertThat(check.inspect("").flaws()).isEmpty();
        assertThat(check.inspect(noted).flaws()).extracting(Flaw::kind).containsExactly(Flaw.Kind.CUT);
        assertThatThrownBy(() -> check.inspect("gestern")).isInstanceOf(Refused.class);

        owner("INSERT INTO journal.entry OVERRIDING SYSTEM VALUE SELECT * FROM journal.aside");
        owner("DROP TABLE journal.aside");
        sealAll();
        assertThat(check.inspect(noted).flaws()).isEmpty();
    }

    @Test
    void still_holds_when_the_clock_was_set_back_an_hour_between_two_entries() {
        var now = Instant.now();
        for (var at : List.of(now, now.minus(Duration.ofHours(1)), now.minus(Duration.ofMinutes(59)))) {
            var set = new Journal(jdbc, facts, Clock.fixed(at, ZoneOffset.UTC));
            transaction.executeWithoutResult(status -> set.write(SYSTEM, "test.clock", "c", Map.of(), Map.of()));
        }
        sealAll();

        assertThat(flaws()).isEmpty();
        assertThat(check.inspect("").waiting()).isZero();
    }

    @Test
    void seals_every_entry_once_while_people_write_and_several_nodes_seal() throws Exception {
        int writers = 4;
        int each = 200;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var node = new Seals(platform.getBean(org.springframework.jdbc.core.JdbcTemplate.class), master);
            Callable<Integer> otherNode = () -> IntStream.range(0, 60)
                    .map(n -> transaction.execute(status -> node.next()))
                    .sum();
            var nodes = threads.submit(otherNode);
            var again = threads.submit(otherNode);
            var writing = IntStream.range(0, writers)
                    .mapToObj(w -> threads.submit(() -> IntStream.range(0, each).forEach(n -> write("w" + w))))
                    .toList();
            for (var writer : writing) {
                writer.get();
            }
            nodes.get();
            again.get();
        }
        sealAll();
        var found = check.inspect("");

        assertThat(found.flaws()).isEmpty();
        assertThat(found.waiting()).isZero();
        assertThat(jdbc.sql("SELECT count(*) FROM journal.entry e JOIN journal.link l ON l.entry = e.id")
                        .query(Long.class)
                        .single())
                .isEqualTo(found.sealed());
    }

    @Test
    void lets_the_platform_itself_neither_change_nor_remove_a_seal() {
        for (String statement : List.of(
                "UPDATE journal.link SET entry = 1",
                "DELETE FROM journal.link",
                "TRUNCATE journal.link",
                "DELETE FROM journal.person_key",
                "DROP TABLE journal.entry")) {
            assertThatThrownBy(() -> jdbc.sql(statement).update())
                    .rootCause()
                    .message()
                    .containsAnyOf("permission denied", "must be owner");
        }
    }

    @Test
    void forgets_a_person_for_good_and_the_chain_still_holds() {
        UUID erased = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        String subject = UUID.randomUUID().toString();
        transaction.executeWithoutResult(status -> journal.write(
                SYSTEM,
                "test.named",
                subject,
                Map.of("name", new Personal(other, "Robin Bleibt")),
                Map.of("name", new Personal(erased, "Kim Vergessen"), "n", 3)));
        sealAll();
        String raw = jdbc.sql("SELECT e::text FROM journal.entry e WHERE subject = ?")
                .param(subject)
                .query(String.class)
                .single();
        var before = find(subject);

        transaction.executeWithoutResult(status -> keys.destroy(erased));
        transaction.executeWithoutResult(status -> journal.write(
                SYSTEM, "test.named", subject + "/later", Map.of(), Map.of("name", new Personal(erased, "Kim Neu"))));
        sealAll();

        assertThat(raw).doesNotContain("Kim", "Robin");
        assertThat(before.after()).containsEntry("name", "Kim Vergessen").containsEntry("n", 3);
        assertThat(find(subject).before()).containsEntry("name", "Robin Bleibt");
        assertThat(find(subject).after()).containsEntry("name", new Entry.Erased(erased));
        assertThat(find(subject + "/later").after()).containsEntry("name", new Entry.Erased(erased));
        assertThat(flaws()).isEmpty();
    }

    @Test
    void opens_no_value_with_another_persons_key() throws Exception {
        var one = UUID.randomUUID();
        var key = transaction.execute(status -> keys.need(one).orElseThrow());
        byte[] locked = Cipherment.lock(key, one, new byte[] {1, 2, 3});

        assertThat(Cipherment.open(key, one, locked)).containsExactly(1, 2, 3);
        assertThatThrownBy(() -> Cipherment.open(key, UUID.randomUUID(), locked))
                .isInstanceOf(java.security.GeneralSecurityException.class);
        locked[14] ^= 1;
        assertThatThrownBy(() -> Cipherment.open(key, one, locked))
                .isInstanceOf(java.security.GeneralSecurityException.class);
    }

    @Test
    void shows_administrators_that_it_holds_and_what_does_not() {
        var administrator = SignedIn.as(platform, UUID.randomUUID(), Role.ADMINISTRATOR);
        sealAll();

        var sound = administrator.get("/verwaltung/journal/pruefung");
        owner("UPDATE journal.entry SET subject = 'zwei' WHERE id = " + (first + 1));
        var broken = administrator.get("/verwaltung/journal/pruefung");
        PageCheck.holding(port(), administrator.cookies()).page("/verwaltung/journal/pruefung");
        owner("UPDATE journal.entry SET subject = 'two' WHERE id = " + (first + 1));

        assertThat(sound.body()).contains("Die Kette hält", check.inspect("").note());
        assertThat(broken.body()).contains("Eintrag " + (first + 1), "nicht so, wie er versiegelt wurde");
        PageCheck.holding(port(), administrator.cookies()).page("/verwaltung/journal/pruefung");
        assertThat(administrator
                        .get("/verwaltung/journal/pruefung?stand=gestern")
                        .statusCode())
                .isEqualTo(422);
    }

    private int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }

    private Entry find(String subject) {
        return entries.page(new Wanted("", subject, null, null, null), Long.MAX_VALUE, 1)
                .getFirst();
    }

    private void write(String... subjects) {
        transaction.executeWithoutResult(status -> {
            for (String subject : subjects) {
                journal.write(SYSTEM, "test.written", subject, Map.of(), Map.of("n", subject));
            }
        });
    }

    private void sealAll() {
        while (seals.next() > 0) {
            // the next batch
        }
    }

    private List<String> flaws() {
        return new JournalCheck(jdbc, transactions, master)
                .inspect("").flaws().stream()
                        .map(flaw -> flaw.kind() + " " + flaw.entry())
                        .toList();
    }

    private void owner(String sql) {
        owner.sql(sql).update();
    }
}
