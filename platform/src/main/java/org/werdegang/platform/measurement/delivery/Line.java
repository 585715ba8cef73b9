package org.werdegang.platform.measurement.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.werdegang.platform.measurement.delivery.source.Memory;

/**
 * One kind of figure in a file, and what it stands for.
 *
 * @param no counts from 1, in file order
 * @param words what the file calls it
 * @param figures how many there are
 * @param example the first of them
 * @param targets what it stands for; empty: it is not taken; absent: nobody has decided
 * @param proposal where the targets come from before a person has decided
 */
public record Line(
        int no,
        Memory.Words words,
        long figures,
        String example,
        @Nullable List<Target> targets,
        Proposal proposal) {

    /** Where the meaning of a line comes from. */
    public enum Proposal {
        /** A person said so. */
        DECIDED,
        /** A person said so for an earlier file of the source. */
        REMEMBERED,
        /** The table is a known official one. */
        KNOWN,
        /** The names are alike. */
        ALIKE,
        /** There is none. */
        NONE;

        /** As in text keys. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** True if a person has said what it stands for, now or for an earlier file. */
    public boolean decided() {
        return targets != null && (proposal == Proposal.DECIDED || proposal == Proposal.REMEMBERED);
    }

    /** True if it is decided or proposed that nothing is taken of it. */
    public boolean left() {
        return targets != null && targets.isEmpty();
    }
}
