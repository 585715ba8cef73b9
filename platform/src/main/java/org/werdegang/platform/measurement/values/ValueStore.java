package org.werdegang.platform.measurement.values;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.werdegang.platform.measurement.registry.Breakdowns;
import org.werdegang.platform.measurement.registry.Registry;
import org.werdegang.platform.signals.Signals;
import org.werdegang.platform.territory.Territories;
import org.werdegang.platform.vocabulary.Refused;

/** The way in: values are staged, compared, committed as one transaction, and released by their owner. */
@Repository
@Transactional
public class ValueStore {
    /*
     * All comparisons are joins of the staged rows with the last values; no row passes through Java twice. A commit
     * holds a lock on its source, so two commits at once queue, and the second finds its work done. Should the lock
     * ever fail, the unique index on the last value refuses the second row.
     */
    private static final String CLEAR_STAGED = "DELETE FROM measurement.staged WHERE batch = ?";
    private static final String REPEATED = """
            SELECT count(*) - count(DISTINCT (series, place, period)) FROM measurement.staged WHERE batch = ?
            """;
    private static final String DROP_CONTRADICTIONS = """
            DELETE FROM measurement.staged s
             USING (SELECT series, place, period
                      FROM measurement.staged
                     WHERE batch = ?
                     GROUP BY series, place, period
                    HAVING count(DISTINCT (amount, mark)) > 1) c
             WHERE s.batch = ? AND s.series = c.series AND s.place = c.place AND s.period = c.period
            """;
    private static final String DROP_REPETITIONS = """
            DELETE FROM measurement.staged s
             USING (SELECT series, place, period, min(ctid) AS first
                      FROM measurement.staged
                     WHERE batch = ?
                     GROUP BY series, place, period
                    HAVING count(*) > 1) r
             WHERE s.batch = ? AND s.series = r.series AND s.place = r.place AND s.period = r.period
               AND s.ctid <> r.first
            """;
    private static final String COMPARE = """
            SELECT count(*) FILTER (WHERE v.series IS NULL) AS fresh,
                   count(*) FILTER (WHERE v.series IS NOT NULL
                                AND (v.amount IS DISTINCT FROM s.amount OR v.mark <> s.mark)) AS changed,
                   count(*) AS staged
              FROM measurement.staged s
              LEFT JOIN measurement.value v
                ON v.series = s.series AND v.place = s.place AND v.period = s.period AND v.superseded IS NULL
             WHERE s.batch = ?
            """;
    private static final String SUPERSEDE = """
            UPDATE measurement.value v
               SET superseded = s.batch
              FROM measurement.staged s
             WHERE s.batch = ? AND v.series = s.series AND v.place = s.place AND v.period = s.period
               AND v.superseded IS NULL
               AND (v.amount IS DISTINCT FROM s.amount OR v.mark <> s.mark)
            """;
    private static final String STORE = """
            WITH stored AS (
                INSERT INTO measurement.value (series, place, period, batch, reference, mark, amount)
                SELECT s.series, s.place, s.period, s.batch, s.reference, s.mark, s.amount
                  FROM measurement.staged s
                  LEFT JOIN measurement.value v
                    ON v.series = s.series AND v.place = s.place AND v.period = s.period AND v.superseded IS NULL
                 WHERE s.batch = ? AND v.series IS NULL
                 ORDER BY s.series, s.place, s.period
                RETURNING batch, series, period)
            INSERT INTO measurement.span (batch, series, first, last)
            SELECT batch, series, min(period), max(period) FROM stored GROUP BY batch, series
            """;
    private static final String LATER = """
            SELECT count(*) FROM measurement.value WHERE batch = ? AND superseded IS NOT NULL
            """;
    private static final String TAKE_BACK = "UPDATE measurement.value SET superseded = -batch WHERE batch = ?";
    private static final String REINSTATE = "UPDATE measurement.value SET superseded = NULL WHERE superseded = ?";

    private final BatchStore batches;
    private final RefusalStore refusals;
    private final Dictionary dictionary;
    private final Registry registry;
    private final Breakdowns breakdowns;
    private final Territories territories;
    private final Signals signals;
    private final DataSource database;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** What hands over the values of a batch, one by one; it may throw to give up, and nothing stays. */
    @FunctionalInterface
    public interface Feed {
        void into(Consumer<Incoming> sink);
    }

    /** Sent after the owner of a delivery has released its values. */
    public record ValuesReleased(UUID delivery) {}

    ValueStore(
            BatchStore batches,
            RefusalStore refusals,
            Dictionary dictionary,
            Registry registry,
            Breakdowns breakdowns,
            Territories territories,
            Signals signals,
            DataSource database,
            JdbcClient jdbc,
            Clock clock) {
        this.batches = batches;
        this.refusals = refusals;
        this.dictionary = dictionary;
        this.registry = registry;
        this.breakdowns = breakdowns;
        this.territories = territories;
        this.signals = signals;
        this.database = database;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Puts a batch aside for its preview; a batch of the same delivery that waits already is replaced. Nothing that a
     * page shows changes. Memory: a few megabytes, whatever the number of values.
     *
     * @param delivery the delivery's id
     * @return how many values were put aside
     * @throws Refused if the delivery has been committed
     */
    public long stage(UUID delivery, Source source, Feed feed) {
        batches.find(delivery).ifPresent(this::forget);
        int number = dictionary.source(source);
        int batch = batches.add(delivery, number, source);
        var admission = new Admission(registry, breakdowns, territories.atlas());
        var rows = new StagedRows(database, batch);
        var refused = new RefusedRows(refusals, batch);
        feed.into(value -> put(value, number, admission, rows, refused));
        rows.finish();
        refused.finish();
        if (count(REPEATED, batch) > 0) {
            refusals.addContradictions(batch);
            refused.count(
                    jdbc.sql(DROP_CONTRADICTIONS).param(batch).param(batch).update());
            jdbc.sql(DROP_REPETITIONS).param(batch).param(batch).update();
        }
        long staged = count("SELECT count(*) FROM measurement.staged WHERE batch = ?", batch);
        batches.staged(batch, staged, refused.total());
        return staged;
    }

    private void forget(BatchStore.State waiting) {
        if (waiting.committed()) {
            throw new Refused("values.committed");
        }
        jdbc.sql(CLEAR_STAGED).param(waiting.id()).update();
        refusals.clear(waiting.id());
        batches.remove(waiting.id());
    }

    private void put(Incoming value, int source, Admission admission, StagedRows rows, RefusedRows refused) {
        switch (admission.verdict(value)) {
            case Admission.Verdict.Not not -> refused.add(not.key(), not.details(), value);
            case Admission.Verdict.Taken(var as) -> {
                var territory = admission.territory(value);
                if (territory.isEmpty()) {
                    refused.add("values.territory", List.of(value.territory()), value);
                    return;
                }
                int series = dictionary.series(new Dictionary.Series(
                        as.code(), as.version(), value.part(), value.breakdown().toString(), source));
                rows.add(
                        series,
                        dictionary.place(territory.get()),
                        value.period().code(),
                        value.reference(),
                        MarkCode.of(value.mark()),
                        value.amount(),
                        value.place());
            }
        }
    }

    private long count(String sql, int batch) {
        return jdbc.sql(sql).param(batch).query(Long.class).single();
    }

    /** What committing the staged batch would do; of a committed one, what it did. */
    @Transactional(readOnly = true)
    public Diff compare(UUID delivery) {
        var batch = batches.get(delivery);
        return batch.committed() ? stored(batch) : compare(batch);
    }

    private Diff stored(BatchStore.State batch) {
        return new Diff(
                batch.fresh(),
                batch.changed(),
                batch.equal(),
                batch.refused(),
                refusals.page(batch.id(), "", RefusedRows.KEPT));
    }

    private Diff compare(BatchStore.State batch) {
        var diff = jdbc.sql(COMPARE)
                .param(batch.id())
                .query((row, n) -> {
                    long fresh = row.getLong("fresh");
                    long changed = row.getLong("changed");
                    return new Diff(
                            fresh,
                            changed,
                            row.getLong("staged") - fresh - changed,
                            batch.refused(),
                            refusals.page(batch.id(), "", RefusedRows.KEPT));
                })
                .single();
        if (diff.fresh() + diff.changed() + diff.equal() != batch.staged()) {
            throw new Refused("values.gone");
        }
        return diff;
    }

    /**
     * Stores the staged batch in the caller's transaction. Repeating it, or two people doing it at once, stores it once.
     * The values are seen by their owner only until {@link #release}.
     *
     * @throws Refused if the staged rows are gone, say after a crash: the file has to be previewed again
     */
    public Diff commit(UUID delivery) {
        var batch = batches.lock(delivery);
        if (batch.committed()) {
            return stored(batch);
        }
        var diff = compare(batch);
        if (diff.changed() > 0) {
            jdbc.sql(SUPERSEDE).param(batch.id()).update();
        }
        if (diff.fresh() + diff.changed() > 0) {
            jdbc.sql(STORE).param(batch.id()).update();
        }
        jdbc.sql(CLEAR_STAGED).param(batch.id()).update();
        batches.committed(batch.id(), diff, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        return diff;
    }

    /** True once the values of that delivery have been stored. */
    @Transactional(readOnly = true)
    public boolean isCommitted(UUID delivery) {
        return batches.find(delivery).filter(BatchStore.State::committed).isPresent();
    }

    /** Makes the values of a committed delivery known to others from that day on; doing it again changes nothing. */
    public void release(UUID delivery, LocalDate known) {
        if (!batches.lock(delivery).committed()) {
            throw new Refused("values.uncommitted");
        }
        if (batches.released(delivery, known)) {
            signals.send(new ValuesReleased(delivery));
        }
    }

    /** Forgets a staged batch; one that does not exist, or is committed, stays as it is. */
    public void discard(UUID delivery) {
        batches.find(delivery).filter(batch -> !batch.committed()).ifPresent(this::forget);
    }

    /**
     * Takes back a committed delivery that has not been released; what it had replaced stands again.
     *
     * @throws Refused if it has been released, or a later delivery has replaced some of its values
     */
    public void withdraw(UUID delivery) {
        var batch = batches.lock(delivery);
        if (batch.released()) {
            throw new Refused("values.released");
        }
        if (!batch.committed() || batch.withdrawn()) {
            return;
        }
        if (count(LATER, batch.id()) > 0) {
            throw new Refused("values.replaced");
        }
        jdbc.sql(TAKE_BACK).param(batch.id()).update();
        jdbc.sql(REINSTATE).param(batch.id()).update();
        batches.withdrawn(batch.id(), OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
