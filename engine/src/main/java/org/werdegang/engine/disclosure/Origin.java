package org.werdegang.engine.disclosure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a value comes from, as it is printed under every figure.
 *
 * @param source the source's short key
 * @param title what the source is called
 * @param publisher who published it
 * @param licence the licence, say {@code dl-de/by-2-0}
 * @param attribution the words the licence asks for; empty if none
 * @param reference the day the values describe or were compiled, if the source names one
 * @param retrieved the day they were fetched, if it is known
 * @param owner the key of the organisation that answers for them
 * @param ownerName that organisation's name
 * @param official true if an official source has published them already
 * @param invented true for figures of the demo region that describe nobody
 * @param known the day from which others than the owner know them: their vintage; absent if the owner has not released
 *     them
 */
public record Origin(
        String source,
        String title,
        String publisher,
        String licence,
        String attribution,
        @Nullable LocalDate reference,
        @Nullable LocalDate retrieved,
        String owner,
        String ownerName,
        boolean official,
        boolean invented,
        @Nullable LocalDate known) {
    /** True if the owner has released them by four eyes. */
    public boolean released() {
        return known != null;
    }
}
