package org.werdegang.platform.measurement.values;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.werdegang.engine.disclosure.Origin;

/** What a figure was made of. Mostly that is one batch, and then all figures share its set of origins. */
final class Trace {
    private Set<Origin> origins = Set.of();
    private Set<LocalDate> references = Set.of();

    void add(Grid.Held held) {
        origins = with(origins, held.from());
        if (held.reference() != null && !references.contains(held.reference())) {
            references = with(references, Set.of(held.reference()));
        }
    }

    private static <T> Set<T> with(Set<T> known, Set<T> more) {
        if (known.isEmpty()) {
            return more;
        }
        if (known.containsAll(more)) {
            return known;
        }
        var both = new HashSet<>(known);
        both.addAll(more);
        return both;
    }

    Set<Origin> origins() {
        return origins;
    }

    Set<LocalDate> references() {
        return references;
    }
}
