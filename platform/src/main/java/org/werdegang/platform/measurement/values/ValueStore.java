package org.werdegang.platform.measurement.values;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Repository;

/** The way in: values are staged, compared, committed as one transaction, and released by their owner. */
@Repository
public class ValueStore {
    ValueStore() {}

    /** What hands over the values of a batch, one by one; it may throw to give up, and nothing stays. */
    @FunctionalInterface
    public interface Feed {
        void into(Consumer<Incoming> sink);
    }

    /**
     * Puts a batch aside for its preview; a batch of the same delivery that waits already is replaced. Nothing that a
     * page shows changes.
     *
     * @param delivery the delivery's id
     * @return how many values were put aside
     */
    public long stage(UUID delivery, Source source, Feed feed) {
        throw new UnsupportedOperationException();
    }

    /** What committing the staged batch would do. */
    public Diff compare(UUID delivery) {
        throw new UnsupportedOperationException();
    }

    /**
     * Stores the staged batch in the caller's transaction. Repeating it, or two people doing it at once, stores it once.
     * The values are seen by their owner only until {@link #release}.
     */
    public Diff commit(UUID delivery) {
        throw new UnsupportedOperationException();
    }

    /** Makes the values of a committed delivery known to others from that day on. */
    public void release(UUID delivery, LocalDate known) {
        throw new UnsupportedOperationException();
    }

    /** Forgets a staged batch. */
    public void discard(UUID delivery) {
        throw new UnsupportedOperationException();
    }

    /** Takes back a committed delivery that has not been released. */
    public void withdraw(UUID delivery) {
        throw new UnsupportedOperationException();
    }
}
