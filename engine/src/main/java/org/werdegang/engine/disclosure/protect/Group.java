package org.werdegang.engine.disclosure.protect;

/**
 * A group of which some share an attribute: may its share be shown? Where all or none share it, everybody learns it of
 * everyone in the group; where all but a few do, these few are found like any small count.
 * <p>Source: attribute disclosure, Hundepool et al. (2012), §2.3. Checked in {@code GroupReferenceTest}.
 *
 * @param size of the group
 * @param sharing of them
 */
public record Group(long size, long sharing) {
    /** What speaks against showing it, the first that holds. */
    public enum Verdict {
        /** The group is too small. */
        TOO_SMALL,
        /** All share the attribute. */
        ALL,
        /** None shares it. */
        NONE,
        /** So few share it that they are a sensitive count. */
        FEW,
        /** So few do not share it that they are a sensitive count. */
        ALL_BUT_FEW,
        /** Nothing. */
        SAFE
    }

    public Group {
        if (sharing < 0 || sharing > size) {
            throw new IllegalArgumentException(sharing + " of " + size + " is no share.");
        }
    }

    /**
     * The verdict.
     *
     * @param smallest a group must have so many members
     * @param threshold counts below it are sensitive
     */
    public Verdict verdict(long smallest, long threshold) {
        if (size < smallest) {
            return Verdict.TOO_SMALL;
        }
        if (sharing == size) {
            return Verdict.ALL;
        }
        if (sharing == 0) {
            return Verdict.NONE;
        }
        if (sharing < threshold) {
            return Verdict.FEW;
        }
        return size - sharing < threshold ? Verdict.ALL_BUT_FEW : Verdict.SAFE;
    }
}
