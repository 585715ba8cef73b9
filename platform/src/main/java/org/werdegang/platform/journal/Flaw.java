package org.werdegang.platform.journal;

import java.util.Locale;

/**
 * A place at which the journal is not as it was sealed.
 *
 * @param position place in the chain; 0 if it has none
 * @param entry the entry's number; 0 if it is not known
 */
public record Flaw(Kind kind, long position, long entry) {
    /** What is wrong there. */
    public enum Kind {
        /** The entry, or its place in the order, is not as it was sealed. */
        CHANGED,
        /** The entry was sealed, or waited for it, and is gone. */
        MISSING,
        /** A link of the chain is gone. */
        GAP,
        /** The link was made by somebody without the installation's master key. */
        FORGED,
        /** The entry has no seal and does not wait for one. */
        UNSEALED,
        /** The chain ends before a place that was known, or has another hash there. */
        CUT
    }

    /** The key of its text. */
    public String key() {
        return "journal.flaw." + kind.name().toLowerCase(Locale.ROOT);
    }
}
