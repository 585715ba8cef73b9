package org.werdegang.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.werdegang.platform.PlatformTest;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.access.SignedIn;

@PlatformTest
class JournalDbTest {
    @Autowired
    private ApplicationContext platform;

    @Autowired
    private Journal journal;

    @Autowired
    private JournalEntries entries;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final String subject = UUID.randomUUID().toString();

    @Test
    void lets_nobody_change_or_remove_an_entry_not_even_the_platform() {
        assertThatThrownBy(() -> jdbc.sql("UPDATE journal.entry SET what = 'x'").update())
                .hasRootCauseMessage("ERROR: permission denied for table entry");
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM journal.entry").update())
                .hasRootCauseMessage("ERROR: permission denied for table entry");
        assertThatThrownBy(() -> jdbc.sql("TRUNCATE journal.entry").update())
                .hasRootCauseMessage("ERROR: permission denied for table entry");
    }

    @Test
    void forgets_an_entry_with_the_write_it_belongs_to() {
        var somebody = SignedIn.as(platform, UUID.randomUUID(), Role.READER);
        transaction.executeWithoutResult(status -> {
            journal.write(somebody.caller(), "test.written", subject, Map.of(), Map.of("a", "1"));
            status.setRollbackOnly();
        });

        assertThat(found("")).isEmpty();
    }

    @Test
    void shows_administrators_who_changed_what_as_a_difference() {
        var administrator = SignedIn.as(platform, UUID.randomUUID(), Role.ADMINISTRATOR);
        transaction.executeWithoutResult(status -> journal.write(
                administrator.caller(),
                "test.renamed",
                subject,
                Map.of("name", "Amt für <Bildung>", "same", 1),
                Map.of("name", "Bildungsamt", "same", 1)));

        var page = administrator.get("/verwaltung/journal?wovon=" + subject).body();

        assertThat(page)
                .contains("<del>Amt für &lt;Bildung&gt;</del>")
                .contains("<ins>Bildungsamt</ins>")
                .contains("Kim Muster")
                .doesNotContain(">same<");
    }

    @Test
    void finds_entries_by_verb_day_and_person_and_page_by_page() {
        var one = SignedIn.as(platform, UUID.randomUUID(), Role.ADMINISTRATOR);
        var other = SignedIn.as(platform, UUID.randomUUID(), Role.ADMINISTRATOR);
        transaction.executeWithoutResult(status -> {
            journal.write(one.caller(), "test.first", subject, Map.of(), Map.of("n", 1));
            journal.write(other.caller(), "test.second", subject, Map.of(), Map.of("n", 2));
        });
        var today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        var byOther = new Wanted("test.", subject, List.of(other.person().account()), today, today);
        var tomorrow = new Wanted("", subject, null, today.plusDays(1), null);

        assertThat(found("test.f")).extracting(Entry::what).containsExactly("test.first");
        assertThat(entries.page(byOther, Long.MAX_VALUE, 10))
                .extracting(Entry::what)
                .containsExactly("test.second");
        assertThat(entries.page(tomorrow, Long.MAX_VALUE, 10)).isEmpty();
        var latest = entries.page(new Wanted("", subject, null, null, null), Long.MAX_VALUE, 1)
                .getFirst();
        assertThat(entries.page(new Wanted("", subject, null, null, null), latest.id(), 10))
                .extracting(Entry::what)
                .containsExactly("test.first");
    }

    private List<Entry> found(String what) {
        return entries.page(new Wanted(what, subject, null, null, null), Long.MAX_VALUE, 10);
    }
}
