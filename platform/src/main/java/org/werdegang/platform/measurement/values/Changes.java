package org.werdegang.platform.measurement.values;

import org.springframework.stereotype.Service;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.engine.disclosure.Reason;
import org.werdegang.platform.measurement.registry.Arithmetic;
import org.werdegang.platform.measurement.registry.Crossing;
import org.werdegang.platform.measurement.registry.Definition;
import org.werdegang.platform.measurement.registry.Registry;
import org.werdegang.platform.vocabulary.AsKnown;
import org.werdegang.platform.vocabulary.Period;

/** The door to comparisons over time: what became of a figure, unless the method changed in between. */
@Service
public class Changes {
    private final Registry registry;

    Changes(Registry registry) {
        this.registry = registry;
    }

    /** The change of a territory's figure from one period to a later one; a break in between leaves no number. */
    public Change between(Definition indicator, Line line, Period earlier, Period later, View view) {
        var missing = Cell.withheld(Reason.MISSING);
        var from = line.cells().getOrDefault(earlier, missing);
        var to = line.cells().getOrDefault(later, missing);
        var difference = Arithmetic.minus(to, from);
        return switch (registry.crossing(
                indicator,
                earlier.year(),
                later.year(),
                AsKnown.on(view.stand()).at())) {
            case Crossing.Free free -> new Change.Difference(difference);
            case Crossing.Vouched vouched -> new Change.Overridden(difference, vouched.by(), vouched.note());
            case Crossing.Barred barred -> new Change.Broken(barred.by());
        };
    }
}
