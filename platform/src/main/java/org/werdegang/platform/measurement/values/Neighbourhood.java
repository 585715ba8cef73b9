package org.werdegang.platform.measurement.values;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.werdegang.platform.territory.Composition;
import org.werdegang.platform.territory.Level;
import org.werdegang.platform.territory.Territory;

/** Which territories' values may be needed for figures of some others: their parts, twins and predecessors. */
final class Neighbourhood {
    private static final int OLDEST = 1990;

    private final Whereabouts whereabouts;
    private final View view;
    private final int thisYear;

    /** @param thisYear up to the end of the next one, territories are followed unless the view ends earlier */
    Neighbourhood(Whereabouts whereabouts, View view, int thisYear) {
        this.whereabouts = whereabouts;
        this.view = view;
        this.thisYear = thisYear;
    }

    /** The keys asked for and all that may be needed with them. */
    Set<String> of(Collection<String> keys) {
        var needed = new LinkedHashSet<String>(keys);
        int last = view.until() == null ? thisYear : view.until();
        for (String key : keys) {
            for (int year = OLDEST; year <= last + 1; year++) {
                var day = LocalDate.of(year, 12, 31);
                whereabouts.find(key, day).ifPresent(territory -> add(territory, day, needed));
            }
            if (view.boundaries() != null) {
                whereabouts.find(key, view.boundaries()).ifPresent(area -> addPredecessors(area, last, needed));
            }
        }
        return needed;
    }

    private void addPredecessors(Territory area, int last, Set<String> needed) {
        for (int year = OLDEST; year <= last + 1; year++) {
            var day = LocalDate.of(year, 12, 31);
            if (whereabouts.of(area).composition(area, day) instanceof Composition.Known(var parts)) {
                parts.forEach(part -> {
                    needed.add(part.territory().key());
                    add(part.territory(), day, needed);
                });
            }
        }
    }

    private void add(Territory territory, LocalDate day, Set<String> needed) {
        whereabouts.twin(territory, day).ifPresent(twin -> needed.add(twin.key()));
        for (boolean byAgency : new boolean[] {false, true}) {
            for (Level level : Whereabouts.parts(territory.level(), byAgency)) {
                for (var member : whereabouts.members(territory, level, day)) {
                    if (needed.add(member.key())) {
                        add(member, day, needed);
                    }
                }
            }
        }
    }
}
