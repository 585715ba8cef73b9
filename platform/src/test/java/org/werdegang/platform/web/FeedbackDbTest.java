package org.werdegang.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.werdegang.platform.PlatformTest;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.journal.Journal;
import org.werdegang.platform.vocabulary.Refused;

@PlatformTest
class FeedbackDbTest {
    private static final Caller VISITOR = new Caller.Visitor();
    private static final Caller OFFICE =
            new Caller.Person(UUID.randomUUID(), "Kim Muster", UUID.randomUUID(), Set.of(Role.OFFICE));

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Feedback feedback;

    FeedbackDbTest(@Autowired JdbcClient jdbc, @Autowired Journal journal, @Autowired TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.feedback = new Feedback(jdbc, journal, Clock.systemUTC());
    }

    private void send(Caller by, String address, String text) {
        transaction.executeWithoutResult(status -> feedback.keep(by, address, "", text, "kim@example.org"));
    }

    private List<String> journalled(UUID id) {
        return jdbc.sql("SELECT what FROM journal.entry WHERE subject = ? ORDER BY id")
                .param(id.toString())
                .query(String.class)
                .list();
    }

    @Test
    void keeping_and_settling_a_message_are_journalled_once_each() {
        String text = "Die Karte ist leer " + UUID.randomUUID();
        send(VISITOR, "192.0.2.1", text);
        UUID id = feedback.open().stream()
                .filter(message -> message.text().equals(text))
                .findFirst()
                .orElseThrow()
                .id();

        transaction.executeWithoutResult(status -> feedback.settle(OFFICE, id));
        transaction.executeWithoutResult(status -> feedback.settle(OFFICE, id));

        assertThat(journalled(id)).containsExactly("feedback.kept", "feedback.settled");
    }

    @Test
    void takes_so_many_messages_of_visitors_from_one_network_within_an_hour() {
        for (int n = 1; n <= Feedback.PER_HOUR; n++) {
            send(VISITOR, "2001:db8:1:2::" + n, "Nachricht " + n);
        }

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> send(VISITOR, "2001:db8:1:2:ffff::1", "Noch eine"))
                .satisfies(refused -> {
                    assertThat(refused.key()).isEqualTo("feedback.many");
                    assertThat(refused.details()).isEqualTo(List.of(Feedback.PER_HOUR, 60L));
                });
        send(VISITOR, "2001:db8:1:3::1", "Von nebenan");
        send(OFFICE, "2001:db8:1:2::1", "Aus der Geschäftsstelle");
    }

    @Test
    void an_empty_message_does_not_count() {
        for (int n = 0; n <= Feedback.PER_HOUR; n++) {
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> send(VISITOR, "192.0.2.9", " "));
        }

        send(VISITOR, "192.0.2.9", "Jetzt mit Text");
    }
}
