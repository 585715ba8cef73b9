package org.werdegang.platform.measurement.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.werdegang.intake.Confirmations;
import org.werdegang.intake.Limits;
import org.werdegang.intake.Mapping;
import org.werdegang.intake.Report;
import org.werdegang.intake.Severity;
import org.werdegang.intake.Shape;
import org.werdegang.intake.StatisticsFile;
import org.werdegang.platform.measurement.delivery.finding.Finding;
import org.werdegang.platform.measurement.delivery.finding.FindingStore;
import org.werdegang.platform.measurement.delivery.finding.Findings;
import org.werdegang.platform.measurement.delivery.finding.Plausibility;
import org.werdegang.platform.measurement.delivery.finding.Spot;
import org.werdegang.platform.measurement.delivery.source.Memory;
import org.werdegang.platform.measurement.registry.Registry;
import org.werdegang.platform.measurement.values.Source;
import org.werdegang.platform.measurement.values.ValueStore;
import org.werdegang.platform.partners.Organisations;
import org.werdegang.platform.store.Hash;
import org.werdegang.platform.territory.Territories;
import org.werdegang.platform.vocabulary.Frames;
import org.werdegang.platform.vocabulary.Ids;

/** Reads kept files: first what is in them, then, once that is decided, their values into the preview. */
@Component
class FileReading {
    /*
     * Each of the two passes is one transaction that a lock keeps to one node. A node that dies takes its transaction
     * with it; the scheduler gives the job to another one, which begins the pass again. Whoever drops the delivery
     * deletes its row; the pass notices at its next look at the progress, or at its end, and leaves nothing.
     */
    private static final Logger LOG = LoggerFactory.getLogger(FileReading.class);
    private static final String ALONE = "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))";

    private final DeliveryStore store;
    private final LineStore lines;
    private final FindingStore findings;
    private final ProgressStore progress;
    private final Memory memory;
    private final Suggestions suggestions;
    private final Plausibility plausibility;
    private final org.werdegang.platform.store.Files files;
    private final ValueStore values;
    private final Registry registry;
    private final Territories territories;
    private final Organisations organisations;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** The delivery is gone: nobody wants the rest. */
    private static final class Dropped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Dropped() {
            super("", null, false, false);
        }
    }

    /** Something that is done with the kept bytes, on the disk for as long as it takes. */
    private interface WithFile<T> {
        T use(Path file) throws IOException;
    }

    FileReading(
            DeliveryStore store,
            LineStore lines,
            FindingStore findings,
            ProgressStore progress,
            Memory memory,
            Suggestions suggestions,
            Plausibility plausibility,
            org.werdegang.platform.store.Files files,
            ValueStore values,
            Registry registry,
            Territories territories,
            Organisations organisations,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.lines = lines;
        this.findings = findings;
        this.progress = progress;
        this.memory = memory;
        this.suggestions = suggestions;
        this.plausibility = plausibility;
        this.files = files;
        this.values = values;
        this.registry = registry;
        this.territories = territories;
        this.organisations = organisations;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Does what waits to be done with a file; does nothing if somebody else has done it. */
    void run(UUID id) {
        try {
            transaction.executeWithoutResult(status -> look(id));
            transaction.executeWithoutResult(status -> check(id));
        } catch (Dropped dropped) {
            LOG.info("The reading of delivery {} was ended by somebody.", id);
        } catch (TransientDataAccessException | TransactionException later) {
            throw later; // the scheduler tries again
        } catch (RuntimeException bug) {
            if (Thread.currentThread().isInterrupted() || bug.getCause() instanceof DataAccessException) {
                throw bug;
            }
            String number = Ids.next(clock).toString();
            LOG.error("Problem {} while reading delivery {}", number, id, Frames.of(bug));
            transaction.executeWithoutResult(status -> failed(id, number));
        }
    }

    private void failed(UUID id, String number) {
        if (store.lock(id).filter(State::working).isPresent()) {
            findings.replace(
                    id, List.of(new Finding(1, Severity.ERROR, "delivery.bug", new Spot(""), List.of(number))));
            move(id, State.UNREADABLE, "unreadable");
        }
    }

    private void look(UUID id) {
        alone(id);
        var delivery = store.find(id).orElse(null);
        if (delivery == null || delivery.state() != State.READING || delivery.sha256() == null) {
            return;
        }
        var survey = new Survey();
        var report = file(
                delivery,
                file -> StatisticsFile.readBy(
                        file,
                        delivery.fileName(),
                        confirmations(delivery),
                        Limits.standard(),
                        new Watch(id, progress),
                        survey));
        goOn(id, report);
        var found = new ArrayList<>(Findings.of(report));
        if (!readable(delivery, report, survey, found)) {
            store.seen(id, Seen.of(report), false);
            findings.replace(id, Findings.numbered(found));
            move(id, State.UNREADABLE, "unreadable");
            return;
        }
        boolean undated = survey.undated();
        if (undated) {
            found.add(new Finding(0, Severity.ERROR, "delivery.period.none", new Spot(""), List.of()));
        }
        boolean columns = report.confirmed() && !undated;
        var seen = Seen.of(report);
        store.seen(id, seen, columns);
        findings.replace(id, Findings.numbered(found));
        var meant = suggestions.of(delivery, seen, survey.lines());
        lines.replace(id, meant);
        boolean decided = columns && meant.stream().allMatch(Line::decided);
        move(id, decided ? State.CHECKING : State.TO_MAP, "read");
    }

    private boolean readable(Delivery delivery, Report report, Survey survey, List<Finding> found) {
        if (report.shape() == Shape.PERSONS && delivery.sha256() != null) {
            // Rows about persons must not lie here at all.
            store.withoutFile(delivery.id());
            files.letGo(new Hash(delivery.sha256()), Deliveries.use(delivery.id()));
            return false;
        }
        if (report.shape() == Shape.REGISTER) {
            found.add(new Finding(0, Severity.ERROR, "delivery.register", new Spot(""), List.of()));
            return false;
        }
        if (survey.tooMany()) {
            found.add(new Finding(0, Severity.ERROR, "delivery.lines", new Spot(""), List.of()));
            return false;
        }
        if (report.counts().values() == 0 && report.errors() == 0) {
            found.add(new Finding(0, Severity.ERROR, "delivery.empty", new Spot(""), List.of()));
        }
        return report.counts().values() > 0;
    }

    /** Tables are read by what was confirmed for this very file, else by what is remembered of the source. */
    private Confirmations confirmations(Delivery delivery) {
        var seen = delivery.seen();
        List<Mapping> own = seen == null || !delivery.columnsConfirmed() ? List.of() : seen.columns();
        return proposed -> own.stream()
                .filter(m -> m.fingerprint().equals(proposed.fingerprint()))
                .filter(m -> m.table().equals(proposed.table()))
                .findFirst()
                .or(() -> memory.columns(delivery.source().id(), proposed))
                .orElse(null);
    }

    private void check(UUID id) {
        alone(id);
        var delivery = store.find(id).orElse(null);
        if (delivery == null || delivery.state() != State.CHECKING || delivery.sha256() == null) {
            return;
        }
        var meant = lines.all(id);
        var places = new Places(territories.atlas(), LocalDate.now(clock));
        var translation = new Translation(delivery, meant, places, registry);
        var reports = new ArrayList<Report>();
        values.stage(id, source(delivery), sink -> {
            var report = file(
                    delivery,
                    file -> StatisticsFile.readBy(
                            file,
                            delivery.fileName(),
                            confirmations(delivery),
                            Limits.standard(),
                            new Watch(id, progress),
                            value -> translation.translate(value, sink)));
            reports.add(report);
            goOn(id, report);
        });
        var diff = values.compare(id);
        var found = new ArrayList<>(Findings.of(diff));
        found.addAll(plausibility.of(id));
        found.addAll(translation.findings());
        reports.forEach(report -> found.addAll(Findings.of(report)));
        findings.replace(id, Findings.numbered(found));
        store.counts(id, new Delivery.Counts(diff.fresh(), diff.changed(), diff.equal(), diff.refused()));
        move(id, State.TO_CHECK, "checked");
    }

    private Source source(Delivery delivery) {
        var from = delivery.source();
        String owner = organisations
                .find(from.organisation())
                .map(o -> o.nameDe())
                .orElse(from.organisation().toString());
        return new Source(
                from.key(),
                from.title(),
                from.publisher(),
                from.licence(),
                from.attribution(),
                delivery.reference(),
                delivery.retrieved(),
                from.organisation().toString(),
                owner,
                from.official(),
                from.invented());
    }

    /** Ends the pass if the node stops, so that another goes on, or if nobody wants the delivery any longer. */
    private void goOn(UUID id, Report report) {
        if (report.cancelled() && Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("This node stops while delivery " + id + " is read; another goes on.");
        }
        if (report.cancelled() || store.lock(id).isEmpty()) {
            throw new Dropped();
        }
    }

    private void move(UUID id, State to, String step) {
        store.move(id, to, clock.instant());
        store.step(id, clock.instant(), null, step, "");
    }

    private void alone(UUID id) {
        jdbc.sql(ALONE).param(Deliveries.use(id)).query((row, n) -> n).list();
    }

    private <T> T file(Delivery delivery, WithFile<T> work) {
        try {
            var path = Files.createTempFile("delivery", null);
            try {
                try (var out = Files.newOutputStream(path)) {
                    files.copy(new Hash(java.util.Objects.requireNonNull(delivery.sha256())), out);
                }
                return work.use(path);
            } finally {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The file of delivery " + delivery.id() + " could not be read.", e);
        }
    }
}
