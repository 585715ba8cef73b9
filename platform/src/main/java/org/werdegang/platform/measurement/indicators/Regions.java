package org.werdegang.platform.measurement.indicators;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.werdegang.platform.territory.Atlas;
import org.werdegang.platform.territory.Level;
import org.werdegang.platform.territory.Territory;

/** The territories of a region as a reader chooses among them. */
public final class Regions {
    private static final List<Level> WHOLE =
            List.of(Level.REGIONAL_ASSOCIATION, Level.INITIATIVE, Level.DISTRICT, Level.MUNICIPALITY);

    private Regions() {}

    /** A territory as it is linked. */
    public record Place(String key, String name) {}

    /** The territories of one level, in the order of names. */
    public record Group(String level, List<Place> places) {}

    /**
     * The territory that stands for the whole region on that day; empty in a blank region. A regional association comes
     * before the initiative: it is older, and the memory of its values reaches further back.
     */
    public static Optional<Territory> whole(Atlas atlas, LocalDate day) {
        return WHOLE.stream().flatMap(level -> atlas.all(level, day).stream()).findFirst();
    }

    /** All territories of that day by level. */
    public static List<Group> all(Atlas atlas, LocalDate day, Locale locale) {
        var groups = new ArrayList<Group>();
        var order = Comparator.comparing(Place::name, Collator.getInstance(locale));
        for (var level : Level.values()) {
            var places = atlas.all(level, day).stream()
                    .map(territory -> new Place(territory.key(), territory.name(locale)))
                    .sorted(order.thenComparing(Place::key))
                    .toList();
            if (!places.isEmpty()) {
                groups.add(new Group(level.key(), places));
            }
        }
        return groups;
    }
}
