package org.werdegang.platform.territory;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.werdegang.platform.vocabulary.Refused;

/**
 * An area in one version of its boundaries and name.
 *
 * @param id the version's id; values refer to it
 * @param key AGS, ARS or a key of the region's own; stays the same over the versions of a territory
 * @param level what kind of area it is
 * @param nameDe its name in German
 * @param nameEn its name in English, mostly the same
 * @param inDe how a German sentence says "there", say {@code im Kreis Wesel}
 * @param inEn the same in English
 * @param validFrom its first day
 * @param validTo its last day; null as long as none is known
 */
public record Territory(
        UUID id,
        String key,
        Level level,
        String nameDe,
        String nameEn,
        String inDe,
        String inEn,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {
    public Territory {
        if (key.isBlank() || nameDe.isBlank() || nameEn.isBlank()) {
            throw new Refused("territory.name.missing", key, nameDe);
        }
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new Refused("territory.dates.reversed", nameDe, validFrom, validTo);
        }
    }

    /** The name in the reader's language. */
    public String name(Locale locale) {
        return locale.getLanguage().equals("de") ? nameDe : nameEn;
    }

    /** "There" in the reader's language, as part of a sentence. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("de") ? inDe : inEn;
    }

    /** The same version with that last day, or open. */
    Territory until(@Nullable LocalDate last) {
        return new Territory(id, key, level, nameDe, nameEn, inDe, inEn, validFrom, last);
    }

    /** True from its first to its last day, both included. */
    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
