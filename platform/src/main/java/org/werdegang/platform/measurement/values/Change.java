package org.werdegang.platform.measurement.values;

import org.werdegang.engine.disclosure.Cell;
import org.werdegang.platform.measurement.registry.Break;
import org.werdegang.platform.measurement.registry.Words;

/** What became of a figure between two periods. */
public sealed interface Change {
    /** The later figure minus the earlier, in the figure's own unit (percentage points for percent). */
    record Difference(Cell cell) implements Change {}

    /** No difference: the method changed in between, and a number would compare two things. */
    record Broken(Break by) implements Change {}

    /** A difference across a break that somebody has vouched for, with the note to print beside it. */
    record Overridden(Cell cell, Break by, Words note) implements Change {}
}
