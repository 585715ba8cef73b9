package org.werdegang.platform.measurement.registry;

/** Whether figures of two years may be compared, whatever lies between them. */
public sealed interface Crossing {
    /** No break lies between. */
    record Free() implements Crossing {}

    /**
     * Somebody has vouched for every break between.
     *
     * @param by the last of them
     * @param note the reasons, to be printed beside the change
     */
    record Vouched(Break by, Words note) implements Crossing {}

    /** Nobody has vouched for this break. */
    record Barred(Break by) implements Crossing {}
}
