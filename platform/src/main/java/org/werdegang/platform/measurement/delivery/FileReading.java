package org.werdegang.platform.measurement.delivery;

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
import org.werdegang.intake.Report;
import org.werdegang.intake.Severity;
import org.werdegang.intake.Shape;
import org.werdegang.platform.measurement.delivery.finding.Finding;
import org.werdegang.platform.measurement.delivery.finding.FindingStore;
import org.werdegang.platform.measurement.delivery.finding.Findings;
import org.werdegang.platform.measurement.delivery.finding.Plausibility;
import org.werdegang.platform.measurement.delivery.finding.Spot;
import org.werdegang.platform.measurement.registry.Registry;
import org.werdegang.platform.measurement.values.Source;
import org.werdegang.platform.measurement.values.ValueStore;
import org.werdegang.platform.partners.Organisations;
import org.werdegang.platform.store.Contact;
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
    private final Suggestions suggestions;
    private final Plausibility plausibility;
    private final KeptFiles files;
    private final Contact contact;
    private final ValueStore values;
    private final Registry registry;
    private final Territories territories;
    private final Organisations organisations;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FileReading(
            DeliveryStore store,
            LineStore lines,
            FindingStore findings,
            Suggestions suggestions,
            Plausibility plausibility,
            KeptFiles files,
            Contact contact,
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
        this.suggestions = suggestions;
        this.plausibility = plausibility;
        this.files = files;
        this.contact = contact;
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
        } catch (KeptFiles.Dropped dropped) {
            LOG.info("The reading of delivery {} was ended by somebody.", id);
        } catch (TransientDataAccessException | TransactionException later) {
            throw later; // the scheduler tries again
        } catch (RuntimeException bug) {
            boolean passes = contact.seenIn(bug).isPresent() || bug.getCause() instanceof DataAccessException;
            if (Thread.currentThread().isInterrupted() || passes) {
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
        var report = files.read(delivery, survey);
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
        if (report.shape() == Shape.PERSONS) {
            files.letGo(delivery);
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
            reports.add(files.read(delivery, value -> translation.translate(value, sink)));
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

    private void move(UUID id, State to, String step) {
        store.move(id, to, clock.instant());
        store.step(id, clock.instant(), null, step, "");
    }

    private void alone(UUID id) {
        jdbc.sql(ALONE).param(Deliveries.use(id)).query((row, n) -> n).list();
    }
}
