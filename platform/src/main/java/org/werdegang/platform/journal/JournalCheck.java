package org.werdegang.platform.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.werdegang.platform.store.MasterKey;
import org.werdegang.platform.vocabulary.Refused;

/**
 * Reads the whole journal and finds every entry that was changed, removed, moved or slipped in. Needs nothing of the running
 * platform; cost: one pass over all entries, memory for one batch of them.
 */
@Component
public final class JournalCheck {
    static final int SHOWN = 100;
    private static final int BATCH = 5_000;

    private static final String LINKS = """
            SELECT l.position, l.entry, l.hash, l.mac,
            """ + Link.COLUMNS + """
              FROM journal.link l
              LEFT JOIN journal.entry e ON e.id = l.entry
             WHERE l.position > ?
             ORDER BY l.position
             LIMIT ?
            """;
    private static final String OUTSIDE = """
            SELECT e.id, count(*) OVER () AS found
              FROM journal.entry e
             WHERE NOT EXISTS (SELECT FROM journal.link l WHERE l.entry = e.id)
               AND NOT EXISTS (SELECT FROM journal.unsealed u WHERE u.entry = e.id)
             ORDER BY e.id
             LIMIT ?
            """;
    private static final String LOST = """
            SELECT u.entry, count(*) OVER () AS found
              FROM journal.unsealed u
             WHERE NOT EXISTS (SELECT FROM journal.entry e WHERE e.id = u.entry)
             ORDER BY u.entry
             LIMIT ?
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;
    private final @Nullable SecretKey voucher;

    /** A check; without {@code master} it cannot tell a chain that somebody computed anew. */
    public JournalCheck(JdbcClient jdbc, PlatformTransactionManager transactions, @Nullable MasterKey master) {
        this.jdbc = jdbc;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.voucher = master == null ? null : Seals.voucher(master);
    }

    /**
     * Checks everything that is in the journal at this moment.
     *
     * @param noted a place and its hash as {@link Inspection#note} gave them once; empty if nobody noted one
     * @throws Refused if what was noted is no place and hash
     */
    public Inspection inspect(String noted) {
        if (!noted.isEmpty() && !noted.matches("\\d{1,18}:[0-9a-fA-F]{64}")) {
            throw new Refused("journal.note.format");
        }
        return snapshot.execute(status -> new Walk(noted).inspection());
    }

    private record Row(
            long position,
            long entry,
            byte[] hash,
            byte[] mac,
            @Nullable Link link) {}

    private static Row row(ResultSet row, int number) throws SQLException {
        long position = row.getLong("position");
        boolean there = row.getObject("id") != null;
        return new Row(
                position,
                row.getLong("entry"),
                row.getBytes("hash"),
                row.getBytes("mac"),
                there ? Link.read(row, position) : null);
    }

    /** One walk along the chain. */
    private final class Walk {
        private final String noted;
        private final List<Flaw> flaws = new ArrayList<>();
        private long last;
        private byte[] previous = Link.BEGINNING;
        private boolean previousKnown = true;
        private boolean notedFound;
        private long beyond;

        Walk(String noted) {
            this.noted = noted;
        }

        Inspection inspection() {
            List<Row> rows;
            do {
                rows = jdbc.sql(LINKS)
                        .params(last, BATCH)
                        .query(JournalCheck::row)
                        .list();
                rows.forEach(this::step);
            } while (rows.size() == BATCH);
            if (!noted.isEmpty() && !notedFound) {
                flaw(Flaw.Kind.CUT, Long.parseLong(noted.substring(0, noted.indexOf(':'))), 0);
            }
            all(LOST, Flaw.Kind.MISSING);
            all(OUTSIDE, Flaw.Kind.UNSEALED);
            long waiting = jdbc.sql("SELECT count(*) FROM journal.unsealed")
                    .query(Long.class)
                    .single();
            return new Inspection(last, hex(previous), waiting, voucher != null, List.copyOf(flaws), beyond);
        }

        private void step(Row row) {
            if (row.position() != last + 1) {
                flaw(Flaw.Kind.GAP, last + 1, 0);
                previousKnown = false;
            }
            boolean forged = voucher != null && !Arrays.equals(row.mac(), Link.mac(voucher, row.hash()));
            boolean changed = row.link() != null
                    && previousKnown
                    && !Arrays.equals(row.hash(), row.link().hash(previous));
            if (row.link() == null) {
                flaw(Flaw.Kind.MISSING, row.position(), row.entry());
            } else if (changed) {
                flaw(Flaw.Kind.CHANGED, row.position(), row.entry());
            } else if (forged) {
                flaw(Flaw.Kind.FORGED, row.position(), row.entry());
            }
            if ((row.position() + ":" + hex(row.hash())).equalsIgnoreCase(noted)) {
                notedFound = true;
            }
            last = row.position();
            previous = row.hash();
            // A link that somebody computed anew says nothing about the one behind it, which is genuine by its own mac.
            previousKnown = !forged;
        }

        /** The entries that a statement finds; it counts also those it does not list. */
        private void all(String sql, Flaw.Kind kind) {
            var listed = jdbc.sql(sql)
                    .param(SHOWN)
                    .query((row, n) -> new long[] {row.getLong(1), row.getLong(2)})
                    .list();
            listed.forEach(one -> flaw(kind, 0, one[0]));
            beyond += listed.isEmpty() ? 0 : listed.getFirst()[1] - listed.size();
        }

        private void flaw(Flaw.Kind kind, long position, long entry) {
            if (flaws.size() < SHOWN) {
                flaws.add(new Flaw(kind, position, entry));
            } else {
                beyond++;
            }
        }
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
