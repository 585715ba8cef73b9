package org.werdegang.platform.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what stands in the journal. */
@Service
public class JournalEntries {
    private static final String PAGE = """
            SELECT id, at, account, organisation, what, subject, before::text AS before, after::text AS after
              FROM journal.entry
             WHERE id < :before
               AND (:what = '' OR starts_with(what, :what))
               AND (:subject = '' OR subject = :subject)
               AND (NOT :some OR account = ANY (:accounts))
               AND (CAST(:from AS timestamptz) IS NULL OR at >= :from)
               AND (CAST(:to AS timestamptz) IS NULL OR at < :to)
             ORDER BY id DESC
             LIMIT :limit
            """;

    private final JdbcClient jdbc;
    private final Facts facts;
    private final Clock clock;

    JournalEntries(JdbcClient jdbc, Facts facts, Clock clock) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.clock = clock;
    }

    /** The latest entries that are wanted and older than {@code before}; at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<Entry> page(Wanted wanted, long before, int limit) {
        var accounts = wanted.accounts();
        var reader = facts.reader();
        return jdbc.sql(PAGE)
                .param("before", before)
                .param("what", wanted.what())
                .param("subject", wanted.subject())
                .param("some", accounts != null)
                .param("accounts", accounts == null ? new UUID[0] : accounts.toArray(UUID[]::new))
                .param("from", start(wanted.from()))
                .param("to", start(wanted.to() == null ? null : wanted.to().plusDays(1)))
                .param("limit", limit)
                .query((row, n) -> entry(row, reader))
                .list();
    }

    /** Everything that has been written down so far, by feature and verb. */
    @Transactional(readOnly = true)
    public List<String> verbs() {
        return jdbc.sql("SELECT DISTINCT what FROM journal.entry ORDER BY what")
                .query(String.class)
                .list();
    }

    private @Nullable OffsetDateTime start(@Nullable LocalDate day) {
        return day == null
                ? null
                : day.atStartOfDay(clock.getZone()).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC);
    }

    private static Entry entry(ResultSet row, Facts.Reader reader) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("account", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getString("what"),
                row.getString("subject"),
                reader.read(row.getString("before")),
                reader.read(row.getString("after")));
    }
}
