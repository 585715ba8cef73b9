package org.werdegang.intake;

/** How much a problem matters. */
public enum Severity {
    /** Something the reader did or saw that its owner should know; the values stand. */
    NOTE,
    /** Probably a mistake; the values were read, look at them. */
    WARNING,
    /** Something was not read. */
    ERROR
}
