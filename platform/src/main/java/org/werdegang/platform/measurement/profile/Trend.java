package org.werdegang.platform.measurement.profile;

import java.math.BigDecimal;
import org.werdegang.platform.measurement.registry.Break;
import org.werdegang.platform.measurement.registry.Words;
import org.werdegang.platform.vocabulary.Period;

/** What became of a figure since the one before it. */
sealed interface Trend {
    /** The difference in the figure's own unit. */
    record Moved(BigDecimal difference, Period since) implements Trend {}

    /** The same across a break that somebody has vouched for, with the note to print beside it. */
    record Vouched(BigDecimal difference, Period since, Words note) implements Trend {}

    /** No difference: the method changed in between, and a number would compare two things. */
    record Broken(Break by) implements Trend {}

    /** There is no figure before, or it is not shown. */
    record Unknown() implements Trend {}
}
