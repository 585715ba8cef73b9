package org.werdegang.sample.ruhr;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of a territory of the Ruhr or of what lies around it.
 *
 * @param key AGS of a municipality (8 digits), key of a district (5) or state (2), {@code DG} for Germany, otherwise a word
 * @param ars12 the regional key of a municipality; empty for everything else
 * @param level {@code municipality}, {@code district}, {@code agency-district}, {@code regional-association},
 *     {@code initiative}, {@code state} or {@code country}
 * @param inDe how a German sentence says "there", say {@code im Kreis Wesel}
 * @param inEn the same in English
 * @param kind the German term for this kind of area, say {@code Kreisfreie Stadt}
 */
public record Area(
        String key,
        String ars12,
        String level,
        String nameDe,
        String nameEn,
        String inDe,
        String inEn,
        String kind,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {
    static Area of(Row row) {
        return new Area(
                row.text("key"),
                row.text("ars12"),
                row.text("level"),
                row.text("name_de"),
                row.text("name_en"),
                row.text("in_de"),
                row.text("in_en"),
                row.text("kind"),
                row.day("valid_from"),
                row.dayOrNull("valid_to"));
    }
}
