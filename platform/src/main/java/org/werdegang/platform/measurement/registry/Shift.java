package org.werdegang.platform.measurement.registry;

import org.werdegang.platform.vocabulary.Period;

/** Which period a formula's letter means, seen from the period of the figure. */
public sealed interface Shift {
    /** So many periods later; negative for earlier. */
    record By(int steps) implements Shift {}

    /** The definition's base period, written {@code [t0]}. */
    record Base(int year) implements Shift {}

    /** The figure's own period. */
    static Shift none() {
        return new By(0);
    }

    /** The period meant. */
    default Period from(Period figure) {
        return switch (this) {
            case By by -> by.steps == 0 ? figure : figure.plus(by.steps);
            case Base base -> figure.plus(base.year - figure.year());
        };
    }
}
