package org.werdegang.platform.measurement.values;

import java.time.LocalDate;
import org.werdegang.platform.vocabulary.Period;

/**
 * What there is of an indicator in some view, wherever in the region.
 *
 * @param first the first period of which a value may be read
 * @param last the last one
 * @param known the last day on which something new became known
 * @param invented true if the values describe nobody
 */
public record Coverage(String indicator, Period first, Period last, LocalDate known, boolean invented) {
    /** Both together; where somebody has counted, what is invented is left out, as in every chart. */
    Coverage with(Coverage other) {
        if (invented != other.invented) {
            return invented ? other : this;
        }
        return new Coverage(
                indicator,
                first.compareTo(other.first) <= 0 ? first : other.first,
                last.compareTo(other.last) >= 0 ? last : other.last,
                known.isAfter(other.known) ? known : other.known,
                invented);
    }
}
