package org.werdegang.engine.disclosure;

import java.time.LocalDate;
import java.util.Set;

/**
 * A calculated number before release: what it is, what it was made of, and how complete it is. It never reaches a page.
 *
 * @param cell the result of the calculation
 * @param origins everything it was made of
 * @param references the days that its parts describe
 * @param known how many territories of a sum had a value
 * @param of how many the sum has; 1 for a value that is no sum
 */
public record Figure(Cell cell, Set<Origin> origins, Set<LocalDate> references, int known, int of) {
    public Figure {
        origins = Set.copyOf(origins);
        references = Set.copyOf(references);
    }

    /** A number that stands for itself, without a reference date. */
    public static Figure single(Cell cell, Set<Origin> origins) {
        return single(cell, origins, Set.of());
    }

    /** A number that stands for itself. */
    public static Figure single(Cell cell, Set<Origin> origins, Set<LocalDate> references) {
        return new Figure(cell, origins, references, cell instanceof Cell.Shown ? 1 : 0, 1);
    }
}
