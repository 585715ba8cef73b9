package org.werdegang.platform.measurement.delivery;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.werdegang.platform.territory.AreaKey;
import org.werdegang.platform.territory.Atlas;
import org.werdegang.platform.territory.Level;

/** Finds the territory that a row of a file is about, by its key or, where it has none, by its name. */
final class Places {
    private static final Pattern SUM =
            Pattern.compile("(?:ins|zus)gesamt.*|insg\\.?|gesamt.*|zusammen|total|summe.*|alle .*");
    private static final List<Level> BY_NAME = List.of(
            Level.MUNICIPALITY,
            Level.DISTRICT,
            Level.REGIONAL_ASSOCIATION,
            Level.INITIATIVE,
            Level.AGENCY_DISTRICT,
            Level.STATE,
            Level.COUNTRY);

    private final Atlas atlas;
    private final Map<String, String> byName = new HashMap<>();
    private final Map<Asked, Found> known = new HashMap<>();

    private record Asked(String key, String name) {}

    /** What a row is about. */
    sealed interface Found {
        /** A territory of the region. */
        record Known(String key, boolean byName) implements Found {}

        /** A key that no territory of the region has. */
        record Elsewhere(String key) implements Found {}

        /** A sum of other rows. */
        record Sum() implements Found {}

        /** A name that no territory of the region has. */
        record Unknown(String name) implements Found {}
    }

    Places(Atlas atlas, LocalDate today) {
        this.atlas = atlas;
        for (var level : BY_NAME) {
            atlas.all(level, today).forEach(t -> byName.putIfAbsent(bare(t.name(Locale.GERMAN)), t.key()));
        }
    }

    Found find(String key, String name) {
        return known.computeIfAbsent(new Asked(key, key.isEmpty() ? name : ""), this::look);
    }

    private Found look(Asked asked) {
        if (asked.key().isEmpty()) {
            return look(asked.name());
        }
        if (!atlas.versions(asked.key()).isEmpty()) {
            return new Found.Known(asked.key(), false);
        }
        return AreaKey.read(asked.key())
                .asKey()
                .flatMap(AreaKey::municipality)
                .filter(ags -> !atlas.versions(ags).isEmpty())
                .<Found>map(ags -> new Found.Known(ags, false))
                .orElseGet(() -> new Found.Elsewhere(asked.key()));
    }

    private Found look(String name) {
        String key = byName.get(bare(name));
        if (key != null) {
            return new Found.Known(key, true);
        }
        boolean sum = name.isBlank()
                || SUM.matcher(name.strip().toLowerCase(Locale.ROOT)).matches();
        return sum ? new Found.Sum() : new Found.Unknown(name);
    }

    /** A name without what offices write around it: "Essen, Stadt", "Stadt Essen". */
    private static String bare(String name) {
        return name.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst(",? ?\\(?(?:kreisfreie |krfr\\. )?(?:landeshaupt|hanse|universitäts)?stadt\\)?$", "")
                .replaceFirst("^(?:stadt|gemeinde) ", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
