package org.werdegang.platform.measurement.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.werdegang.intake.Confirmations;
import org.werdegang.intake.Limits;
import org.werdegang.intake.Mapping;
import org.werdegang.intake.ReadValue;
import org.werdegang.intake.Report;
import org.werdegang.intake.StatisticsFile;
import org.werdegang.platform.measurement.delivery.source.Memory;
import org.werdegang.platform.store.Hash;

/** The kept files of deliveries: each is read from its bytes, by the columns that were confirmed for it or its source. */
@Component
class KeptFiles {
    private final org.werdegang.platform.store.Files files;
    private final DeliveryStore store;
    private final ProgressStore progress;
    private final Memory memory;

    /** The delivery is gone: nobody wants the rest. */
    static final class Dropped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Dropped() {
            super("", null, false, false);
        }
    }

    KeptFiles(org.werdegang.platform.store.Files files, DeliveryStore store, ProgressStore progress, Memory memory) {
        this.files = files;
        this.store = store;
        this.progress = progress;
        this.memory = memory;
    }

    /**
     * Reads a delivery's file to its end.
     *
     * @throws Dropped if nobody wants it any longer
     */
    Report read(Delivery delivery, Consumer<ReadValue> sink) {
        try {
            var path = Files.createTempFile("delivery", null);
            try {
                try (var out = Files.newOutputStream(path)) {
                    files.copy(new Hash(Objects.requireNonNull(delivery.sha256())), out);
                }
                var report = StatisticsFile.readBy(
                        path,
                        delivery.fileName(),
                        confirmations(delivery),
                        Limits.standard(),
                        new Watch(delivery.id(), progress),
                        sink);
                goOn(delivery.id(), report);
                return report;
            } finally {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The file of delivery " + delivery.id() + " could not be read.", e);
        }
    }

    /** Lets go of a file that must not lie here at all. */
    void letGo(Delivery delivery) {
        var sha256 = delivery.sha256();
        if (sha256 != null) {
            store.withoutFile(delivery.id());
            files.letGo(new Hash(sha256), Deliveries.use(delivery.id()));
        }
    }

    /** Tables are read by what was confirmed for this very file, else by what is remembered of the source. */
    private Confirmations confirmations(Delivery delivery) {
        var seen = delivery.seen();
        List<Mapping> own = seen == null || !delivery.columnsConfirmed() ? List.of() : seen.columns();
        return proposed -> own.stream()
                .filter(m -> m.fingerprint().equals(proposed.fingerprint()))
                .filter(m -> m.table().equals(proposed.table()))
                .findFirst()
                .or(() -> memory.columns(delivery.source().id(), proposed))
                .orElse(null);
    }

    /** Ends the pass if the node stops, so that another goes on, or if nobody wants the delivery any longer. */
    private void goOn(UUID id, Report report) {
        if (report.cancelled() && Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("This node stops while delivery " + id + " is read; another goes on.");
        }
        if (report.cancelled() || store.lock(id).isEmpty()) {
            throw new Dropped();
        }
    }
}
