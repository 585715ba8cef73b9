package org.werdegang.platform.measurement.delivery;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.access.Role;
import org.werdegang.platform.journal.Journal;
import org.werdegang.platform.measurement.delivery.look.Looks;
import org.werdegang.platform.measurement.delivery.source.Sources;
import org.werdegang.platform.measurement.values.Diff;
import org.werdegang.platform.measurement.values.ValueStore;
import org.werdegang.platform.signals.Signals;
import org.werdegang.platform.store.AsPlatform;
import org.werdegang.platform.store.Hash;
import org.werdegang.platform.store.Room;
import org.werdegang.platform.vocabulary.Ids;
import org.werdegang.platform.vocabulary.Refused;
import org.werdegang.platform.web.initiative.Initiatives;
import org.werdegang.platform.web.initiative.SetUpStep;

/**
 * The door of deliveries: {@link #receive} a file, let it be read, say by {@link Meanings} what it means, {@link #confirm}
 * its preview, and let a second person release it by {@link Releases}. Stewards see their organisation's deliveries, office and
 * administrators all; to anybody else they do not exist.
 */
@Service
@Transactional
public class Deliveries {
    private static final int MOST_WAITING = 100;
    /** What storing a value writes to the disk, at the most: the row, its index and the log of both. */
    private static final long BYTES_A_VALUE = 400;

    private final DeliveryStore store;
    private final FileReading reading;
    private final Sources sources;
    private final ValueStore values;
    private final org.werdegang.platform.store.Files files;
    private final Room room;
    private final Initiatives initiatives;
    private final Signals signals;
    private final Journal journal;
    private final Looks looks;
    private final Clock clock;

    /** Sent when a file waits to be read; the reading job listens. */
    public record FileWaits(UUID delivery) {}

    /**
     * Something that waits for somebody.
     *
     * @param kind the state in which it waits, say {@code to-release}; texts are under {@code delivery.waiting.}
     * @param title the source's title
     * @param address the page on which to go on
     * @param since when it began to wait
     */
    public record Waiting(String kind, String title, String address, Instant since) {}

    /** Which deliveries are wanted; what is absent does not matter. */
    public record Wanted(@Nullable State state, @Nullable UUID source) {}

    Deliveries(
            DeliveryStore store,
            FileReading reading,
            Sources sources,
            ValueStore values,
            org.werdegang.platform.store.Files files,
            Room room,
            Initiatives initiatives,
            Signals signals,
            Journal journal,
            Looks looks,
            Clock clock) {
        this.store = store;
        this.reading = reading;
        this.sources = sources;
        this.values = values;
        this.files = files;
        this.room = room;
        this.initiatives = initiatives;
        this.signals = signals;
        this.journal = journal;
        this.looks = looks;
        this.clock = clock;
    }

    /** The name under which a delivery keeps its file. */
    static String use(UUID delivery) {
        return "delivery/" + delivery;
    }

    /**
     * Takes a copy of a file and queues its reading.
     *
     * @param fileName as its sender calls it
     * @param retrieved the day on which it was fetched, if that is known
     * @param reference the day its values describe, where the file itself does not say
     * @throws Refused if there is no such source for the caller, or the file is empty or too large
     * @throws org.werdegang.platform.vocabulary.Unavailable if the disk is nearly full
     */
    public UUID receive(
            Caller by,
            UUID source,
            Path file,
            String fileName,
            @Nullable LocalDate retrieved,
            @Nullable LocalDate reference) {
        var from = sources.find(by, source).orElseThrow(() -> new Refused("source.unknown"));
        var id = Ids.next(clock);
        var now = clock.instant();
        long bytes = HandedIn.size(file);
        room.require(2 * bytes);
        var hash = files.keep(file, use(id), from.organisation().toString());
        store.add(new Delivery(
                id,
                from,
                State.READING,
                HandedIn.name(fileName),
                hash.hex(),
                bytes,
                retrieved,
                reference,
                now,
                account(by),
                now,
                null,
                null,
                false,
                null));
        store.step(id, now, account(by), "received", "");
        journal.write(
                by,
                "delivery.received",
                id.toString(),
                Map.of(),
                Map.of("source", from.key(), "file", HandedIn.name(fileName), "sha256", hash.hex()));
        signals.send(new FileWaits(id));
        return id;
    }

    static UUID account(Caller by) {
        return switch (by) {
            case Caller.Person person -> person.account();
            case Caller.Visitor _ -> throw new Refused("delivery.unknown");
        };
    }

    /** Does at once, on this thread, what the job would do in a moment; for those who cannot wait. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void readNow(UUID id) {
        AsPlatform.run(() -> reading.run(id));
    }

    /** A delivery, if there is one for the caller. */
    @Transactional(readOnly = true)
    public Optional<Delivery> find(Caller caller, UUID id) {
        return store.find(id).filter(d -> Sources.sees(caller, d.source().organisation()));
    }

    /** The same for whoever goes on to look at values, findings or the file; of another's delivery it is noted. */
    Optional<Delivery> open(Caller caller, UUID id) {
        var found = find(caller, id);
        found.filter(d -> !(d.source().official() && d.state() == State.RELEASED))
                .ifPresent(d -> looks.note(caller, id, d.source().organisation()));
        return found;
    }

    /** @throws Refused if there is no such delivery for the caller */
    Delivery get(Caller caller, UUID id) {
        return find(caller, id).orElseThrow(() -> new Refused("delivery.unknown"));
    }

    /** The caller's deliveries, the latest first, from the one before {@code before}; at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<Delivery> page(Caller caller, Wanted wanted, @Nullable UUID before, int limit) {
        return switch (caller) {
            case Caller.Person p
            when p.is(Role.OFFICE, Role.ADMINISTRATOR) ->
                store.page(null, wanted.source(), wanted.state(), before, limit);
            case Caller.Person p
            when p.is(Role.STEWARD) -> store.page(p.organisation(), wanted.source(), wanted.state(), before, limit);
            case Caller.Person _, Caller.Visitor _ -> List.of();
        };
    }

    /** What waits for the caller, the longest first: meanings to give, previews to check, values to release. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting(Caller caller) {
        var waiting = new ArrayList<Waiting>();
        if (caller instanceof Caller.Person person) {
            for (var state : List.of(State.TO_MAP, State.TO_CHECK, State.TO_RELEASE)) {
                boolean released = state == State.TO_RELEASE;
                var own = released && caller.is(Role.OFFICE) ? null : person.organisation();
                boolean works = caller.is(Role.STEWARD, Role.OFFICE, Role.ADMINISTRATOR);
                for (var d : works ? store.page(own, null, state, null, MOST_WAITING) : List.<Delivery>of()) {
                    if (!released || SecondEyes.mayRelease(caller, d)) {
                        String address = "/lieferungen/" + d.id();
                        waiting.add(new Waiting(state.key(), d.source().title(), address, d.changedAt()));
                    }
                }
            }
        }
        waiting.sort((a, b) -> a.since().compareTo(b.since()));
        return waiting;
    }

    /**
     * Ends a delivery of which nothing is stored yet, as if it had never been: file, findings and preview go.
     *
     * @throws Refused if its values are stored already
     */
    public void drop(Caller by, UUID id) {
        var delivery = get(by, id);
        if (!store.lock(id).orElseThrow(() -> new Refused("delivery.unknown")).droppable()) {
            throw new Refused("delivery.stored");
        }
        values.discard(id);
        store.remove(id);
        if (delivery.sha256() != null) {
            files.letGo(new Hash(delivery.sha256()), use(id));
        }
        journal.write(by, "delivery.dropped", id.toString(), Map.of("file", delivery.fileName()), Map.of());
    }

    /** Compares the file's values again with those held; the preview may be old, or lost in a crash. */
    public void checkAgain(Caller by, UUID id) {
        var _ = get(by, id);
        var state = store.lock(id).orElseThrow(() -> new Refused("delivery.unknown"));
        if (state != State.TO_CHECK) {
            throw new Refused("delivery.check.state");
        }
        store.move(id, State.CHECKING, clock.instant());
        signals.send(new FileWaits(id));
    }

    /**
     * Stores the values of the preview, for their owner only; all of them or, if anything fails, none. Confirming twice,
     * or two people at once, stores them once.
     *
     * @throws Refused if there is no preview yet, it holds nothing new, or it was lost in a crash
     */
    public Diff confirm(Caller by, UUID id) {
        var _ = get(by, id);
        var state = store.lock(id).orElseThrow(() -> new Refused("delivery.unknown"));
        switch (state) {
            case TO_RELEASE, RELEASED -> {
                return values.compare(id);
            }
            case TO_CHECK -> {}
            case READING, UNREADABLE, TO_MAP, CHECKING, REJECTED, WITHDRAWN ->
                throw new Refused("delivery.check.state");
        }
        var wanted = values.compare(id);
        if (wanted.unchanged()) {
            throw new Refused("delivery.check.nothing");
        }
        room.require(BYTES_A_VALUE * (wanted.fresh() + wanted.changed()));
        var diff = values.commit(id);
        store.counts(id, new Delivery.Counts(diff.fresh(), diff.changed(), diff.equal(), diff.refused()));
        store.confirmedBy(id, account(by));
        store.move(id, State.TO_RELEASE, clock.instant());
        store.step(id, clock.instant(), account(by), "confirmed", "");
        journal.write(
                by,
                "delivery.confirmed",
                id.toString(),
                Map.of(),
                Map.of("fresh", diff.fresh(), "changed", diff.changed(), "refused", diff.refused()));
        if (initiatives.current().step() == SetUpStep.FIRST_FILE) {
            initiatives.done(by, SetUpStep.FIRST_FILE);
        }
        return diff;
    }
}
