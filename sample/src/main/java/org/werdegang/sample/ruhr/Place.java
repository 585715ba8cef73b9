package org.werdegang.sample.ruhr;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a territory belongs to in one tree, and since when.
 *
 * @param tree {@code district}, {@code state}, {@code regional-association}, {@code initiative} or {@code agency}
 */
public record Place(
        String tree,
        String child,
        String parent,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {
    static Place of(Row row) {
        return new Place(
                row.text("tree"),
                row.text("child"),
                row.text("parent"),
                row.day("valid_from"),
                row.dayOrNull("valid_to"));
    }
}
