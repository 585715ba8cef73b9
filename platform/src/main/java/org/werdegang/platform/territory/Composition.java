package org.werdegang.platform.territory;

import java.math.BigDecimal;
import java.util.List;

/**
 * Which versions, with which weights, make up an area on a day: a sum over {@code parts} of weight × value is the
 * area's value.
 */
public sealed interface Composition {
    /**
     * The area as a weighted sum.
     *
     * @param parts versions valid on the day asked for, each once, ordered by key
     */
    record Known(List<Part> parts) implements Composition {
        public Known {
            parts = List.copyOf(parts);
        }

        /** True if a part enters with an estimated weight; every value summed over it is marked estimated. */
        public boolean estimated() {
            return parts.stream().anyMatch(Part::estimated);
        }
    }

    /**
     * No answer: nobody knows which share the area had of {@code within}, or it had no predecessor.
     *
     * @param within the version that holds the area among others, or the one before which nothing is known
     */
    record Unknown(Territory within) implements Composition {}

    /**
     * One version's share.
     *
     * @param territory a version valid on the day asked for
     * @param weight above 0, at most 1; exactly 1 for the whole
     * @param estimated true if the weight is an estimate
     */
    record Part(Territory territory, BigDecimal weight, boolean estimated) {}
}
