package org.werdegang.platform.journal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.werdegang.platform.access.Caller;

/** The door of the journal: adds one entry to the caller's transaction. */
@Service
public class Journal {
    private static final String INSERT = """
            INSERT INTO journal.entry (at, account, organisation, what, subject, before, after)
            VALUES (?, ?, ?, ?, ?, CAST(? AS jsonb), CAST(? AS jsonb))
            """;

    private final JdbcClient jdbc;
    private final Facts facts;
    private final Clock clock;

    Journal(JdbcClient jdbc, Facts facts, Clock clock) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Records a write in the transaction that makes it, so that neither exists without the other.
     *
     * @param by who wrote; a visitor stands for the system itself
     * @param what feature and verb, say {@code delivery.confirmed}
     * @param subject the id or key of the thing written
     * @param before how it looked, empty if it is new; what says something about a person is a {@code Personal}
     * @param after how it looks now, empty if it is gone
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Caller by, String what, String subject, Map<String, ?> before, Map<String, ?> after) {
        var person = by instanceof Caller.Person p ? p : null;
        jdbc.sql(INSERT)
                .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param(person == null ? null : person.account())
                .param(person == null ? null : person.organisation())
                .param(what)
                .param(subject)
                .param(facts.write(before))
                .param(facts.write(after))
                .update();
    }
}
