package org.werdegang.platform.measurement.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.werdegang.platform.measurement.delivery.source.RegisteredSource;

/**
 * A file that somebody handed in, and how far it has come.
 *
 * @param sha256 of the kept bytes, in hex; absent where they must not be kept
 * @param retrieved the day on which the file was fetched, if it is known
 * @param reference the day its values describe, if somebody named one
 * @param receivedBy the account of whoever handed it in
 * @param changedAt when it came into its state
 * @param confirmedBy the account of whoever confirmed it; somebody else releases
 * @param seen what the reader recognised, once it has read the file
 * @param columnsConfirmed true if people have said what the columns mean
 * @param counts what confirming changes or changed, once the values were compared
 */
public record Delivery(
        UUID id,
        RegisteredSource source,
        State state,
        String fileName,
        @Nullable String sha256,
        long bytes,
        @Nullable LocalDate retrieved,
        @Nullable LocalDate reference,
        Instant receivedAt,
        UUID receivedBy,
        Instant changedAt,
        @Nullable UUID confirmedBy,
        @Nullable Seen seen,
        boolean columnsConfirmed,
        @Nullable Counts counts) {

    /** Values by what confirming does with them. */
    public record Counts(long fresh, long changed, long equal, long refused) {
        /** True if confirming would store nothing. */
        public boolean nothingNew() {
            return fresh + changed == 0;
        }
    }

    /**
     * Something that was done with a delivery.
     *
     * @param account who did it; absent for the platform itself
     * @param what say {@code confirmed}
     * @param remark a person's own words; may be empty
     */
    public record Step(Instant at, @Nullable UUID account, String what, String remark) {}

    /** How far the reading has come. */
    public record Progress(long bytesDone, long bytesTotal, long values) {
        /** From 0 to 100. */
        public int percent() {
            return bytesTotal <= 0 ? 0 : (int) Math.min(100, bytesDone * 100 / bytesTotal);
        }
    }
}
