package org.werdegang.platform.measurement.catalogue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.werdegang.engine.disclosure.Cell;
import org.werdegang.engine.disclosure.Origin;
import org.werdegang.engine.disclosure.Release;
import org.werdegang.platform.measurement.values.Point;
import org.werdegang.platform.territory.Atlas;
import org.werdegang.platform.territory.Level;

/**
 * What an indicator's values reach over: time, territories, and when they became known.
 *
 * @param geocodes the addresses of its territories in the lists of dcat-ap.de
 * @param levels the addresses of their levels there
 */
record Extent(
        LocalDate from,
        LocalDate to,
        LocalDate issued,
        LocalDate modified,
        SortedSet<String> geocodes,
        SortedSet<String> levels) {
    private static final String GEOCODING = "http://dcat-ap.de/def/politicalGeocoding/";

    /** Empty if the release shows nothing. */
    static Optional<Extent> of(Release<Point> release, Atlas atlas) {
        @Nullable LocalDate from = null;
        @Nullable LocalDate to = null;
        var known = new TreeSet<LocalDate>();
        var geocodes = new TreeSet<String>();
        Set<Level> levels = EnumSet.noneOf(Level.class);
        for (var point : release.keys()) {
            if (release.cell(point) instanceof Cell.Shown) {
                var period = point.period();
                from = from == null || period.from().isBefore(from) ? period.from() : from;
                to = to == null || period.to().isAfter(to) ? period.to() : to;
                release.origins(point).stream()
                        .map(Origin::known)
                        .forEach(day -> Optional.ofNullable(day).ifPresent(known::add));
                var versions = atlas.versions(point.territory());
                if (!versions.isEmpty()) {
                    var level = versions.getLast().level();
                    levels.add(level);
                    geocode(point.territory(), level).ifPresent(geocodes::add);
                }
            }
        }
        if (from == null || to == null || known.isEmpty()) {
            return Optional.empty();
        }
        var names = new TreeSet<String>();
        levels.forEach(level -> named(level).ifPresent(name -> names.add(GEOCODING + "Level/" + name)));
        return Optional.of(new Extent(from, to, known.getFirst(), known.getLast(), geocodes, names));
    }

    private static Optional<String> geocode(String key, Level level) {
        if (!key.matches("\\d+")) {
            return Optional.empty();
        }
        return switch (level) {
            case STATE -> Optional.of(GEOCODING + "stateKey/" + key);
            case DISTRICT -> Optional.of(GEOCODING + "districtKey/" + key);
            case MUNICIPALITY -> Optional.of(GEOCODING + "municipalityKey/" + key);
            case AGENCY_DISTRICT, SOCIAL_SPACE, REGIONAL_ASSOCIATION, INITIATIVE, COUNTRY -> Optional.empty();
        };
    }

    private static Optional<String> named(Level level) {
        return switch (level) {
            case COUNTRY -> Optional.of("federal");
            case STATE -> Optional.of("state");
            case DISTRICT -> Optional.of("administrativeDistrict");
            case MUNICIPALITY -> Optional.of("municipality");
            case AGENCY_DISTRICT, SOCIAL_SPACE, REGIONAL_ASSOCIATION, INITIATIVE -> Optional.empty();
        };
    }
}
