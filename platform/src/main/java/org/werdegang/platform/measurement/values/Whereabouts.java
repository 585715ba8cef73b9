package org.werdegang.platform.measurement.values;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.werdegang.platform.territory.Atlas;
import org.werdegang.platform.territory.Level;
import org.werdegang.platform.territory.Territory;
import org.werdegang.platform.territory.Tree;
import org.werdegang.platform.vocabulary.Period;

/** Which version of a territory a value of some period belongs to, and of which others it may be summed up. */
final class Whereabouts {
    private final Atlas known;
    private final Atlas today;

    /**
     * @param known the territories as known on the day asked for
     * @param today all that is known now, for territories that were entered later than their values
     */
    Whereabouts(Atlas known, Atlas today) {
        this.known = known;
        this.today = today;
    }

    private Atlas atlas(String key) {
        return known.versions(key).isEmpty() ? today : known;
    }

    /** The version valid at the period's end; before the first version the first, after the last the last. */
    Optional<Territory> find(String key, Period period) {
        return find(key, period.to());
    }

    Optional<Territory> find(String key, LocalDate day) {
        var versions = atlas(key).versions(key);
        if (versions.isEmpty()) {
            return Optional.empty();
        }
        Territory found = versions.getFirst();
        for (var version : versions) {
            if (!day.isBefore(version.validFrom())) {
                found = version;
            }
        }
        return Optional.of(found);
    }

    Atlas of(Territory territory) {
        return atlas(territory.key());
    }

    /** The levels of smaller territories of which one of that level may be summed up, the larger ones first. */
    static List<Level> parts(Level level, boolean byAgency) {
        return switch (level) {
            case REGIONAL_ASSOCIATION, INITIATIVE ->
                byAgency ? List.of(Level.AGENCY_DISTRICT) : List.of(Level.DISTRICT, Level.MUNICIPALITY);
            case AGENCY_DISTRICT -> List.of(Level.DISTRICT, Level.MUNICIPALITY);
            case DISTRICT -> List.of(Level.MUNICIPALITY);
            case MUNICIPALITY -> List.of(Level.SOCIAL_SPACE);
            // Never all of its districts are known here, and a sum of some of them is not the state's value.
            case STATE, COUNTRY, SOCIAL_SPACE -> List.of();
        };
    }

    List<Territory> members(Territory whole, Level level, LocalDate day) {
        return of(whole).members(whole.key(), level, day);
    }

    /** The territory with the very same area under another key: a city that is municipality and district at once. */
    Optional<Territory> twin(Territory territory, LocalDate day) {
        var atlas = of(territory);
        if (territory.level() == Level.MUNICIPALITY) {
            return Optional.ofNullable(atlas.parents(territory.key(), day).get(Tree.DISTRICT))
                    .filter(district ->
                            atlas.children(Tree.DISTRICT, district.key(), day).size() == 1);
        }
        return Optional.empty();
    }
}
