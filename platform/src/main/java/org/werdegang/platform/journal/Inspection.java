package org.werdegang.platform.journal;

import java.util.List;

/**
 * What a check of the whole journal found.
 *
 * @param sealed the last place of the chain, and with it how many entries are sealed
 * @param head the last hash in hex; noted elsewhere, it later proves that nothing was cut off
 * @param waiting entries written in the last seconds, not sealed yet
 * @param vouched true if the master key was at hand, so that a chain computed anew would have been noticed
 * @param flaws in the order of the chain; the first {@value JournalCheck#SHOWN}
 * @param beyond how many flaws there are beside those
 */
public record Inspection(long sealed, String head, long waiting, boolean vouched, List<Flaw> flaws, long beyond) {
    /** True if nothing is wrong. */
    public boolean sound() {
        return flaws.isEmpty();
    }

    /** Place and hash as one word, to be noted elsewhere. */
    public String note() {
        return sealed + ":" + head;
    }
}
