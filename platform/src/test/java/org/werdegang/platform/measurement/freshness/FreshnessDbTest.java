package org.werdegang.platform.measurement.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.werdegang.platform.measurement.values.ValueExamples.source;
import static org.werdegang.platform.measurement.values.ValueExamples.value;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.werdegang.platform.Await;
import org.werdegang.platform.Platform;
import org.werdegang.platform.PlatformTest;
import org.werdegang.platform.access.Accounts;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.measurement.values.ValueExamples;
import org.werdegang.platform.territory.Level;
import org.werdegang.platform.vocabulary.Period;

@PlatformTest
@Import(ValueExamples.class)
@Tag("4g")
class FreshnessDbTest {
    private static final LocalDate KNOWN = LocalDate.of(2017, 10, 10);

    @Autowired
    private Freshness freshness;

    @Autowired
    private ValueExamples examples;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final UUID owner = UUID.randomUUID();
    private final Caller.Person steward = person(Role.STEWARD);

    @Test
    void a_release_says_which_figure_is_next_and_since_when_it_is_overdue() {
        release(2015);

        var late = mine(steward);

        // K07 describes 1 March; its source publishes within the time that the definition says.
        assertThat(late.due().period()).isEqualTo(new Period.Year(2016));
        assertThat(late.last()).isEqualTo(new Period.Year(2015));
        assertThat(late.due().day()).isAfter(LocalDate.of(2016, 3, 1)).isBefore(LocalDate.of(2017, 6, 1));
    }

    @Test
    void a_partners_delay_is_known_to_itself_and_the_office_and_to_nobody_else() {
        release(2015);

        assertThat(freshness.overdue("K07", steward)).anyMatch(this::isMine);
        assertThat(freshness.overdue("K07", person(Role.OFFICE))).anyMatch(this::isMine);
        assertThat(freshness.overdue("K07", new Caller.Visitor())).noneMatch(this::isMine);
        assertThat(freshness.overdue("K07", new Caller.Person(UUID.randomUUID(), "x", UUID.randomUUID(), Set.of())))
                .noneMatch(this::isMine);
    }

    @Test
    void the_owner_gets_one_letter_for_a_figure_and_one_more_only_when_the_next_is_late_too() {
        String mail = steward();
        release(2014);

        check();
        check();

        assertThat(letters(mail)).isEqualTo(1);
        release(2015);
        check();
        check();
        assertThat(letters(mail)).isEqualTo(2);
    }

    @Test
    void figures_that_have_come_are_not_overdue_any_more() {
        release(2015);

        release(LocalDate.now(Platform.ZONE).getYear() + 1);

        assertThat(freshness.overdue("K07", steward)).noneMatch(this::isMine);
    }

    /** Releases a value of a partner's own and waits until it has been taken in. */
    private void release(int year) {
        String district = examples.territory("district", Level.DISTRICT);
        examples.release(
                source(ValueExamples.key("own"), owner.toString(), false, false),
                KNOWN,
                value("K07", "M", district, year, "41"));
        Await.until(() -> jdbc.sql("SELECT max(last_period) FROM measurement.expected WHERE owner = ?")
                        .param(owner.toString())
                        .query(Integer.class)
                        .optional()
                        .orElse(0)
                >= year * 10_000);
    }

    private void check() {
        transaction.executeWithoutResult(status -> freshness.check());
    }

    private Expectation mine(Caller reader) {
        return freshness.overdue("K07", reader).stream()
                .filter(this::isMine)
                .findFirst()
                .orElseThrow();
    }

    private boolean isMine(Expectation expectation) {
        return expectation.owner().equals(owner.toString());
    }

    private Caller.Person person(Role role) {
        return new Caller.Person(UUID.randomUUID(), "Kim", owner, Set.of(role));
    }

    private String steward() {
        String mail = "steward-" + owner + "@example.org";
        accounts.ensure(mail, "Kim", "sieben-weite-wege-1", owner, Role.STEWARD);
        return mail;
    }

    /** Letters name the account they are for, in their occasion. */
    private long letters(String mail) {
        var account = accounts.findByEmail(mail).orElseThrow();
        return jdbc.sql("SELECT count(*) FROM signals.letter WHERE starts_with(once, ?)")
                .param("measurement.overdue/" + account.id())
                .query(Long.class)
                .single();
    }
}
