package org.werdegang.platform.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.SecretKey;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.werdegang.platform.store.MasterKey;

/** Seals waiting entries into the chain, on one node at a time. */
@Component
class Seals {
    /** How many entries one transaction seals. */
    static final int AT_ONCE = 1000;

    private static final String LAST = "SELECT position, hash FROM journal.link ORDER BY position DESC LIMIT 1";
    private static final String WAITING = "SELECT " + Link.COLUMNS + """
              FROM journal.unsealed u
              JOIN journal.entry e ON e.id = u.entry
             ORDER BY u.entry
             LIMIT ?
            """;
    private static final String INSERT = "INSERT INTO journal.link (position, entry, hash, mac) VALUES (?, ?, ?, ?)";

    private final JdbcTemplate jdbc;
    private final SecretKey voucher;

    Seals(JdbcTemplate jdbc, MasterKey master) {
        this.jdbc = jdbc;
        this.voucher = voucher(master);
    }

    static SecretKey voucher(MasterKey master) {
        return master.derive("journal chain", "HmacSHA256");
    }

    /** The end of the chain. */
    record Head(long position, byte[] hash) {
        static final Head NONE = new Head(0, Link.BEGINNING);
    }

    /**
     * Seals up to {@link #AT_ONCE} entries that are committed and wait, in the order of their ids. A transaction that
     * commits later with a lower id is sealed later: the chain tells in which order entries were sealed, each entry when it
     * was written.
     *
     * @return how many; 0 also if another node seals right now
     */
    @Transactional
    public int next() {
        if (!Boolean.TRUE.equals(
                jdbc.queryForObject("SELECT pg_try_advisory_xact_lock(hashtext('journal.seal'))", Boolean.class))) {
            return 0;
        }
        var head = head();
        var position = new AtomicLong(head.position());
        List<Link> links = jdbc.query(WAITING, (row, n) -> Link.read(row, position.incrementAndGet()), AT_ONCE);
        if (links.isEmpty()) {
            return 0;
        }
        var rows = new ArrayList<Object[]>(links.size());
        byte[] previous = head.hash();
        for (var link : links) {
            previous = link.hash(previous);
            rows.add(new Object[] {link.position(), link.entry(), previous, Link.mac(voucher, previous)});
        }
        jdbc.batchUpdate(INSERT, rows);
        jdbc.update("DELETE FROM journal.unsealed WHERE entry = ANY (?)", (Object)
                links.stream().map(Link::entry).toArray(Long[]::new));
        return links.size();
    }

    /** The last link, or the beginning. */
    Head head() {
        return jdbc.query(LAST, (row, n) -> new Head(row.getLong("position"), row.getBytes("hash"))).stream()
                .findFirst()
                .orElse(Head.NONE);
    }
}
