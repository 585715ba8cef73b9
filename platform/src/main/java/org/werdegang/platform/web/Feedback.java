package org.werdegang.platform.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.NetworkAddress;
import org.werdegang.platform.access.token.Windows;
import org.werdegang.platform.journal.Journal;
import org.werdegang.platform.vocabulary.Ids;
import org.werdegang.platform.vocabulary.Refused;

/** Messages of readers about these pages, most of all about barriers; the office reads and settles them. */
@Repository
class Feedback {
    static final int LONGEST = 4_000;
    /** From one network address within an hour; a whole library may share one. */
    static final int PER_HOUR = 10;

    private static final int AT_ONCE = 200;

    private static final String KEEP =
            "INSERT INTO web.feedback (id, sent_at, page, message, reply_to) VALUES (?, ?, ?, ?, ?)";
    private static final String OPEN = """
            SELECT id, sent_at, page, message, reply_to
              FROM web.feedback
             WHERE settled_at IS NULL
             ORDER BY id DESC
             LIMIT ?
            """;
    private static final String OF = """
            SELECT id, sent_at, page, message, reply_to FROM web.feedback WHERE lower(reply_to) = ? ORDER BY id
            """;
    private static final String FORGET = "DELETE FROM web.feedback WHERE lower(reply_to) = ?";
    private static final String SETTLE =
            "UPDATE web.feedback SET settled_at = ?, reply_to = '' WHERE id = ? AND settled_at IS NULL";

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;
    private final Windows sent = new Windows(10_000, Duration.ofHours(1), System::nanoTime);

    Feedback(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * One message.
     *
     * @param page the address it is about
     * @param replyTo where an answer goes; empty if none is wanted
     */
    record Message(UUID id, Instant sentAt, String page, String text, String replyTo) {}

    /**
     * Keeps a message. The journal says that one came, not who sent it.
     *
     * @param address from which a visitor sends it; only so many are taken within an hour
     * @throws Refused if nothing was written, or too much, or too often
     */
    @Transactional
    void keep(Caller by, String address, String page, String text, String replyTo) {
        if (text.isBlank()) {
            throw new Refused("feedback.empty");
        }
        if (text.length() > LONGEST || page.length() > 500 || replyTo.length() > 300) {
            throw new Refused("feedback.long", LONGEST);
        }
        if (by instanceof Caller.Visitor) {
            var standing = sent.count(NetworkAddress.of(address), PER_HOUR);
            if (standing.exceeded()) {
                throw new Refused("feedback.many", PER_HOUR, Math.ceilDiv(standing.seconds(), 60L));
            }
        }
        UUID id = Ids.next(clock);
        jdbc.sql(KEEP)
                .params(id, clock.instant().atOffset(ZoneOffset.UTC), page.strip(), text.strip(), replyTo.strip())
                .update();
        journal.write(new Caller.Visitor(), "feedback.kept", id.toString(), Map.of(), Map.of());
    }

    @Transactional(readOnly = true)
    List<Message> open() {
        return jdbc.sql(OPEN).param(AT_ONCE).query(Feedback::message).list();
    }

    /** What somebody has written who gave this address for the answer. */
    List<Message> of(String address) {
        return jdbc.sql(OF)
                .param(address.strip().toLowerCase(Locale.ROOT))
                .query(Feedback::message)
                .list();
    }

    /** Forgets those messages, their words included: they may tell who wrote them. */
    void forget(String address) {
        jdbc.sql(FORGET).param(address.strip().toLowerCase(Locale.ROOT)).update();
    }

    /** Marks a message as answered; the sender's address is forgotten. */
    @Transactional
    void settle(Caller by, UUID id) {
        int settled = jdbc.sql(SETTLE)
                .params(clock.instant().atOffset(ZoneOffset.UTC), id)
                .update();
        if (settled == 1) {
            journal.write(by, "feedback.settled", id.toString(), Map.of(), Map.of());
        }
    }

    private static Message message(ResultSet row, int number) throws SQLException {
        return new Message(
                row.getObject("id", UUID.class),
                row.getTimestamp("sent_at").toInstant(),
                row.getString("page"),
                row.getString("message"),
                row.getString("reply_to"));
    }
}
