package org.werdegang.platform.measurement.values;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.werdegang.platform.store.OncePerReading;
import org.werdegang.platform.vocabulary.Refused;

/** Reads and writes {@code measurement.batch}; one row is one delivery's values. */
@Repository
class BatchStore {
    private static final String ADD = """
            INSERT INTO measurement.batch (delivery, source, title, publisher, licence, attribution, reference, retrieved,
                                           owner_name, official, invented)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            RETURNING id
            """;
    private static final String FIND = """
            SELECT id, source, staged, refused, committed_at, known_from, withdrawn_at, fresh, changed, equal
              FROM measurement.batch
             WHERE delivery = ?
            """;
    private static final String REMOVE = "DELETE FROM measurement.batch WHERE id = ? AND committed_at IS NULL";
    private static final String STAGED = "UPDATE measurement.batch SET staged = ?, refused = ? WHERE id = ?";
    private static final String LOCK_ROW = "SELECT id FROM measurement.batch WHERE delivery = ? FOR UPDATE";
    private static final String LOCK_SOURCE = "SELECT pg_advisory_xact_lock(hashtext('measurement.source'), ?)";
    private static final String COMMITTED = """
            UPDATE measurement.batch
               SET committed_at = ?, fresh = ?, changed = ?, equal = ?, sequence = nextval('measurement.batch_sequence')
             WHERE id = ?
            """;
    private static final String RELEASED = """
            UPDATE measurement.batch SET known_from = ?
             WHERE delivery = ? AND known_from IS NULL AND committed_at IS NOT NULL AND withdrawn_at IS NULL
            """;
    private static final String WITHDRAWN = "UPDATE measurement.batch SET withdrawn_at = ? WHERE id = ?";
    private static final String BUMP = "UPDATE measurement.revision SET revision = revision + 1";
    private static final String REVISION = "SELECT revision FROM measurement.revision";
    private static final String NEWS = "SELECT source, day FROM measurement.news()";
    private static final String STORED = """
            SELECT b.id, b.sequence, s.key, s.owner, b.title, b.publisher, b.licence, b.attribution, b.reference,
                   b.retrieved, b.owner_name, b.official, b.invented, b.known_from, b.committed_at
              FROM measurement.batch b
              JOIN measurement.source s ON s.id = b.source
             WHERE b.committed_at IS NOT NULL AND b.withdrawn_at IS NULL AND b.source = ANY (?)
            """;

    private final OncePerReading<Long> revision = new OncePerReading<>();
    private final AtomicReference<@Nullable News> news = new AtomicReference<>();
    private final JdbcClient jdbc;

    /** Where a delivery's values stand. */
    record State(
            int id,
            int source,
            long staged,
            long refused,
            boolean committed,
            boolean released,
            boolean withdrawn,
            long fresh,
            long changed,
            long equal) {}

    /** Where committed values come from, and from which day they are known; null: to their owner only. */
    record Stored(
            int id, long sequence, Source source, @Nullable LocalDate knownFrom, OffsetDateTime committedAt) {}

    BatchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int add(UUID delivery, int source, Source from) {
        return jdbc.sql(ADD)
                .param(delivery)
                .param(source)
                .param(from.title())
                .param(from.publisher())
                .param(from.licence())
                .param(from.attribution())
                .param(from.reference())
                .param(from.retrieved())
                .param(from.ownerName())
                .param(from.official())
                .param(from.invented())
                .query(Integer.class)
                .single();
    }

    Optional<State> find(UUID delivery) {
        return jdbc.sql(FIND)
                .param(delivery)
                .query((row, n) -> new State(
                        row.getInt("id"),
                        row.getInt("source"),
                        row.getLong("staged"),
                        row.getLong("refused"),
                        row.getObject("committed_at") != null,
                        row.getObject("known_from") != null,
                        row.getObject("withdrawn_at") != null,
                        row.getLong("fresh"),
                        row.getLong("changed"),
                        row.getLong("equal")))
                .optional();
    }

    State get(UUID delivery) {
        return find(delivery).orElseThrow(() -> new Refused("values.gone"));
    }

    /** The state once nobody else can change it or its source before this transaction ends. */
    State lock(UUID delivery) {
        jdbc.sql(LOCK_ROW).param(delivery).query(Integer.class).optional();
        int source = get(delivery).source();
        jdbc.sql(LOCK_SOURCE).param(source).query((row, n) -> n).list();
        return get(delivery);
    }

    void remove(int batch) {
        jdbc.sql(REMOVE).param(batch).update();
    }

    void staged(int batch, long staged, long refused) {
        jdbc.sql(STAGED).param(staged).param(refused).param(batch).update();
    }

    void committed(int batch, Diff diff, OffsetDateTime at) {
        jdbc.sql(COMMITTED)
                .param(at)
                .param(diff.fresh())
                .param(diff.changed())
                .param(diff.equal())
                .param(batch)
                .update();
        jdbc.sql(BUMP).update();
    }

    boolean released(UUID delivery, LocalDate known) {
        boolean now = jdbc.sql(RELEASED).param(known).param(delivery).update() > 0;
        jdbc.sql(BUMP).update();
        return now;
    }

    void withdrawn(int batch, OffsetDateTime at) {
        jdbc.sql(WITHDRAWN).param(at).param(batch).update();
        jdbc.sql(BUMP).update();
    }

    /** Rises whenever a page might show something else. */
    long revision() {
        return revision.get(() -> jdbc.sql(REVISION).query(Long.class).single());
    }

    /** The days on which something of a source became known to anybody, by the source's number, as of one revision. */
    private record News(long revision, Map<Integer, NavigableSet<LocalDate>> days) {}

    /**
     * The latest day up to {@code stand} on which something of those sources became known: whoever asks of the days after
     * sees the same.
     */
    LocalDate lastNews(Collection<Integer> sources, LocalDate stand) {
        var days = news();
        var last = LocalDate.MIN;
        for (int source : sources) {
            var of = days.getOrDefault(source, Collections.emptyNavigableSet()).floor(stand);
            last = of != null && of.isAfter(last) ? of : last;
        }
        return last;
    }

    private Map<Integer, NavigableSet<LocalDate>> news() {
        long now = revision();
        var known = news.get();
        if (known == null || known.revision() != now) {
            var days = new HashMap<Integer, NavigableSet<LocalDate>>();
            jdbc.sql(NEWS).query(row -> {
                days.computeIfAbsent(row.getInt("source"), s -> new TreeSet<>())
                        .add(row.getObject("day", LocalDate.class));
            });
            known = new News(now, days);
            news.set(known);
        }
        return known.days();
    }

    /** All batches of those sources that somebody may read. */
    List<Stored> readable(List<Integer> sources) {
        return jdbc.sql(STORED)
                .param(sources.toArray(Integer[]::new))
                .query((row, n) -> new Stored(
                        row.getInt("id"),
                        row.getLong("sequence"),
                        new Source(
                                row.getString("key"),
                                row.getString("title"),
                                row.getString("publisher"),
                                row.getString("licence"),
                                row.getString("attribution"),
                                row.getObject("reference", LocalDate.class),
                                row.getObject("retrieved", LocalDate.class),
                                row.getString("owner"),
                                row.getString("owner_name"),
                                row.getBoolean("official"),
                                row.getBoolean("invented")),
                        row.getObject("known_from", LocalDate.class),
                        row.getObject("committed_at", OffsetDateTime.class)))
                .list();
    }
}
