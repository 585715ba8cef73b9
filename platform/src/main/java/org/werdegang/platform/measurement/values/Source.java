package org.werdegang.platform.measurement.values;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where the values of a delivery come from and who answers for them.
 *
 * @param key a short key that stays the same from delivery to delivery, say {@code 21111-01-03-4}
 * @param reference the day the values describe or were compiled, if the source names one
 * @param retrieved the day they were fetched, if it is known
 * @param owner the id of the organisation that answers for them
 * @param official true if an official source has published them already
 * @param invented true for figures of the demo region that describe nobody
 */
public record Source(
        String key,
        String title,
        String publisher,
        String licence,
        String attribution,
        @Nullable LocalDate reference,
        @Nullable LocalDate retrieved,
        String owner,
        String ownerName,
        boolean official,
        boolean invented) {}
