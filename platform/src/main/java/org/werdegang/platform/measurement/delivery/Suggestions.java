package org.werdegang.platform.measurement.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.werdegang.platform.measurement.delivery.source.Memory;
import org.werdegang.platform.measurement.registry.Breakdowns;
import org.werdegang.platform.measurement.registry.Registry;

/** Proposes what the kinds of figures in a file stand for: as last time, as in a known table, or as the names say. */
@Component
class Suggestions {
    private final Memory memory;
    private final KnownTables known;
    private final Registry registry;
    private final Breakdowns breakdowns;

    Suggestions(Memory memory, KnownTables known, Registry registry, Breakdowns breakdowns) {
        this.memory = memory;
        this.known = known;
        this.registry = registry;
        this.breakdowns = breakdowns;
    }

    /** The lines with what is proposed for each. */
    List<Line> of(Delivery delivery, Seen seen, List<Line> lines) {
        var remembered = memory.assignments(delivery.source().id());
        boolean official = known.has(seen.table());
        var likeness = new Likeness(registry.all(), breakdowns, seen.title() + " " + delivery.fileName(), lines);
        var proposed = new ArrayList<Line>();
        for (var line : lines) {
            var before = remembered.get(line.words());
            if (before != null) {
                proposed.add(with(line, targets(before), Line.Proposal.REMEMBERED));
            } else if (official) {
                proposed.add(with(line, known.targets(seen.table(), line.words()), Line.Proposal.KNOWN));
            } else {
                Optional<Target> alike = likeness.of(line.words(), lines);
                proposed.add(alike.map(t -> with(line, List.of(t), Line.Proposal.ALIKE))
                        .orElse(line));
            }
        }
        return proposed;
    }

    private static List<Target> targets(List<String> texts) {
        return texts.stream().flatMap(text -> Target.parse(text).stream()).toList();
    }

    private static Line with(Line line, List<Target> targets, Line.Proposal proposal) {
        return new Line(line.no(), line.words(), line.figures(), line.example(), targets, proposal);
    }
}
