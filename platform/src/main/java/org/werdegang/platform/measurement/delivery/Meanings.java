package org.werdegang.platform.measurement.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.werdegang.intake.Mapping;
import org.werdegang.platform.access.Caller;
import org.werdegang.platform.journal.Journal;
import org.werdegang.platform.measurement.delivery.source.Memory;
import org.werdegang.platform.measurement.registry.Breakdowns;
import org.werdegang.platform.measurement.registry.Definition;
import org.werdegang.platform.measurement.registry.Registry;
import org.werdegang.platform.measurement.values.ValueStore;
import org.werdegang.platform.signals.Signals;
import org.werdegang.platform.vocabulary.Refused;

/** The door to what a file means: its columns first, then what each kind of figure stands for. Both are remembered. */
@Service
@Transactional
public class Meanings {
    private final Deliveries deliveries;
    private final Dossier dossier;
    private final DeliveryStore store;
    private final LineStore lines;
    private final Memory memory;
    private final ValueStore values;
    private final Registry registry;
    private final Breakdowns breakdowns;
    private final Signals signals;
    private final Journal journal;
    private final Clock clock;

    Meanings(
            Deliveries deliveries,
            Dossier dossier,
            DeliveryStore store,
            LineStore lines,
            Memory memory,
            ValueStore values,
            Registry registry,
            Breakdowns breakdowns,
            Signals signals,
            Journal journal,
            Clock clock) {
        this.deliveries = deliveries;
        this.dossier = dossier;
        this.store = store;
        this.lines = lines;
        this.memory = memory;
        this.values = values;
        this.registry = registry;
        this.breakdowns = breakdowns;
        this.signals = signals;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Confirms what the columns of the file's tables mean. If that is not what the reader proposed, the file is read
     * again.
     *
     * @param confirmed one meaning for each table, in the order of {@link Seen#columns}
     * @throws Refused if the delivery does not wait for it, or a table would have no figures or no territories
     */
    public void confirmColumns(Caller by, UUID id, List<Mapping> confirmed) {
        var delivery = waiting(by, id);
        var seen = delivery.seen();
        if (seen == null || seen.mappings().size() != confirmed.size()) {
            throw new Refused("delivery.columns.stale");
        }
        confirmed.forEach(Meanings::requireUsable);
        boolean same = seen.columns().equals(confirmed);
        if (same && dossier.kinds(id).stream().anyMatch(kind -> kind.key().equals("delivery.period.none"))) {
            throw new Refused("delivery.columns.period");
        }
        confirmed.forEach(mapping -> memory.keep(delivery.source().id(), mapping));
        store.seen(id, seen.with(confirmed), true);
        store.step(id, clock.instant(), Deliveries.account(by), "columns", "");
        journal.write(by, "delivery.columns", id.toString(), Map.of(), Map.of("as-proposed", same));
        if (!same) {
            store.move(id, State.READING, clock.instant());
            signals.send(new Deliveries.FileWaits(id));
        }
    }

    private static void requireUsable(Mapping mapping) {
        var roles = mapping.columns().stream().map(Mapping.Column::role).toList();
        if (!roles.contains(Mapping.Role.VALUE)) {
            throw new Refused("delivery.columns.figures", mapping.table());
        }
        if (!roles.contains(Mapping.Role.AREA_KEY) && !roles.contains(Mapping.Role.AREA_NAME)) {
            throw new Refused("delivery.columns.territory", mapping.table());
        }
    }

    /** The kinds of figures in a file, with what each stands for. */
    @Transactional(readOnly = true)
    public List<Line> lines(UUID id) {
        return lines.all(id);
    }

    /** One kind of figure, by its number. */
    @Transactional(readOnly = true)
    public Optional<Line> line(UUID id, int no) {
        return lines.find(id, no);
    }

    /**
     * Decides what one kind of figure stands for; an empty list: it is not taken.
     *
     * @throws Refused if an indicator, part or class does not exist
     */
    public void decide(Caller by, UUID id, int no, List<Target> targets) {
        waiting(by, id);
        targets.forEach(this::requireKnown);
        if (lines.find(id, no).isEmpty()) {
            throw new Refused("delivery.line.unknown");
        }
        lines.decide(id, no, targets.stream().distinct().toList());
        journal.write(
                by,
                "delivery.assigned",
                id.toString(),
                Map.of(),
                Map.of(
                        "line",
                        no,
                        "targets",
                        targets.stream().map(Target::toString).toList()));
    }

    private void requireKnown(Target target) {
        Definition definition = registry.get(target.indicator());
        if (!target.part().equals("R") && !definition.parts().containsKey(target.part())) {
            throw new Refused(
                    "values.part",
                    definition.code(),
                    target.part(),
                    String.join(", ", definition.parts().keySet()));
        }
        target.breakdown().codes().forEach((dimension, code) -> {
            if (!definition.breakdowns().contains(dimension) || !breakdowns.allows(dimension, code)) {
                throw new Refused(
                        "values.breakdown",
                        definition.code(),
                        dimension + "=" + code,
                        String.join(", ", definition.breakdowns()));
            }
        });
    }

    /**
     * Makes every proposal a decision, takes nothing of the rest, remembers all of it for the source, and lets the
     * values be compared.
     *
     * @throws Refused if nothing at all would be taken, or the columns are not confirmed
     */
    public void settle(Caller by, UUID id) {
        var delivery = waiting(by, id);
        if (!delivery.columnsConfirmed()) {
            throw new Refused("delivery.columns.first");
        }
        lines.settle(id);
        var all = lines.all(id);
        if (all.stream().allMatch(Line::left)) {
            throw new Refused("delivery.lines.none");
        }
        for (var line : all) {
            var targets = line.targets() == null ? List.<Target>of() : line.targets();
            memory.keep(
                    delivery.source().id(),
                    line.words(),
                    targets.stream().map(Target::toString).toList());
        }
        store.move(id, State.CHECKING, clock.instant());
        store.step(id, clock.instant(), Deliveries.account(by), "assigned", "");
        journal.write(by, "delivery.settled", id.toString(), Map.of(), Map.of("lines", all.size()));
        signals.send(new Deliveries.FileWaits(id));
    }

    /**
     * Goes back from the preview to the meanings, to mend them.
     *
     * @throws Refused if there is no preview, or its values are stored already
     */
    public void reopen(Caller by, UUID id) {
        var _ = deliveries.get(by, id);
        if (store.lock(id).filter(state -> state == State.TO_CHECK).isEmpty()) {
            throw new Refused("delivery.check.state");
        }
        values.discard(id);
        store.move(id, State.TO_MAP, clock.instant());
        journal.write(by, "delivery.reopened", id.toString(), Map.of(), Map.of());
    }

    private Delivery waiting(Caller by, UUID id) {
        var _ = deliveries.get(by, id);
        var state = store.lock(id).orElseThrow(() -> new Refused("delivery.unknown"));
        if (state != State.TO_MAP) {
            throw new Refused("delivery.map.state");
        }
        return store.find(id).orElseThrow(() -> new Refused("delivery.unknown"));
    }
}
