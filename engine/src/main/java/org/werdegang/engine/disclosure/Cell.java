package org.werdegang.engine.disclosure;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** One number of a table as its reader meets it: shown with its caveats, or withheld with the reason. */
public sealed interface Cell {
    /** A value that may be read, in the unit of its table, and what must be said beside it. */
    record Shown(BigDecimal value, Set<Caveat> caveats) implements Cell {
        public Shown {
            caveats = caveats.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(caveats));
        }
    }

    /** No value, and why; never an empty field and never a zero. */
    record Withheld(Reason reason) implements Cell {}

    /** A value with nothing to add. */
    static Cell shown(BigDecimal value) {
        return new Shown(value, Set.of());
    }

    /** No value for that reason. */
    static Cell withheld(Reason reason) {
        return new Withheld(reason);
    }
}
