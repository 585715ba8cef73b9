package org.werdegang.platform.measurement.indicators;

import org.werdegang.platform.measurement.registry.Definition;

/** The words by which an indicator is looked for, in both languages at once: a reader may know either. */
public final class Terms {
    private Terms() {}

    /** What it is called. */
    public static String name(Definition d) {
        return String.join(
                " ",
                d.code(),
                d.heading(),
                d.name().de(),
                d.name().en(),
                d.shortName().de(),
                d.shortName().en());
    }

    /** What it is about. */
    public static String about(Definition d) {
        return String.join(
                " ",
                d.numerator().de(),
                d.numerator().en(),
                d.source().de(),
                d.message().de(),
                d.traps().de());
    }
}
